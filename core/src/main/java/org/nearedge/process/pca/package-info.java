/** Principal components of a spectrum image, without ever having it whole in memory. */
package org.nearedge.process.pca;
