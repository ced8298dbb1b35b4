/** Spectrum images: regions, images of an energy window, sums, binning. Positions are flat, the last axis fastest. */
package org.nearedge.spectrum.image;
