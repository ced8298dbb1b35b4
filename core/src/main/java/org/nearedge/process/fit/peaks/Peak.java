package org.nearedge.process.fit.peaks;

import org.nearedge.process.fit.Measured;

/**
 * A peak as it is read out of a spectrum, with the errors that the noise of its channels makes.
 *
 * @param position energy of its top, eV, between channels
 * @param height intensity at its top, in the spectrum's unit
 * @param prominence height above the higher of the lowest places between it and a higher peak on either side
 * @param fwhm full width at half its prominence, eV; NaN where the range ends before it has fallen so far
 * @param area above the level on which the prominence stands, as far as the spectrum is above it, intensity times eV
 * @param from the lowest place before it, eV
 * @param to the lowest place after it, eV
 */
public record Peak(
        Measured position,
        Measured height,
        Measured prominence,
        Measured fwhm,
        Measured area,
        double from,
        double to) {}
