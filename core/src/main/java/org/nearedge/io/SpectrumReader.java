package org.nearedge.io;

import java.util.List;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.InputException;

/** Reads one file format. Found through {@link java.util.ServiceLoader}. */
public interface SpectrumReader {
    /** How sure a reader is, from the first bytes alone, that a file is of its format. */
    enum Match {
        NO,
        /** It could be read; another reader may know better. */
        POSSIBLE,
        /** A magic number or a mandatory first line says so. */
        CERTAIN
    }

    /** Name of the format as it is told to the user. */
    String format();

    /** @param head the first bytes of the file, at most {@link FileSource#HEAD} */
    Match matches(byte[] head);

    /**
     * All data sets of the file, at least one, thumbnails left out. Allocates no more than a small multiple of the
     * file's size whatever the file declares.
     *
     * @throws InputException if the file is damaged or holds nothing that can be read
     */
    List<Dataset> read(FileSource source) throws InputException;
}
