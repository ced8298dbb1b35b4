package org.nearedge.spectrum;

import java.nio.ByteBuffer;
import java.util.List;

/** Numbers left in the bytes of the file: in one block of memory, or in several that are mapped. */
final class StoredSamples implements Samples {
    private static final int SHIFT = Integer.numberOfTrailingZeros(BLOCK);
    private static final int INSIDE = BLOCK - 1;
    /** Floats that are taken out of a block at once. */
    private static final int FLOATS = 4096;

    private final ByteBuffer[] blocks;
    private final NumberType type;
    private final long count;
    /** Null for numbers in memory. */
    private final Backing backing;

    StoredSamples(List<ByteBuffer> blocks, NumberType type, Backing backing) {
        long bytes = 0;
        this.blocks = new ByteBuffer[blocks.size()];
        for (int i = 0; i < this.blocks.length; i++) {
            ByteBuffer block = blocks.get(i);
            if (i < this.blocks.length - 1 && block.remaining() != (long) BLOCK * type.bytes()) {
                throw new IllegalArgumentException("block " + i + " of " + block.remaining() + " bytes is not full");
            }
            bytes += block.remaining();
            this.blocks[i] = block.slice().order(block.order());
        }
        if (bytes % type.bytes() != 0) {
            throw new IllegalArgumentException(bytes + " bytes hold no whole number of " + type.dtype());
        }
        this.type = type;
        this.count = bytes / type.bytes();
        this.backing = backing;
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
    public void requireUnchanged() throws InputException {
        if (backing != null) {
            backing.requireUnchanged();
        }
    }

    @Override
    public double get(long index) {
        if (blocks.length == 1) {
            return get(blocks[0], Math.multiplyExact(Math.toIntExact(index), type.bytes()));
        }
        return get(blocks[(int) (index >>> SHIFT)], (int) (index & INSIDE) * type.bytes());
    }

    private double get(ByteBuffer block, int at) {
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
    public void copy(long from, long stride, int count, double[] into, int at) {
        int done = 0;
        while (done < count) {
            long index = from + done * stride;
            // The blocks in memory may hold more elements than the mapped ones.
            int block = blocks.length == 1 ? 0 : (int) (index >>> SHIFT);
            int first = blocks.length == 1 ? Math.toIntExact(index) : (int) (index & INSIDE);
            long room = blocks.length == 1 ? Integer.MAX_VALUE : (BLOCK - 1L - first) / stride + 1;
            int some = (int) Math.min(count - done, room);
            copy(blocks[block], first, stride, some, into, at + done);
            done += some;
        }
    }

    private void copy(ByteBuffer block, int first, long stride, int count, double[] into, int at) {
        int bytes = type.bytes();
        if (type == NumberType.FLOAT32 && stride == 1) {
            floats(block, first, count, into, at);
            return;
        }
        long step = stride * bytes;
        long place = (long) first * bytes;
        switch (type) {
            case FLOAT32 -> {
                for (int i = 0; i < count; i++) {
                    into[at + i] = block.getFloat(Math.toIntExact(place + i * step));
                }
            }
            case UINT16 -> {
                for (int i = 0; i < count; i++) {
                    into[at + i] = block.getShort(Math.toIntExact(place + i * step)) & 0xffff;
                }
            }
            default -> {
                for (int i = 0; i < count; i++) {
                    into[at + i] = get(block, Math.toIntExact(place + i * step));
                }
            }
        }
    }

    private static void floats(ByteBuffer block, int first, int count, double[] into, int at) {
        float[] some = new float[Math.min(count, FLOATS)];
        var view = block.asFloatBuffer();
        for (int done = 0; done < count; done += some.length) {
            int length = Math.min(some.length, count - done);
            view.get(first + done, some, 0, length);
            for (int i = 0; i < length; i++) {
                into[at + done + i] = some[i];
            }
        }
    }

    @Override
    public double imaginary(long index) {
        if (!type.isComplex()) {
            return 0;
        }
        ByteBuffer block = blocks[blocks.length == 1 ? 0 : (int) (index >>> SHIFT)];
        int at = blocks.length == 1
                ? Math.multiplyExact(Math.toIntExact(index), type.bytes())
                : (int) (index & INSIDE) * type.bytes();
        return type == NumberType.COMPLEX64 ? block.getFloat(at + 4) : block.getDouble(at + 8);
    }

    private static double unsigned(long value) {
        return value >= 0 ? value : (value >>> 1 | value & 1) * 2.0;
    }
}
