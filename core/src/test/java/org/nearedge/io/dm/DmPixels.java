package org.nearedge.io.dm;

import java.nio.ByteBuffer;

/** The data types of DM images: code in the tags, type words of the array, and how a value is stored. */
public enum DmPixels {
    INT16(1, 2, 2, 1),
    FLOAT32(2, 6, 4, 1),
    COMPLEX64(3, 6, 4, 2),
    /** Packed Fourier transform of a square, as many numbers as pixels. */
    OLD_PACKED(5, 6, 4, 1),
    UINT8(6, 10, 1, 1),
    INT32(7, 3, 4, 1),
    /** One 32-bit number a pixel: 0xAARRGGBB. */
    RGB(8, 3, 4, 1),
    INT8(9, 9, 1, 1),
    UINT16(10, 4, 2, 1),
    UINT32(11, 5, 4, 1),
    FLOAT64(12, 7, 8, 1),
    COMPLEX128(13, 7, 8, 2),
    BOOL(14, 8, 1, 1),
    /** As {@link #RGB}. */
    RGBA(23, 3, 4, 1),
    /** Packed Fourier transform of single precision: the array counts its floats. */
    PACKED64(27, 6, 4, 1),
    PACKED128(28, 7, 8, 1),
    INT64(39, 11, 8, 1),
    UINT64(40, 12, 8, 1);

    private final int code;
    private final int elementCode;
    private final int elementBytes;
    private final int parts;

    DmPixels(int code, int elementCode, int elementBytes, int parts) {
        this.code = code;
        this.elementCode = elementCode;
        this.elementBytes = elementBytes;
        this.parts = parts;
    }

    public int code() {
        return code;
    }

    /** Numbers in one element: 2 if it is complex, real part first. */
    public int parts() {
        return parts;
    }

    /** Bytes of one number. */
    public int numberBytes() {
        return elementBytes;
    }

    /** Bytes of one pixel, as the tags tell it. */
    public int depth() {
        return this == PACKED64 || this == PACKED128 ? 2 * elementBytes : parts * elementBytes;
    }

    /** Whole numbers are written exactly; the others through a double. */
    boolean isWhole() {
        return elementCode != 6 && elementCode != 7;
    }

    long[] words(long elements) {
        if (parts == 1) {
            return new long[] {20, elementCode, elements};
        }
        long[] struct = DmValue.structWords(elementCode, parts);
        long[] words = new long[struct.length + 2];
        words[0] = 20;
        System.arraycopy(struct, 0, words, 1, struct.length);
        words[words.length - 1] = elements;
        return words;
    }

    void putWhole(ByteBuffer to, long value) {
        switch (elementBytes) {
            case 1 -> to.put((byte) value);
            case 2 -> to.putShort((short) value);
            case 4 -> to.putInt((int) value);
            default -> to.putLong(value);
        }
    }

    void putReal(ByteBuffer to, double value) {
        if (elementBytes == 4) {
            to.putFloat((float) value);
        } else {
            to.putDouble(value);
        }
    }
}
