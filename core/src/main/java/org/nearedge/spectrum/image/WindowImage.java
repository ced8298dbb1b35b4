package org.nearedge.spectrum.image;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import org.nearedge.spectrum.Chunks;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.SpectrumImage;

/**
 * What falls into an energy window, at every position. Summed over the energies in ascending order, in double precision,
 * on all cores: the same to the bit whatever their number and the order in the file.
 */
public final class WindowImage {
    /** Numbers of the image that one piece of work holds, 2 MB. */
    private static final int HELD = 1 << 18;

    private static final int[] COARSE = {8, 4};
    /** Positions below which a coarse image would not be there sooner. */
    private static final int SMALL = 64 * 64;

    private WindowImage() {}

    /**
     * Sum of the intensities of the channels whose energies lie in from..to.
     *
     * @param from eV, included
     * @param to eV, included
     * @param progress told the share that is done, 0 to 1, in the calling thread
     * @param cancelled asked in the calling thread; once true, the image is given up
     * @return shape (positions), flat, the last axis fastest, in the intensity's unit; null if it was cancelled
     * @throws InputException if no channel lies in the window, or the numbers can no longer be read
     */
    public static float[] of(
            SpectrumImage image, double from, double to, DoubleConsumer progress, BooleanSupplier cancelled)
            throws InputException {
        return of(image, from, to, Runtime.getRuntime().availableProcessors(), progress, cancelled);
    }

    /** @param threads how many share the work; the numbers are the same to the bit whatever it is */
    public static float[] of(
            SpectrumImage image,
            double from,
            double to,
            int threads,
            DoubleConsumer progress,
            BooleanSupplier cancelled)
            throws InputException {
        return new EnergyWindow(image, from, to).image(threads, progress, cancelled);
    }

    /**
     * The same, coarse first: every 8th and every 4th row and column are shown while the rest is read.
     *
     * @param shown gets each coarse image in the calling thread, shape (positions): every position has the number of the
     *     nearest one above and left of it that was read; not called for a small image
     */
    public static float[] refined(
            SpectrumImage image,
            double from,
            double to,
            Consumer<float[]> shown,
            DoubleConsumer progress,
            BooleanSupplier cancelled)
            throws InputException {
        EnergyWindow window = new EnergyWindow(image, from, to);
        int threads = Runtime.getRuntime().availableProcessors();
        for (int every : image.count() < SMALL ? new int[0] : COARSE) {
            float[] coarse = coarse(image, window, every, threads, cancelled);
            if (coarse == null) {
                return null;
            }
            shown.accept(coarse);
        }
        return window.image(threads, progress, cancelled);
    }

    private static float[] coarse(
            SpectrumImage image, EnergyWindow window, int every, int threads, BooleanSupplier cancelled)
            throws InputException {
        int[] shape = image.positions();
        int width = shape.length == 0 ? 1 : shape[shape.length - 1];
        int height = image.count() / width;
        // Of a line scan, every so many positions.
        int down = height == 1 ? 1 : every;
        float[] values = new float[image.count()];
        int rows = (height + down - 1) / down;
        int[] done = {0};
        new Chunks(rows, Math.max(1, HELD / (width * window.size())), threads)
                .each(
                        (first, end) -> {
                            for (int r = first; r < end; r++) {
                                int row = r * down;
                                spread(values, row, window.line(row * width, width, every), every);
                                for (int below = row + 1; below < Math.min(height, row + down); below++) {
                                    System.arraycopy(values, row * width, values, below * width, width);
                                }
                            }
                        },
                        all -> done[0] = all,
                        cancelled);
        return done[0] == rows ? values : null;
    }

    private static void spread(float[] values, int row, float[] line, int every) {
        int width = line.length;
        for (int column = 0; column < width; column += every) {
            int at = row * width;
            Arrays.fill(values, at + column, at + Math.min(width, column + every), line[column]);
        }
    }
}
