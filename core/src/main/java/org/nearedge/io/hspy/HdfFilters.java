package org.nearedge.io.hspy;

import io.jhdf.api.dataset.ChunkedDataset;
import io.jhdf.filter.ByteShuffleFilter;
import io.jhdf.filter.LzfFilter;
import io.jhdf.filter.PipelineFilterWithData;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.nearedge.spectrum.InputException;

/** Undoes the filters of one data set's chunks, never beyond the size a chunk has. */
final class HdfFilters {
    private static final int DEFLATE = 1;
    private static final int SHUFFLE = 2;
    private static final int FLETCHER32 = 3;
    private static final int LZF = 32000;
    private static final int CHECKSUM = 4;

    private final String name;
    private final String place;
    private final List<PipelineFilterWithData> filters;
    private final int chunkBytes;

    HdfFilters(String name, ChunkedDataset dataset, int chunkBytes) throws InputException {
        this.name = name;
        this.place = dataset.getPath();
        this.filters = dataset.getFilters();
        this.chunkBytes = chunkBytes;
        for (PipelineFilterWithData filter : filters) {
            if (!List.of(DEFLATE, SHUFFLE, FLETCHER32, LZF).contains(filter.getId())) {
                throw new InputException(
                        name,
                        place,
                        "is packed with the filter " + filter.getName() + ", which is not read here",
                        "save it with gzip from HyperSpy");
            }
        }
    }

    boolean any() {
        return !filters.isEmpty();
    }

    byte[] decode(byte[] packed) throws InputException {
        byte[] data = packed;
        for (int i = filters.size() - 1; i >= 0; i--) {
            int[] settings = filters.get(i).getFilterData();
            data = switch (filters.get(i).getId()) {
                case DEFLATE -> inflate(data);
                case SHUFFLE -> new ByteShuffleFilter().decode(data, settings);
                case FLETCHER32 -> checked(data);
                default -> lzf(data, settings);
            };
        }
        return data;
    }

    /** The HDF5 library here takes the checksum away without looking at it. */
    private byte[] checked(byte[] data) throws InputException {
        if (!Fletcher32.isGood(data)) {
            throw new InputException(
                    name, place, "a chunk does not agree with its checksum", "the file is damaged: copy it again");
        }
        return Arrays.copyOf(data, data.length - CHECKSUM);
    }

    /** The LZF filter leaves a chunk as it is that would not shrink. */
    private byte[] lzf(byte[] data, int[] settings) throws InputException {
        if (data.length >= chunkBytes) {
            return data;
        }
        if (settings.length < 3 || settings[2] < 0 || settings[2] > chunkBytes) {
            throw damaged(null);
        }
        return new LzfFilter().decode(data, settings);
    }

    private byte[] inflate(byte[] data) throws InputException {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(data);
            byte[] plain = new byte[chunkBytes + CHECKSUM];
            int length = 0;
            while (!inflater.finished()) {
                int read = inflater.inflate(plain, length, plain.length - length);
                if (read == 0 && !inflater.finished()) {
                    throw damaged(null);
                }
                length += read;
            }
            return Arrays.copyOf(plain, length);
        } catch (DataFormatException e) {
            throw damaged(e);
        } finally {
            inflater.end();
        }
    }

    private InputException damaged(Exception cause) {
        return new InputException(
                name,
                place,
                "a packed chunk cannot be unpacked",
                "the file is damaged: save it again from HyperSpy",
                cause);
    }
}
