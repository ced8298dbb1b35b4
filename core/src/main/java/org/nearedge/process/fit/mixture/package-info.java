/** A spectrum as a sum of others. */
package org.nearedge.process.fit.mixture;
