package org.nearedge.io.dm;

import java.util.Optional;
import org.nearedge.spectrum.NumberType;

/** What the {@code DataType} of an image says about its numbers. */
enum PixelType {
    INT16(NumberType.INT16, 1),
    FLOAT32(NumberType.FLOAT32, 2),
    COMPLEX64(NumberType.COMPLEX64, 3),
    /** Half of a square Fourier transform in the room of as many float32. */
    OLD_PACKED(NumberType.COMPLEX64, 5),
    UINT8(NumberType.UINT8, 6),
    INT32(NumberType.INT32, 7),
    COLOUR(NumberType.RGBA8, 8, 23),
    INT8(NumberType.INT8, 9),
    UINT16(NumberType.UINT16, 10),
    UINT32(NumberType.UINT32, 11),
    FLOAT64(NumberType.FLOAT64, 12),
    COMPLEX128(NumberType.COMPLEX128, 13),
    BOOL(NumberType.BOOL, 14),
    /** Half of a Fourier transform: width / 2 + 1 columns. */
    PACKED64(NumberType.COMPLEX64, 27),
    PACKED128(NumberType.COMPLEX128, 28),
    // 35 and 36 stand in older lists of the codes; the program itself writes 39 and 40.
    INT64(NumberType.INT64, 35, 39),
    UINT64(NumberType.UINT64, 36, 40);

    private final NumberType type;
    private final int[] codes;

    PixelType(NumberType type, int... codes) {
        this.type = type;
        this.codes = codes;
    }

    static Optional<PixelType> of(double code) {
        for (PixelType type : values()) {
            for (int known : type.codes) {
                if (known == code) {
                    return Optional.of(type);
                }
            }
        }
        return Optional.empty();
    }

    /** Of the numbers once they are unpacked. */
    NumberType type() {
        return type;
    }
}
