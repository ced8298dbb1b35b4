package org.nearedge.app.map;

import java.util.List;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.library.SimulatedMeasurement;
import org.nearedge.library.SimulatedMeasurement.Expected;
import org.nearedge.spectrum.DataAxis;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.InputException;

/**
 * A simulated spectrum image of quartz whose thickness grows from left to right, with the low-loss of the same scan:
 * plural scattering is the convolution of edge and low-loss (R. F. Egerton, Electron Energy-Loss Spectroscopy in the
 * Electron Microscope, 3rd ed., 2011, section 4.3.2). Without noise.
 *
 * @param height rows
 * @param width columns
 */
record PluralImage(int height, int width) {
    /** Channels of the low-loss, and the one of zero loss. */
    private static final int LOW = 300;

    private static final int ZERO = 40;
    private static final double PLASMON = 9;

    /** Thickness in mean free paths. */
    double thickness(int column) {
        return 0.3 + 0.8 * column / (width - 1);
    }

    private static Expected expected() throws InputException {
        return new SimulatedMeasurement(532, 1.0, 40, 6000, 3, 4000, 0)
                .expected(ReferenceLibrary.bundled().edge("O-K").stream()
                        .filter(record -> record.structure().equals("Quartz-alpha"))
                        .toList());
    }

    /** What a sharp line becomes at a thickness, counted from {@link #ZERO} channels before it; of area 1 without losses. */
    private static double[] lowLoss(double thickness, double step) {
        double[] peak = gaussian(0, 0.35, step);
        double[] single = gaussian(PLASMON, 2, step);
        double[] sum = peak.clone();
        double[] order = peak;
        for (int n = 1; n <= 8; n++) {
            order = convolved(order, single, thickness / n);
            for (int i = 0; i < LOW; i++) {
                sum[i] += order[i];
            }
        }
        return sum;
    }

    private static double[] gaussian(double centre, double sigma, double step) {
        double[] values = new double[LOW];
        double sum = 0;
        for (int i = 0; i < LOW; i++) {
            values[i] = Math.exp(-0.5 * Math.pow(((i - ZERO) * step - centre) / sigma, 2));
            sum += values[i];
        }
        for (int i = 0; i < LOW; i++) {
            values[i] /= sum;
        }
        return values;
    }

    /** Both begin {@link #ZERO} channels before zero loss; so does the outcome. */
    private static double[] convolved(double[] values, double[] with, double factor) {
        double[] out = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            for (int k = 0; k < LOW; k++) {
                int at = i + k - ZERO;
                if (at >= 0 && at < out.length) {
                    out[at] += factor * values[i] * with[k];
                }
            }
        }
        return out;
    }

    /** The core loss as it is measured, or as it would be in a thin specimen with the same resolution. */
    Dataset coreLoss(boolean plural) throws InputException {
        Expected expected = expected();
        double step = expected.axis().step();
        double[][] columns = new double[width][];
        for (int column = 0; column < width; column++) {
            columns[column] = convolved(expected.edge(), lowLoss(plural ? thickness(column) : 0, step), 1);
        }
        int channels = expected.axis().size();
        DataAxis energy = DataAxis.uniform("Energy", "eV", expected.axis().first(), step, channels);
        return Images.dataset(
                height,
                width,
                channels,
                energy,
                (row, column, channel) -> (1 + row) * (columns[column][channel] + expected.background()[channel]));
    }

    /** Rows are brighter by the same factor as in the core loss. */
    Dataset lowLoss() throws InputException {
        double step = expected().axis().step();
        double[][] columns = new double[width][];
        for (int column = 0; column < width; column++) {
            columns[column] = lowLoss(thickness(column), step);
        }
        return Images.dataset(
                height,
                width,
                LOW,
                DataAxis.uniform("Energy", "eV", -ZERO * step, step, LOW),
                (row, column, channel) -> 1e6 * (1 + row) * columns[column][channel]);
    }

    List<Dataset> both() throws InputException {
        return List.of(coreLoss(true), lowLoss());
    }
}
