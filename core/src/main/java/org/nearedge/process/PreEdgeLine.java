package org.nearedge.process;

import org.nearedge.process.background.FittedCurve;
import org.nearedge.process.background.Shape;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/**
 * Subtracts the pre-edge of an absorption spectrum: the straight line fitted by least squares to the channels in
 * from..to, each with the same weight, taken off the whole spectrum. Axis and length stay as they are.
 *
 * <p>It is the pre-edge line of Athena (Ravel and Newville, J. Synchrotron Rad. 2005, 12, 537) and of Larch's
 * {@code pre_edge} at {@code nvict = 0} (Newville, J. Phys. Conf. Ser. 2013, 430, 012007), without their division by the
 * edge step. The line may rise, fall, and be negative.
 *
 * @param from start of the fit window, eV
 * @param to end of the fit window, eV, before the edge
 */
public record PreEdgeLine(double from, double to) implements Background {
    private static final String NAME = "pre-edge line";
    /** Two would always fit, whatever they are. */
    private static final int FEWEST_CHANNELS = 3;

    public PreEdgeLine {
        StepInput.requireRange(from, to);
    }

    @Override
    public Background withWindow(double other, double end) {
        return new PreEdgeLine(other, end);
    }

    @Override
    public EnergyAxis outcomeAxis(Spectrum in) {
        return in.axis();
    }

    @Override
    public FittedCurve fitted(Spectrum in) throws InputException {
        return BackgroundWindow.of(this, in, FEWEST_CHANNELS).curve(Shape.LINE, 1);
    }

    @Override
    public FittedCurve nextDegree(Spectrum in) throws InputException {
        return BackgroundWindow.of(this, in, FEWEST_CHANNELS).curve(Shape.LINE, 2);
    }

    /** The fitted line over the whole spectrum: what is subtracted, for drawing. */
    @Override
    public Spectrum curve(Spectrum in) throws InputException {
        StraightLine line = fit(in);
        double[] values = new double[in.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = line.at(in.axis().at(i));
        }
        return StepInput.outcome(in, in.axis(), values, NAME);
    }

    @Override
    public String title() {
        return NAME;
    }

    /** The line fitted in the window. */
    public StraightLine fit(Spectrum in) throws InputException {
        FitWindow window = FitWindow.of(in, from, to, FEWEST_CHANNELS, NAME);
        return StraightLine.fit(in, window.first(), window.end());
    }
}
