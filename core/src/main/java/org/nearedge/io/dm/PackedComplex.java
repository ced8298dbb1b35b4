package org.nearedge.io.dm;

import java.nio.ByteBuffer;

/**
 * Unpacks Fourier transforms of real images, of which the file keeps one half: the value at (-u, -v) is the complex
 * conjugate of that at (u, v).
 */
final class PackedComplex {
    private PackedComplex() {}

    /**
     * Rows of width / 2 + 1 values become rows of width: the kept columns turned round, then the conjugates of the inner
     * ones.
     *
     * @param packed complex numbers, shape (height, width / 2 + 1), from its position to its limit
     * @param size bytes of one complex number, 8 or 16
     * @return complex numbers, shape (height, width), in the same byte order
     */
    static ByteBuffer half(ByteBuffer packed, int width, int height, int size) {
        int kept = width / 2 + 1;
        ByteBuffer full = ByteBuffer.allocate(Math.multiplyExact(Math.multiplyExact(width, height), size))
                .order(packed.order());
        for (int row = 0; row < height; row++) {
            for (int column = kept - 1; column >= 0; column--) {
                copy(packed, (row * kept + column) * size, full, size, false);
            }
            for (int column = 1; column < kept - 1; column++) {
                copy(packed, (row * kept + column) * size, full, size, true);
            }
        }
        return full.flip();
    }

    private static void copy(ByteBuffer from, int at, ByteBuffer to, int size, boolean conjugate) {
        if (size == 8) {
            float imaginary = from.getFloat(at + 4);
            to.putFloat(from.getFloat(at)).putFloat(conjugate ? -imaginary : imaginary);
        } else {
            double imaginary = from.getDouble(at + 8);
            to.putDouble(from.getDouble(at)).putDouble(conjugate ? -imaginary : imaginary);
        }
    }

    /**
     * The old way: a square of real numbers holds the half transform. Cell (i, j) right of the middle column lies at
     * number i * n + 2 (j - n/2); the slots of the middle column hold it below the middle row, and column 0 above; the
     * four cells that are their own conjugates are real and share two slots.
     *
     * @param packed float32, shape (n, n)
     * @param n even
     * @return complex64, shape (n, n), zero frequency in the middle, in the same byte order
     */
    static ByteBuffer square(ByteBuffer packed, int n) {
        int total = Math.multiplyExact(Math.multiplyExact(n, n), 8);
        ByteBuffer full = ByteBuffer.allocate(total).order(packed.order());
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                cell(packed, n, i, j, full);
            }
        }
        return full.flip();
    }

    private static void cell(ByteBuffer packed, int n, int i, int j, ByteBuffer full) {
        int m = n / 2;
        if (i % m == 0 && j % m == 0) {
            int slot = (j == m ? n * m : 0) + (i == 0 ? 1 : 0);
            full.putFloat(packed.getFloat(4 * slot)).putFloat(0);
            return;
        }
        boolean stored = j > m || i > m && j % m == 0;
        int row = stored ? i : (n - i) % n;
        int column = stored ? j : (n - j) % n;
        int slot = column == 0 ? n * (row - m) : n * row + 2 * (column - m);
        float imaginary = packed.getFloat(4 * slot + 4);
        full.putFloat(packed.getFloat(4 * slot)).putFloat(stored ? imaginary : -imaginary);
    }
}
