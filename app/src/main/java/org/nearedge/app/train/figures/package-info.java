/** Figures of a training, as values. */
package org.nearedge.app.train.figures;
