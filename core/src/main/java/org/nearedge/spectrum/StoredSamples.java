package org.nearedge.spectrum;

import java.nio.ByteBuffer;

/** Numbers left in the bytes of the file. */
final class StoredSamples implements Samples {
    private final ByteBuffer block;
    private final NumberType type;
    private final int count;

    StoredSamples(ByteBuffer block, NumberType type) {
        if (block.remaining() % type.bytes() != 0) {
            throw new IllegalArgumentException(block.remaining() + " bytes hold no whole number of " + type.dtype());
        }
        this.block = block.slice().order(block.order());
        this.type = type;
        this.count = block.remaining() / type.bytes();
    }

    @Override
    public long size() {
        return count;
    }

    @Override
    public NumberType type() {
        return type;
    }

    @Override
    public double get(long index) {
        int at = Math.toIntExact(index) * type.bytes();
        return switch (type) {
            case INT8 -> block.get(at);
            case UINT8 -> block.get(at) & 0xff;
            case INT16 -> block.getShort(at);
            case UINT16 -> block.getShort(at) & 0xffff;
            case INT32 -> block.getInt(at);
            case UINT32 -> block.getInt(at) & 0xffffffffL;
            case INT64 -> block.getLong(at);
            case UINT64 -> unsigned(block.getLong(at));
            case FLOAT32, COMPLEX64 -> block.getFloat(at);
            case FLOAT64, COMPLEX128 -> block.getDouble(at);
            case BOOL -> block.get(at) == 0 ? 0 : 1;
            case RGB8, RGBA8 ->
                ((block.get(at) & 0xff) + (block.get(at + 1) & 0xff) + (block.get(at + 2) & 0xff)) / 3.0;
        };
    }

    @Override
    public double imaginary(long index) {
        int at = Math.toIntExact(index) * type.bytes();
        return switch (type) {
            case COMPLEX64 -> block.getFloat(at + 4);
            case COMPLEX128 -> block.getDouble(at + 8);
            default -> 0;
        };
    }

    private static double unsigned(long value) {
        return value >= 0 ? value : (value >>> 1 | value & 1) * 2.0;
    }
}
