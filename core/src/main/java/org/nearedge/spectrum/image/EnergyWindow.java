package org.nearedge.spectrum.image;

import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.nearedge.spectrum.Chunks;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.SpectrumImage;

/** The channels of an energy window, and how they are summed in the order in which the file has them. */
final class EnergyWindow {
    /** Numbers of the image that one piece of work holds, 2 MB. */
    private static final int HELD = 1 << 18;
    /** Positions of one energy that are read together: long enough for a disk, short enough for the cache. */
    private static final int TOGETHER = 1 << 15;

    private final SpectrumImage image;
    private final int first;
    private final int end;

    EnergyWindow(SpectrumImage image, double from, double to) throws InputException {
        this.image = image;
        ChannelRange channels = ChannelRange.of(image.axis(), from, to);
        first = channels.first();
        end = channels.end();
    }

    /** Number of channels. */
    int size() {
        return end - first;
    }

    /** Sum at every position; null if it was cancelled. */
    float[] image(int threads, DoubleConsumer progress, BooleanSupplier cancelled) throws InputException {
        float[] values = new float[image.count()];
        int size = image.isStoredByPosition() ? Math.max(1, HELD / size()) : TOGETHER;
        int[] done = {0};
        new Chunks(values.length, size, threads)
                .each(
                        (from, to) -> sums(from, to, values),
                        all -> {
                            done[0] = all;
                            progress.accept(all / (double) values.length);
                        },
                        cancelled);
        return done[0] == values.length ? values : null;
    }

    private void sums(int from, int to, float[] values) throws InputException {
        double[] sums = image.isStoredByPosition() ? byPosition(from, to) : byChannel(from, to);
        for (int p = from; p < to; p++) {
            values[p] = (float) sums[p - from];
        }
    }

    private double[] byPosition(int from, int to) throws InputException {
        int size = size();
        double[] rows = new double[(to - from) * size];
        image.rows(from, to, first, end, rows);
        double[] sums = new double[to - from];
        for (int p = 0; p < sums.length; p++) {
            double sum = 0;
            for (int i = 0; i < size; i++) {
                sum += rows[p * size + i];
            }
            sums[p] = sum;
        }
        return sums;
    }

    private double[] byChannel(int from, int to) throws InputException {
        double[] sums = new double[to - from];
        double[] plane = new double[to - from];
        for (int channel = first; channel < end; channel++) {
            image.plane(channel, from, to, plane);
            for (int p = 0; p < plane.length; p++) {
                sums[p] += plane[p];
            }
        }
        return sums;
    }

    /** Sums of every so many positions of a line, the others left 0. */
    float[] line(int from, int width, int every) throws InputException {
        float[] line = new float[width];
        if (image.isStoredByPosition()) {
            for (int p = 0; p < width; p += every) {
                line[p] = (float) byPosition(from + p, from + p + 1)[0];
            }
        } else {
            sumLine(from, every, line);
        }
        return line;
    }

    private void sumLine(int from, int every, float[] line) throws InputException {
        double[] sums = byChannel(from, from + line.length);
        for (int p = 0; p < line.length; p += every) {
            line[p] = (float) sums[p];
        }
    }
}
