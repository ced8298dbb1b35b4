package org.nearedge.io.dm;

import java.nio.ByteBuffer;

/** The simple types a tag's value is made of, with the codes of the format. */
enum Element {
    INT16(2, 2),
    INT32(3, 4),
    /** Also one UTF-16 unit of a text. */
    UINT16(4, 2),
    UINT32(5, 4),
    FLOAT32(6, 4),
    FLOAT64(7, 8),
    BOOLEAN(8, 1),
    INT8(9, 1),
    UINT8(10, 1),
    INT64(11, 8),
    UINT64(12, 8);

    private final int code;
    private final int bytes;

    Element(int code, int bytes) {
        this.code = code;
        this.bytes = bytes;
    }

    int bytes() {
        return bytes;
    }

    /** Null if the format knows no such code. */
    static Element of(long code) {
        for (Element element : values()) {
            if (element.code == code) {
                return element;
            }
        }
        return null;
    }

    /** The next value of a buffer as a Long, a Double or a Boolean, in the buffer's byte order. */
    Object read(ByteBuffer from) {
        return switch (this) {
            case INT8 -> (long) from.get();
            case UINT8 -> (long) (from.get() & 0xff);
            case INT16 -> (long) from.getShort();
            case UINT16 -> (long) (from.getShort() & 0xffff);
            case INT32 -> (long) from.getInt();
            case UINT32 -> from.getInt() & 0xffffffffL;
            case INT64 -> from.getLong();
            case UINT64 -> unsigned(from.getLong());
            case FLOAT32 -> (double) from.getFloat();
            case FLOAT64 -> from.getDouble();
            case BOOLEAN -> from.get() != 0;
        };
    }

    private static Object unsigned(long value) {
        if (value >= 0) {
            return value;
        }
        return (value >>> 1 | value & 1) * 2.0;
    }
}
