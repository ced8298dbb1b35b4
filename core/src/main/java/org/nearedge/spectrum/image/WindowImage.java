package org.nearedge.spectrum.image;

import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.SpectrumImage;

/** What falls into an energy window, at every position. */
public final class WindowImage {
    private WindowImage() {}

    /**
     * Sum of the intensities of the channels whose energies lie in from..to.
     *
     * @param from eV, included
     * @param to eV, included
     * @param progress told the share that is done, 0 to 1
     * @param cancelled once true, the image is given up
     * @return shape (positions), flat, the last axis fastest, in the intensity's unit; null if it was cancelled
     * @throws InputException if no channel lies in the window, or the numbers can no longer be read
     */
    public static float[] of(
            SpectrumImage image, double from, double to, DoubleConsumer progress, BooleanSupplier cancelled)
            throws InputException {
        int first = 0;
        int end = 0;
        for (int i = 0; i < image.axis().size(); i++) {
            double energy = image.axis().at(i);
            first = energy < from ? i + 1 : first;
            end = energy <= to ? i + 1 : end;
        }
        if (first >= end) {
            throw new InputException(
                    "energy window", from + " to " + to + " eV", "holds no channel of the image", "move or widen it");
        }
        float[] values = new float[image.count()];
        for (int position = 0; position < values.length; position++) {
            if (cancelled.getAsBoolean()) {
                return null;
            }
            double[] row = image.row(position);
            double sum = 0;
            for (int i = first; i < end; i++) {
                sum += row[i];
            }
            values[position] = (float) sum;
            progress.accept((position + 1.0) / values.length);
        }
        return values;
    }
}
