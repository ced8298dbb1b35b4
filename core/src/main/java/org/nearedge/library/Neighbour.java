package org.nearedge.library;

import org.nearedge.spectrum.Spectrum;

/**
 * A reference near to a spectrum.
 *
 * @param spectrum the reference as it was compared: broadened, aligned, on the input's axis, normalised
 * @param distance in the metric that was asked for; 0 is equal
 */
public record Neighbour(Reference reference, Spectrum spectrum, double distance) {}
