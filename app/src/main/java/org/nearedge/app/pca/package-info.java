/** What can be seen of the principal components of a spectrum image. */
package org.nearedge.app.pca;
