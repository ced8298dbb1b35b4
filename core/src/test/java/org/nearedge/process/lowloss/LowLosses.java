package org.nearedge.process.lowloss;

import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.Metadata;
import org.nearedge.spectrum.Spectrum;

/** Low-losses for the tests, from formulas. */
public final class LowLosses {
    private static final double FWHM_PER_SIGMA = 2 * Math.sqrt(2 * Math.log(2));

    private LowLosses() {}

    public static DoubleUnaryOperator gaussian(double centre, double fwhm, double height) {
        double sigma = fwhm / FWHM_PER_SIGMA;
        return e -> height * Math.exp(-0.5 * (e - centre) * (e - centre) / (sigma * sigma));
    }

    public static DoubleUnaryOperator lorentzian(double centre, double fwhm, double height) {
        return e -> height / (1 + 4 * (e - centre) * (e - centre) / (fwhm * fwhm));
    }

    public static Spectrum of(EnergyAxis axis, DoubleUnaryOperator... parts) {
        double[] values = new double[axis.size()];
        for (int i = 0; i < values.length; i++) {
            for (DoubleUnaryOperator part : parts) {
                values[i] += part.applyAsDouble(axis.at(i));
            }
        }
        return new Spectrum("low", axis, values, Metadata.EMPTY);
    }

    public static Spectrum atBeam(Spectrum spectrum, double kiloVolts) {
        return spectrum.withMetadata(Metadata.of(Map.of(Metadata.BEAM_ENERGY, kiloVolts)));
    }
}
