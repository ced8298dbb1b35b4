package org.nearedge.io.hspy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.nearedge.io.MappedBytes;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.NumberType;
import org.nearedge.spectrum.Samples;

/** The numbers of a data set in chunks, each unpacked when it is asked for. Chunks that were never written are zeros. */
final class ChunkedSamples implements Samples {
    private final HdfChunkGrid grid;
    private final HdfChunkIndex index;
    private final HdfFilters filters;
    private final MappedBytes bytes;
    private final NumberType type;
    private final ByteOrder order;
    private final Backing backing;
    private final ChunkCache cache;
    private final int[] shape;
    private final int[] chunk;
    private final int[] chunks;
    /** Elements from one index to the next along each axis, in the data set and in a chunk. */
    private final long[] strides;

    private final int[] chunkStrides;
    private final long size;

    ChunkedSamples(
            HdfChunkGrid grid,
            HdfChunkIndex index,
            HdfFilters filters,
            MappedBytes bytes,
            NumberType type,
            ByteOrder order,
            Backing backing,
            long cacheBytes) {
        this.grid = grid;
        this.index = index;
        this.filters = filters;
        this.bytes = bytes;
        this.type = type;
        this.order = order;
        this.backing = backing;
        this.cache = new ChunkCache(this::load, grid.chunkBytes(), cacheBytes);
        shape = grid.shape();
        chunk = grid.chunk();
        chunks = grid.chunks();
        strides = new long[shape.length];
        chunkStrides = new int[shape.length];
        long all = 1;
        int inside = 1;
        for (int i = shape.length - 1; i >= 0; i--) {
            strides[i] = all;
            chunkStrides[i] = inside;
            all *= shape[i];
            inside *= chunk[i];
        }
        size = all;
    }

    private Samples load(int number) throws InputException {
        if (index.place(number) < 0) {
            return Samples.of(ByteBuffer.allocate(grid.chunkBytes()), type);
        }
        byte[] plain;
        try {
            plain = filters.decode(bytes.copy(index.place(number), index.size(number)));
        } catch (RuntimeException e) {
            throw grid.damaged("a packed chunk cannot be unpacked");
        }
        if (plain.length != grid.chunkBytes()) {
            throw grid.damaged("a chunk unpacks to " + plain.length + " bytes instead of " + grid.chunkBytes());
        }
        return Samples.of(ByteBuffer.wrap(plain).order(order), type);
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public NumberType type() {
        return type;
    }

    @Override
    public void requireUnchanged() throws InputException {
        backing.requireUnchanged();
    }

    @Override
    public double get(long at) {
        double[] one = new double[1];
        try {
            copy(at, 1, 1, one, 0);
        } catch (InputException e) {
            throw new UncheckedIOException(new IOException(e.getMessage(), e));
        }
        return one[0];
    }

    @Override
    public void copy(long from, long stride, int count, double[] into, int at) throws InputException {
        int along = axis(stride);
        for (int done = 0; done < count; ) {
            done += some(from + done * stride, along, count - done, into, at + done);
        }
    }

    /** Copies the elements along an axis as far as they lie in one chunk; returns how many they are. */
    private int some(long from, int along, int count, double[] into, int at) throws InputException {
        int number = 0;
        int inside = 0;
        int room = 1;
        for (int i = 0; i < shape.length; i++) {
            int coordinate = (int) (from / strides[i] % shape[i]);
            number = number * chunks[i] + coordinate / chunk[i];
            inside += coordinate % chunk[i] * chunkStrides[i];
            if (i == along) {
                room = Math.min(shape[i] - coordinate, chunk[i] - coordinate % chunk[i]);
            }
        }
        int some = Math.min(count, room);
        cache.get(number).copy(inside, along < 0 ? 1 : chunkStrides[along], some, into, at);
        return some;
    }

    /** The axis with this stride; -1 if none has. */
    private int axis(long stride) {
        for (int i = 0; i < strides.length; i++) {
            if (strides[i] == stride && shape[i] > 1) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a chunk is longer along the axis of the first stride than it is large in all other directions. */
    @Override
    public boolean isNearer(long stride, long other) {
        int along = axis(stride);
        return along >= 0 && chunk[along] >= grid.chunkBytes() / grid.element() / chunk[along];
    }

    @Override
    public int together(long stride) {
        int along = axis(stride);
        return along < 0 ? 1 : chunk[along];
    }

    /** Bytes of unpacked chunks that are kept at the moment. */
    long kept() {
        return cache.bytes();
    }
}
