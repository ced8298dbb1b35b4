package org.nearedge.io.hspy;

import io.jhdf.api.dataset.ChunkedDataset;
import java.util.Arrays;
import org.nearedge.spectrum.InputException;

/** How a data set is cut into chunks; all axes in the order of the file, the last one fastest. */
final class HdfChunkGrid {
    /** No filter unpacks to more than this many times its input (deflate: 1032). */
    private static final long MAX_RATIO = 1032;

    private final String name;
    private final String path;
    private final long fileSize;
    private final int element;
    private final int[] shape;
    private final int[] chunk;
    private final int[] chunks;
    private final int chunkBytes;
    private final long count;

    HdfChunkGrid(String name, long fileSize, ChunkedDataset dataset) throws InputException {
        this.name = name;
        this.path = dataset.getPath();
        this.fileSize = fileSize;
        this.element = dataset.getDataType().getSize();
        this.shape = dataset.getDimensions();
        this.chunk = dataset.getChunkDimensions();
        this.chunks = new int[shape.length];
        long size = element;
        long all = 1;
        for (int i = 0; i < chunk.length; i++) {
            if (chunk.length != shape.length || chunk[i] < 1) {
                throw damaged("its chunks of " + Arrays.toString(chunk) + " do not fit its shape");
            }
            chunks[i] = (shape[i] - 1) / chunk[i] + 1;
            size = Math.multiplyExact(size, chunk[i]);
            all = Math.multiplyExact(all, chunks[i]);
        }
        if (size > Integer.MAX_VALUE - 16 || size > MAX_RATIO * fileSize || all > fileSize) {
            throw damaged("it declares " + all + " chunks of " + size + " bytes in a file of " + fileSize);
        }
        this.chunkBytes = (int) size;
        this.count = all;
    }

    InputException damaged(String reason) {
        return new InputException(name, path, reason, "the file is truncated or damaged: save it again from HyperSpy");
    }

    /** Nothing is unpacked before the chunks that are really there could fill the declared shape. */
    void requirePlausible(long bytes, long stored, boolean packed) throws InputException {
        if (bytes > stored * (packed ? MAX_RATIO : 1) + 16 * fileSize) {
            throw damaged("it declares " + bytes + " bytes but stores " + stored);
        }
    }

    int[] shape() {
        return shape.clone();
    }

    int[] chunk() {
        return chunk.clone();
    }

    /** Bytes of an element. */
    int element() {
        return element;
    }

    /** Bytes of a chunk that is unpacked. */
    int chunkBytes() {
        return chunkBytes;
    }

    /** Number of chunks, written or not. */
    long count() {
        return count;
    }

    /** Chunks along each axis. */
    int[] chunks() {
        return chunks.clone();
    }

    /** Index of the first element of a chunk, along each axis. */
    int[] origin(long number) {
        int[] origin = new int[shape.length];
        long rest = number;
        for (int i = shape.length - 1; i >= 0; i--) {
            origin[i] = (int) (rest % chunks[i]) * chunk[i];
            rest /= chunks[i];
        }
        return origin;
    }
}
