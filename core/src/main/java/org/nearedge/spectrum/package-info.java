/** Immutable values that everything else speaks: axes, spectra, PDOS, and the data sets a file holds. */
package org.nearedge.spectrum;
