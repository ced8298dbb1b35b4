/** Peaks read out of a spectrum without a model. */
package org.nearedge.process.fit.peaks;
