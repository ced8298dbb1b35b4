package org.nearedge.process;

import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.Spectrum;

/**
 * Cubic Hermite interpolation whose slopes are those of the parabola through each channel and its two neighbours
 * (three-point differences; Catmull-Rom on a uniform axis). It goes through every channel, reproduces parabolas
 * exactly on any axis, and is local: a noisy channel is felt two channels away and no farther. The end values are
 * continued outside the axis.
 */
public final class Interpolation {
    private final EnergyAxis axis;
    private final double[] y;

    public Interpolation(Spectrum spectrum) {
        axis = spectrum.axis();
        y = spectrum.toArray();
    }

    /** Intensity at an energy, eV. */
    public double at(double energy) {
        int n = y.length;
        if (n == 1 || energy <= axis.first()) {
            return y[0];
        }
        if (energy >= axis.last()) {
            return y[n - 1];
        }
        int left = axis.indexOf(energy);
        if (left > 0 && axis.at(left) > energy) {
            left--;
        }
        left = Math.min(left, n - 2);
        double width = axis.at(left + 1) - axis.at(left);
        double t = (energy - axis.at(left)) / width;
        double u = 1 - t;
        return u * u * ((1 + 2 * t) * y[left] + t * width * slope(left))
                + t * t * ((1 + 2 * u) * y[left + 1] - u * width * slope(left + 1));
    }

    /** Derivative at a channel, intensity per eV. */
    private double slope(int i) {
        int n = y.length;
        if (n == 2) {
            return secant(0);
        }
        // At an end the same parabola as at its neighbour, differentiated at the end.
        int middle = Math.max(1, Math.min(n - 2, i));
        double before = secant(middle - 1);
        double after = secant(middle);
        double curvature = (after - before) / (axis.at(middle + 1) - axis.at(middle - 1));
        double atMiddle = before + curvature * (axis.at(middle) - axis.at(middle - 1));
        return atMiddle + 2 * curvature * (axis.at(i) - axis.at(middle));
    }

    private double secant(int i) {
        return (y[i + 1] - y[i]) / (axis.at(i + 1) - axis.at(i));
    }
}
