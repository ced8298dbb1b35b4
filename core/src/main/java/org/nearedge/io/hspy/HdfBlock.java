package org.nearedge.io.hspy;

import io.jhdf.api.Dataset;
import io.jhdf.api.dataset.ChunkedDataset;
import io.jhdf.dataset.DatasetBase;
import java.nio.ByteBuffer;
import org.nearedge.spectrum.InputException;

/** The stored bytes of one HDF5 data set, unpacked, in its own byte order; nothing is allocated on a mere declaration. */
final class HdfBlock {
    private HdfBlock() {}

    /** Bytes that a data set declares; -1 for more than can be counted. */
    static long bytes(Dataset dataset) {
        long bytes = dataset.getDataType().getSize();
        for (long length : dataset.getDimensionsAsLong()) {
            bytes = length < 0 || bytes < 0 || (length > 0 && bytes > Long.MAX_VALUE / length) ? -1 : bytes * length;
        }
        return bytes;
    }

    /**
     * @param fileSize bytes of the file: what it declares is judged by that
     * @throws InputException if the bytes are not there
     */
    static ByteBuffer read(String name, long fileSize, Dataset dataset) throws InputException {
        String place = dataset.getPath();
        long bytes = bytes(dataset);
        if (bytes == 0) {
            throw new InputException(name, place, "holds no values", "");
        }
        if (bytes < 0 || bytes > Integer.MAX_VALUE - 16) {
            throw new InputException(name, place, "declares a block above 2 GB", "crop or bin the data set");
        }
        if (dataset instanceof ChunkedDataset chunked) {
            return new HdfChunks(name, fileSize, chunked, (int) bytes).read();
        }
        ByteBuffer stored = ((DatasetBase) dataset).getDataBuffer();
        if (stored == null || stored.remaining() < bytes) {
            throw new InputException(
                    name,
                    place,
                    "declares " + bytes + " bytes but stores " + (stored == null ? 0 : stored.remaining()),
                    "copy it again or save it again from HyperSpy");
        }
        ByteBuffer block = stored.slice(stored.position(), (int) bytes);
        // A mapped part of a large file must not be kept: the file may change or go away.
        return block.isDirect() ? ByteBuffer.allocate((int) bytes).put(block).flip() : block;
    }
}
