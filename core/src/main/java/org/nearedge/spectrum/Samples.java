package org.nearedge.spectrum;

import java.nio.ByteBuffer;

/** A block of numbers as a file stores them, read one at a time: a large image is never copied to doubles whole. */
public interface Samples {
    long size();

    NumberType type();

    /** Element as a double: the real part of a complex number, 0 or 1 of a boolean, the mean of a colour. */
    double get(long index);

    /** Imaginary part; 0 unless the type is complex. */
    default double imaginary(long index) {
        return 0;
    }

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
        };
    }

    /**
     * @param block exactly the elements, in the byte order the buffer is set to; not changed afterwards
     * @throws IllegalArgumentException if the block does not hold a whole number of elements
     */
    static Samples of(ByteBuffer block, NumberType type) {
        return new StoredSamples(block, type);
    }
}
