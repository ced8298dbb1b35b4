package org.nearedge.spectrum;

/** How one number of a data set is stored; the name in lower case is the dtype that is told to the user. */
public enum NumberType {
    INT8(1),
    UINT8(1),
    INT16(2),
    UINT16(2),
    INT32(4),
    UINT32(4),
    INT64(8),
    UINT64(8),
    FLOAT32(4),
    FLOAT64(8),
    COMPLEX64(8),
    COMPLEX128(16),
    BOOL(1),
    /** Red, green, blue, one byte each; read as the mean of the three. */
    RGB8(3),
    /** Blue, green, red, alpha in the byte order of the file; read as the mean of red, green and blue. */
    RGBA8(4);

    private final int bytes;

    NumberType(int bytes) {
        this.bytes = bytes;
    }

    /** Size of one element in bytes. */
    public int bytes() {
        return bytes;
    }

    public boolean isComplex() {
        return this == COMPLEX64 || this == COMPLEX128;
    }

    public String dtype() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
