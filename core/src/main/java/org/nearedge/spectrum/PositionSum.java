package org.nearedge.spectrum;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

/**
 * Sums spectra over positions in double precision. Positions are summed in fixed groups and the groups then in order, so
 * that the sum is the same to the bit whatever the number of threads and the order in the file.
 *
 * @param inside positions that are summed, flat
 * @param skipsNotFinite whether a number that is not finite counts as 0, and does not spoil its channel
 * @param threads how many share the work
 */
public record PositionSum(SpectrumImage image, BitSet inside, boolean skipsNotFinite, int threads) {
    private static final int GROUP = 1024;
    private static final int MOST_GROUPS = 256;
    /** Numbers that one thread holds of the image, 2 MB. */
    private static final int HELD = 1 << 18;

    /**
     * @param progress told the share that is done, 0 to 1, in the calling thread
     * @param cancelled asked in the calling thread
     * @return shape (channels); null if it was cancelled
     */
    public double[] sum(DoubleConsumer progress, BooleanSupplier cancelled) throws InputException {
        int group = Math.max(GROUP, (image.count() + MOST_GROUPS - 1) / MOST_GROUPS);
        return image.isStoredByPosition()
                ? byPosition(group, progress, cancelled)
                : byChannel(group, progress, cancelled);
    }

    private double[] byPosition(int group, DoubleConsumer progress, BooleanSupplier cancelled) throws InputException {
        int channels = image.axis().size();
        int count = image.count();
        double[][] sums = new double[(count + group - 1) / group][];
        boolean whole = pieces(
                count,
                group,
                (from, to) -> sums[from / group] = inside.get(from, to).isEmpty() ? null : group(from, to, channels),
                progress,
                cancelled);
        double[] total = new double[channels];
        for (double[] sum : sums) {
            for (int i = 0; sum != null && i < channels; i++) {
                total[i] += sum[i];
            }
        }
        return whole ? total : null;
    }

    private double[] group(int from, int to, int channels) throws InputException {
        double[] sum = new double[channels];
        int most = Math.max(1, HELD / channels);
        double[] rows = null;
        for (int at = inside.nextSetBit(from); at >= 0 && at < to; ) {
            int end = Math.min(Math.min(to, inside.nextClearBit(at)), at + most);
            rows = rows == null || rows.length < (end - at) * channels ? new double[(end - at) * channels] : rows;
            image.rows(at, end, 0, channels, rows);
            for (int p = 0; p < end - at; p++) {
                for (int i = 0; i < channels; i++) {
                    sum[i] += counted(rows[p * channels + i]);
                }
            }
            at = inside.nextSetBit(end);
        }
        return sum;
    }

    private double[] byChannel(int group, DoubleConsumer progress, BooleanSupplier cancelled) throws InputException {
        double[] total = new double[image.axis().size()];
        // Images of neighbouring channels lie one after the other in the file, or even in one packed piece of it.
        int together = image.channelsTogether();
        boolean whole = pieces(
                total.length,
                Math.max(4, together),
                (from, to) -> channels(from, to, group, together > 1 ? HELD / 16 : HELD, total),
                progress,
                cancelled);
        return whole ? total : null;
    }

    /** @param most positions that are read of one channel before the next */
    private void channels(int from, int to, int group, int most, double[] total) throws InputException {
        Running[] sums = new Running[to - from];
        Arrays.setAll(sums, i -> new Running(group));
        double[] plane = null;
        for (int at = inside.nextSetBit(0); at >= 0; ) {
            int end = Math.min(inside.nextClearBit(at), at + most);
            plane = plane == null || plane.length < end - at ? new double[end - at] : plane;
            for (int channel = from; channel < to; channel++) {
                image.plane(channel, at, end, plane);
                sums[channel - from].add(plane, at, end);
            }
            at = inside.nextSetBit(end);
        }
        for (int channel = from; channel < to; channel++) {
            total[channel] = sums[channel - from].total();
        }
    }

    /** The sum of one channel, position after position. */
    private final class Running {
        private final int group;
        /** Of the groups that are full. */
        private double total;
        /** Of the group that is begun. */
        private double sum;
        /** Where that ends. */
        private int full;

        Running(int group) {
            this.group = group;
            full = group;
        }

        void add(double[] plane, int from, int to) {
            for (int p = from; p < to; ) {
                if (p >= full) {
                    total += sum;
                    sum = 0;
                    full = (p / group + 1) * group;
                }
                int stop = Math.min(to, full);
                double more = sum;
                for (int i = p - from; i < stop - from; i++) {
                    more += counted(plane[i]);
                }
                sum = more;
                p = stop;
            }
        }

        double total() {
            return total + sum;
        }
    }

    private double counted(double number) {
        return skipsNotFinite && !Double.isFinite(number) ? 0 : number;
    }

    /** False if it was cancelled before the end. */
    private boolean pieces(int count, int size, Chunks.Work work, DoubleConsumer progress, BooleanSupplier cancelled)
            throws InputException {
        int[] done = {0};
        new Chunks(count, size, threads)
                .each(
                        work,
                        all -> {
                            done[0] = all;
                            progress.accept(all / (double) count);
                        },
                        cancelled);
        return done[0] == count;
    }
}
