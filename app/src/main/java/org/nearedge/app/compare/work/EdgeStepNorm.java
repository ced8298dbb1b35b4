package org.nearedge.app.compare.work;

import java.util.Arrays;
import org.apache.commons.math3.analysis.polynomials.PolynomialFunction;
import org.apache.commons.math3.fitting.PolynomialCurveFitter;
import org.apache.commons.math3.fitting.WeightedObservedPoints;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/**
 * An absorption spectrum over its edge step, as Athena has it (B. Ravel, M. Newville, J. Synchrotron Rad. 12, 537
 * (2005)): the line before the edge is taken off, and the curve behind it, drawn back to the steepest rise, is the
 * height. Where the spectrum is long enough the windows are Athena's own, 150 to 30 eV before and from 150 eV behind
 * the edge, where the curve is a parabola; otherwise shares of what there is, and a line.
 */
final class EdgeStepNorm {
    private static final double FAR = 150;
    private static final double NEAR = 30;
    /** Shares of a short spectrum's part before and behind the edge that are fitted, away from the edge. */
    private static final double BEFORE = 0.8;

    private static final double BEHIND = 0.6;
    private static final int FEWEST = 4;

    private EdgeStepNorm() {}

    /** Less the line before its edge. */
    static Spectrum flattened(Spectrum in) throws InputException {
        double edge = steepest(in);
        double first = in.axis().first();
        boolean enough = edge - first > 2 * NEAR;
        double from = enough ? Math.max(first, edge - FAR) : first;
        double to = enough ? edge - NEAR : first + BEFORE * (edge - first);
        PolynomialFunction line = curve(in, from, to, edge, 1);
        double[] y = in.toArray();
        Arrays.setAll(y, i -> in.at(i) - line.value(in.axis().at(i) - edge));
        return in.withIntensity(y);
    }

    /** Height of the edge of a flattened spectrum. */
    static double height(Spectrum flattened) throws InputException {
        double edge = steepest(flattened);
        double last = flattened.axis().last();
        boolean enough = last - edge > 2 * FAR;
        double from = enough ? edge + FAR : last - BEHIND * (last - edge);
        return curve(flattened, from, last, edge, enough ? 2 : 1).value(0);
    }

    private static PolynomialFunction curve(Spectrum in, double from, double to, double edge, int degree)
            throws InputException {
        WeightedObservedPoints points = new WeightedObservedPoints();
        for (int i = 0; i < in.size(); i++) {
            double energy = in.axis().at(i);
            if (energy >= from && energy <= to) {
                points.add(energy - edge, in.at(i));
            }
        }
        if (points.toList().size() < FEWEST) {
            throw new InputException(
                    in.name(),
                    "edge step",
                    "too few channels lie before or behind its steepest rise at %.6g eV".formatted(edge),
                    "normalise it to its maximum or area");
        }
        return new PolynomialFunction(PolynomialCurveFitter.create(degree).fit(points.toList()));
    }

    /** Energy of the steepest rise over three channels, eV. */
    static double steepest(Spectrum in) {
        EnergyAxis axis = in.axis();
        int best = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 1; i + 1 < in.size(); i++) {
            double slope = (in.at(i + 1) - in.at(i - 1)) / (axis.at(i + 1) - axis.at(i - 1));
            if (slope > most) {
                most = slope;
                best = i;
            }
        }
        return axis.at(best);
    }
}
