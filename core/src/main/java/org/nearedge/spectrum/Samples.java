package org.nearedge.spectrum;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * A block of numbers as a file stores them, in memory or still in the file: a large image is never copied to doubles
 * whole. Safe for several threads.
 */
public interface Samples {
    long size();

    NumberType type();

    /** Element as a double: the real part of a complex number, 0 or 1 of a boolean, the mean of a colour. */
    double get(long index);

    /** Imaginary part; 0 unless the type is complex. */
    default double imaginary(long index) {
        return 0;
    }

    /**
     * Many elements at once, as {@link #get} gives each.
     *
     * @param from index of the first
     * @param stride elements from one to the next, at least 1
     * @param count how many
     * @param into gets them from index {@code at} on
     * @throws InputException if the file can no longer be read
     */
    default void copy(long from, long stride, int count, double[] into, int at) throws InputException {
        for (int i = 0; i < count; i++) {
            into[at + i] = get(from + i * stride);
        }
    }

    /** Whether elements that are a stride apart lie nearer to each other in the file than those another stride apart. */
    default boolean isNearer(long stride, long other) {
        return stride <= other;
    }

    /** How many elements that are a stride apart are read from the file together, wanted or not. */
    default int together(long stride) {
        return 1;
    }

    /** @throws InputException if the file that the numbers are still in is not the one that was opened */
    default void requireUnchanged() throws InputException {}

    static Samples of(double... values) {
        double[] kept = values.clone();
        return new Samples() {
            @Override
            public long size() {
                return kept.length;
            }

            @Override
            public NumberType type() {
                return NumberType.FLOAT64;
            }

            @Override
            public double get(long index) {
                return kept[Math.toIntExact(index)];
            }

            @Override
            public void copy(long from, long stride, int count, double[] into, int at) {
                if (stride == 1) {
                    System.arraycopy(kept, Math.toIntExact(from), into, at, count);
                    return;
                }
                for (int i = 0; i < count; i++) {
                    into[at + i] = kept[Math.toIntExact(from + i * stride)];
                }
            }
        };
    }

    /**
     * @param block exactly the elements, in the byte order the buffer is set to; not changed afterwards
     * @throws IllegalArgumentException if the block does not hold a whole number of elements
     */
    static Samples of(ByteBuffer block, NumberType type) {
        return new StoredSamples(List.of(block), type, null);
    }

    /** What a file has to be for its bytes to be read on: the one that was opened. */
    @FunctionalInterface
    interface Backing {
        /** @throws InputException if it was changed, cut short or taken away */
        void requireUnchanged() throws InputException;
    }

    /**
     * Numbers that stay in the file.
     *
     * @param blocks parts of the file one after the other, each but the last of {@link #BLOCK} elements, all in the same
     *     byte order
     */
    static Samples of(List<ByteBuffer> blocks, NumberType type, Backing backing) {
        return new StoredSamples(blocks, type, backing);
    }

    /** Elements in one of several blocks: even of 16 bytes they stay below the 2 GB that one buffer can hold. */
    int BLOCK = 1 << 26;
}
