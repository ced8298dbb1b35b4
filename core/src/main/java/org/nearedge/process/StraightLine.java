package org.nearedge.process;

import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.Spectrum;

/**
 * A straight line through the channels before an edge, by least squares.
 *
 * @param centre mean energy of the fitted channels, eV
 * @param level the line there, in the spectrum's unit: the mean of the fitted channels
 * @param slope intensity per eV
 * @param residual root of the mean squared deviation of the channels from the line, in the spectrum's unit, with two
 *     degrees of freedom taken off
 * @param levelError standard error of the level, in the spectrum's unit
 * @param slopeError standard error of the slope, intensity per eV
 */
public record StraightLine(
        double centre, double level, double slope, double residual, double levelError, double slopeError) {

    /** The line at an energy, eV. */
    public double at(double energy) {
        return level + slope * (energy - centre);
    }

    /** Standard error of the line at an energy (eV), by the scatter of the fitted channels around it. */
    public double errorAt(double energy) {
        return Math.hypot(levelError, slopeError * (energy - centre));
    }

    /** Fit to the channels from (included) to (excluded), at least three, each with the same weight. */
    static StraightLine fit(Spectrum in, int from, int to) {
        EnergyAxis axis = in.axis();
        int n = to - from;
        double x = 0;
        double y = 0;
        for (int i = from; i < to; i++) {
            x += axis.at(i) / n;
            y += in.at(i) / n;
        }
        double xx = 0;
        double xy = 0;
        for (int i = from; i < to; i++) {
            xx += (axis.at(i) - x) * (axis.at(i) - x);
            xy += (axis.at(i) - x) * (in.at(i) - y);
        }
        double slope = xy / xx;
        double squares = 0;
        for (int i = from; i < to; i++) {
            double off = in.at(i) - y - slope * (axis.at(i) - x);
            squares += off * off;
        }
        double residual = Math.sqrt(squares / (n - 2));
        return new StraightLine(x, y, slope, residual, residual / Math.sqrt(n), residual / Math.sqrt(xx));
    }
}
