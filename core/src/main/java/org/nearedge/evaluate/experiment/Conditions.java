package org.nearedge.evaluate.experiment;

import org.nearedge.spectrum.EnergyAxis;

/**
 * Under which conditions an edge is measured and read.
 *
 * @param dose expected counts a channel above the background at the edge's maximum; the background has as many at the
 *     threshold
 * @param instrument standard deviation of the instrument's Gaussian, eV
 * @param onsetError by how much the onset is given wrong, eV; null: it is found
 * @param shape of what is left of the background
 * @param residual what is left of the background, as a part of the edge's maximum
 */
public record Conditions(double dose, double instrument, Double onsetError, Shape shape, double residual) {
    /** r of the background A E^-r. */
    public static final double EXPONENT = 3.2;

    /** How what is left of the background runs. */
    public enum Shape {
        /** A part of the power law itself, of the stated height at the threshold: the fit was too low or too high. */
        POWER_LAW,
        /** Nothing up to the threshold and the stated height 20 eV above it: the fit was good and runs off. */
        LINEAR
    }

    private static final double RANGE = 20;

    /**
     * The onset is found, and nothing is left of the background.
     *
     * @param instrument standard deviation of its Gaussian, eV
     */
    public static Conditions of(double dose, double instrument) {
        return new Conditions(dose, instrument, null, Shape.POWER_LAW, 0);
    }

    /** @param error by how much the onset is given wrong, eV */
    public Conditions withOnsetError(double error) {
        return new Conditions(dose, instrument, error, shape, residual);
    }

    /** @param part what is left of the background, as a part of the edge's maximum */
    public Conditions withResidual(Shape other, double part) {
        return new Conditions(dose, instrument, onsetError, other, part);
    }

    /** Counts that are left in each channel, shape (channels). */
    double[] left(EnergyAxis axis, double threshold) {
        double[] left = new double[axis.size()];
        for (int i = 0; i < left.length; i++) {
            double energy = axis.at(i);
            double form = shape == Shape.LINEAR
                    ? Math.max(0, energy - threshold) / RANGE
                    : StrictMath.pow(energy / threshold, -EXPONENT);
            left[i] = residual * dose * form;
        }
        return left;
    }
}
