/** A spectrum as a sum of peaks, a step and a line. */
package org.nearedge.process.fit.shape;
