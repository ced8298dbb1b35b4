package org.nearedge.io.hspy;

import io.jhdf.Constants;
import io.jhdf.api.dataset.ChunkedDataset;
import java.util.Arrays;
import org.nearedge.spectrum.InputException;

/** Where each chunk of a data set lies in the file: read once, so that the HDF5 library is not needed any more. */
final class HdfChunkIndex {
    /** More chunks than this would take more memory than the program may have. */
    private static final int MOST = 1 << 24;

    private final long[] places;
    private final int[] sizes;

    /** @param channel that the data set is read through */
    HdfChunkIndex(HdfChunkGrid grid, ChunkedDataset dataset, HdfChannel channel) throws InputException {
        if (grid.count() > MOST) {
            throw grid.damaged("it has " + grid.count() + " chunks, more than " + MOST);
        }
        places = new long[(int) grid.count()];
        sizes = new int[(int) grid.count()];
        long base = dataset.getHdfFile().getHdfBackingStorage().getSuperblock().getBaseAddressByte();
        for (int number = 0; number < places.length; number++) {
            HdfChannel.Part part = channel.lookUp(dataset, grid.origin(number));
            places[number] = -1;
            if (part != null && part.from() - base != Constants.UNDEFINED_ADDRESS) {
                if (part.from() < 0 || part.bytes() < 0 || part.from() > channel.size() - part.bytes()) {
                    throw grid.damaged(
                            "the chunk at " + Arrays.toString(grid.origin(number)) + " lies outside the file");
                }
                places[number] = part.from();
                sizes[number] = (int) part.bytes();
            }
        }
    }

    /** Byte of the file where a chunk begins; -1 for one that was never written. */
    long place(int chunk) {
        return places[chunk];
    }

    /** Bytes that a chunk takes in the file. */
    int size(int chunk) {
        return sizes[chunk];
    }

    /** Bytes that all chunks take in the file. */
    long stored() {
        return Arrays.stream(sizes).asLongStream().sum();
    }
}
