package org.nearedge.io.hspy;

import io.jhdf.Constants;
import io.jhdf.api.dataset.ChunkedDataset;
import io.jhdf.exceptions.HdfException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.nearedge.spectrum.InputException;

/** Puts the chunks of a data set together. Chunks that were never written are zeros, as HDF5 has it. */
final class HdfChunks {
    private final String name;
    private final HdfChunkGrid grid;
    private final ChunkedDataset dataset;
    private final int bytes;
    private final int[] shape;
    private final int[] chunk;

    HdfChunks(String name, long fileSize, ChunkedDataset dataset, int bytes) throws InputException {
        this.name = name;
        this.grid = new HdfChunkGrid(name, fileSize, dataset);
        this.dataset = dataset;
        this.bytes = bytes;
        this.shape = grid.shape();
        this.chunk = grid.chunk();
    }

    ByteBuffer read() throws InputException {
        HdfFilters filters = new HdfFilters(name, dataset, grid.chunkBytes());
        requirePlausible(filters.any());
        byte[] target = new byte[bytes];
        for (long number = 0; number < grid.count(); number++) {
            int[] origin = grid.origin(number);
            ByteBuffer stored = stored(origin);
            if (stored != null) {
                byte[] packed = new byte[stored.remaining()];
                stored.get(packed);
                byte[] plain = filters.decode(packed);
                if (plain.length != grid.chunkBytes()) {
                    throw grid.damaged("the chunk at " + Arrays.toString(origin) + " unpacks to " + plain.length
                            + " bytes instead of " + grid.chunkBytes());
                }
                place(plain, origin, target);
            }
        }
        return ByteBuffer.wrap(target);
    }

    private void requirePlausible(boolean packed) throws InputException {
        long found = 0;
        for (long number = 0; number < grid.count(); number++) {
            ByteBuffer stored = stored(grid.origin(number));
            found += stored == null ? 0 : stored.remaining();
        }
        grid.requirePlausible(bytes, found, packed);
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
            throw grid.damaged("the chunk at " + Arrays.toString(origin) + " lies outside the file");
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
        int length = Math.min(chunk[last], shape[last] - origin[last]) * grid.element();
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
                System.arraycopy(plain, from, target, (int) (to * grid.element()), length);
            }
            from += chunk[last] * grid.element();
        } while (next(inside, rows, ones));
    }
}
