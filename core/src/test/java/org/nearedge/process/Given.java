package org.nearedge.process;

import java.util.function.DoubleUnaryOperator;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.Metadata;
import org.nearedge.spectrum.Spectrum;

/** Spectra that the tests of this package start from. */
final class Given {
    private Given() {}

    static Spectrum spectrum(EnergyAxis axis, double... intensity) {
        return new Spectrum("given", axis, intensity, Metadata.EMPTY);
    }

    static Spectrum spectrum(EnergyAxis axis, DoubleUnaryOperator intensity) {
        double[] values = new double[axis.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = intensity.applyAsDouble(axis.at(i));
        }
        return spectrum(axis, values);
    }

    static double gaussian(double x, double sigma) {
        return Math.exp(-0.5 * x * x / (sigma * sigma)) / (sigma * Math.sqrt(2 * Math.PI));
    }

    /** A smooth step of unit height at an energy, about as wide as sigma, eV. */
    static double step(double energy, double at, double sigma) {
        return 0.5 * (1 + Math.tanh(1.2 * (energy - at) / (1.5 * sigma)));
    }

    static double area(Spectrum spectrum) {
        double sum = 0;
        for (double value : spectrum.toArray()) {
            sum += value;
        }
        return sum * spectrum.axis().step();
    }

    /** Mean and variance of a curve taken as a density. */
    static double[] moments(Spectrum spectrum) {
        double sum = 0;
        double first = 0;
        for (int i = 0; i < spectrum.size(); i++) {
            sum += spectrum.at(i);
            first += spectrum.at(i) * spectrum.axis().at(i);
        }
        double mean = first / sum;
        double second = 0;
        for (int i = 0; i < spectrum.size(); i++) {
            double x = spectrum.axis().at(i) - mean;
            second += spectrum.at(i) * x * x;
        }
        return new double[] {mean, second / sum};
    }
}
