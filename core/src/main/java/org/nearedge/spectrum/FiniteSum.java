package org.nearedge.spectrum;

import java.util.Arrays;
import java.util.BitSet;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

/**
 * The sum over positions of which some hold numbers that are not finite. Such a position adds nothing, lest a channel
 * holds fewer spectra than its neighbours, and how many there are stands in the sum's metadata
 * ({@link Metadata#POSITIONS_LEFT_OUT}). A channel that is not finite at every position is left out of the axis instead.
 * Only where fewer than half of the positions are whole does a number that is not finite count as 0 alone.
 */
public final class FiniteSum {
    /** Numbers that one thread holds of the image, 2 MB. */
    private static final int HELD = 1 << 18;

    private final SpectrumImage image;
    private final BitSet inside;
    private final int threads;

    private FiniteSum(SpectrumImage image, BitSet inside, int threads) {
        this.image = image;
        this.inside = inside;
        this.threads = threads;
    }

    /**
     * @param inside positions that are summed, flat; at least one
     * @param threads how many share the work; the numbers are the same to the bit whatever it is
     * @param progress told the share that is read, 0 to 1, in the calling thread
     * @param cancelled asked in the calling thread
     * @throws CancellationException if it was cancelled before all was read
     * @throws InputException if no position has a number in any channel, or the image can no longer be read
     */
    public static Spectrum of(
            SpectrumImage image, BitSet inside, int threads, DoubleConsumer progress, BooleanSupplier cancelled)
            throws InputException {
        return new FiniteSum(image, inside, threads).sum(progress, cancelled);
    }

    /** The same over all positions. */
    public static Spectrum of(SpectrumImage image, int threads, DoubleConsumer progress, BooleanSupplier cancelled)
            throws InputException {
        BitSet all = new BitSet(image.count());
        all.set(0, image.count());
        return of(image, all, threads, progress, cancelled);
    }

    private Spectrum sum(DoubleConsumer progress, BooleanSupplier cancelled) throws InputException {
        double[] plain = sum(inside, false, progress, cancelled);
        if (Arrays.stream(plain).allMatch(Double::isFinite)) {
            return image.summed(plain);
        }
        Holes holes = new Holes();
        Chunks chunks =
                new Chunks(image.count(), Math.max(1, HELD / image.axis().size()), threads);
        chunks.each(holes::look, done -> {}, cancelled);
        if (cancelled.getAsBoolean()) {
            throw new CancellationException("sum");
        }
        BitSet whole = holes.whole();
        boolean few = 2 * whole.cardinality() < inside.cardinality();
        double[] finite = few ? sum(inside, true, share -> {}, cancelled) : sum(whole, true, share -> {}, cancelled);
        for (int i = 0; i < finite.length; i++) {
            finite[i] = holes.finite[i] == 0 ? Double.NaN : finite[i];
        }
        Spectrum sum = image.summed(finite);
        long left = inside.cardinality() - whole.cardinality();
        if (few || left == 0) {
            return sum;
        }
        return sum.withMetadata(sum.metadata().with(Metadata.POSITIONS_LEFT_OUT, left));
    }

    private double[] sum(BitSet positions, boolean skips, DoubleConsumer progress, BooleanSupplier cancelled)
            throws InputException {
        double[] sum = new PositionSum(image, positions, skips, threads).sum(progress, cancelled);
        if (sum == null) {
            throw new CancellationException("sum");
        }
        return sum;
    }

    /** Where numbers are not finite. Whole numbers, so that the order of the pieces does not matter. */
    private final class Holes {
        /** For each channel at how many positions it is finite. */
        private final int[] finite = new int[image.axis().size()];
        /** For each position how many channels are not. */
        private final int[] missing = new int[image.count()];

        void look(int from, int to) throws InputException {
            int[] found = new int[finite.length];
            if (image.isStoredByPosition()) {
                byPosition(from, to, found);
            } else {
                byChannel(from, to, found);
            }
            synchronized (finite) {
                for (int i = 0; i < finite.length; i++) {
                    finite[i] += found[i];
                }
            }
        }

        private void byPosition(int from, int to, int[] found) throws InputException {
            double[] rows = new double[(to - from) * found.length];
            image.rows(from, to, 0, found.length, rows);
            for (int position = from; position < to; position++) {
                for (int i = 0; i < found.length; i++) {
                    count(position, i, rows[(position - from) * found.length + i], found);
                }
            }
        }

        private void byChannel(int from, int to, int[] found) throws InputException {
            double[] plane = new double[to - from];
            for (int i = 0; i < found.length; i++) {
                image.plane(i, from, to, plane);
                for (int position = from; position < to; position++) {
                    count(position, i, plane[position - from], found);
                }
            }
        }

        private void count(int position, int channel, double number, int[] found) {
            if (!Double.isFinite(number)) {
                missing[position]++;
            } else if (inside.get(position)) {
                found[channel]++;
            }
        }

        /** Positions that are finite wherever any is. */
        BitSet whole() {
            int nowhere =
                    (int) Arrays.stream(finite).filter(count -> count == 0).count();
            BitSet whole = (BitSet) inside.clone();
            for (int position = 0; position < missing.length; position++) {
                if (missing[position] != nowhere) {
                    whole.clear(position);
                }
            }
            return whole;
        }
    }
}
