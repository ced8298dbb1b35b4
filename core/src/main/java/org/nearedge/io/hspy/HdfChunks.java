package org.nearedge.io.hspy;

import io.jhdf.Constants;
import io.jhdf.api.dataset.ChunkedDataset;
import io.jhdf.exceptions.HdfException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.nearedge.spectrum.InputException;

/** Puts the chunks of a data set together. Chunks that were never written are zeros, as HDF5 has it. */
final class HdfChunks {
    /** No filter unpacks to more than this many times its input (deflate: 1032). */
    private static final long MAX_RATIO = 1032;

    private final String name;
    private final long fileSize;
    private final ChunkedDataset dataset;
    private final int bytes;
    private final int element;
    private final int[] shape;
    private final int[] chunk;
    private final int chunkBytes;

    HdfChunks(String name, long fileSize, ChunkedDataset dataset, int bytes) throws InputException {
        this.name = name;
        this.fileSize = fileSize;
        this.dataset = dataset;
        this.bytes = bytes;
        this.element = dataset.getDataType().getSize();
        this.shape = dataset.getDimensions();
        this.chunk = dataset.getChunkDimensions();
        long size = element;
        long count = 1;
        for (int i = 0; i < chunk.length; i++) {
            if (chunk.length != shape.length || chunk[i] < 1) {
                throw damaged("its chunks of " + Arrays.toString(chunk) + " do not fit its shape");
            }
            size = Math.multiplyExact(size, chunk[i]);
            count = Math.multiplyExact(count, (shape[i] - 1L) / chunk[i] + 1);
        }
        if (size > Integer.MAX_VALUE - 16 || size > MAX_RATIO * fileSize || count > fileSize) {
            throw damaged("it declares " + count + " chunks of " + size + " bytes in a file of " + fileSize);
        }
        this.chunkBytes = (int) size;
    }

    private InputException damaged(String reason) {
        return new InputException(
                name, dataset.getPath(), reason, "the file is truncated or damaged: save it again from HyperSpy");
    }

    ByteBuffer read() throws InputException {
        HdfFilters filters = new HdfFilters(name, dataset, chunkBytes);
        requirePlausible(filters.any());
        byte[] target = new byte[bytes];
        int[] origin = new int[shape.length];
        do {
            ByteBuffer stored = stored(origin);
            if (stored != null) {
                byte[] packed = new byte[stored.remaining()];
                stored.get(packed);
                byte[] plain = filters.decode(packed);
                if (plain.length != chunkBytes) {
                    throw damaged("the chunk at " + Arrays.toString(origin) + " unpacks to " + plain.length
                            + " bytes instead of " + chunkBytes);
                }
                place(plain, origin, target);
            }
        } while (next(origin, shape, chunk));
        return ByteBuffer.wrap(target);
    }

    /** Nothing is unpacked before the chunks that are really there could fill the declared shape. */
    private void requirePlausible(boolean packed) throws InputException {
        long found = 0;
        int[] origin = new int[shape.length];
        do {
            ByteBuffer stored = stored(origin);
            found += stored == null ? 0 : stored.remaining();
        } while (next(origin, shape, chunk));
        if (bytes > found * (packed ? MAX_RATIO : 1) + 16 * fileSize) {
            throw damaged("it declares " + bytes + " bytes but stores " + found);
        }
    }

    /** Null for a chunk that was never written; the library tells that from a bad address by its words alone. */
    private ByteBuffer stored(int[] origin) throws InputException {
        try {
            return dataset.getRawChunkBuffer(origin);
        } catch (HdfException e) {
            String words = String.valueOf(e.getMessage());
            if (words.startsWith("No chunk with offset")
                    || words.endsWith(" at address " + Constants.UNDEFINED_ADDRESS)) {
                return null;
            }
            throw damaged("the chunk at " + Arrays.toString(origin) + " lies outside the file");
        }
    }

    /** Steps an index through a grid, the last axis fastest; false behind its end. */
    private static boolean next(int[] index, int[] end, int[] step) {
        for (int i = index.length - 1; i >= 0; i--) {
            index[i] += step[i];
            if (index[i] >= 0 && index[i] < end[i]) {
                return true;
            }
            index[i] = 0;
        }
        return false;
    }

    /** Copies the part of a chunk that lies inside the shape, row by row of the last axis. */
    private void place(byte[] plain, int[] origin, byte[] target) {
        int last = shape.length - 1;
        int length = Math.min(chunk[last], shape[last] - origin[last]) * element;
        int[] rows = chunk.clone();
        rows[last] = 1;
        int[] ones = new int[shape.length];
        Arrays.fill(ones, 1);
        int[] inside = new int[shape.length];
        int from = 0;
        do {
            boolean within = true;
            long to = 0;
            for (int i = 0; i <= last; i++) {
                within &= origin[i] + inside[i] < shape[i];
                to = to * shape[i] + origin[i] + inside[i];
            }
            if (within) {
                System.arraycopy(plain, from, target, (int) (to * element), length);
            }
            from += chunk[last] * element;
        } while (next(inside, rows, ones));
    }
}
