package org.nearedge.io.dm;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.nearedge.io.Spectra;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.InputException;

/** Opens written bytes as the program would. */
final class DmFiles {
    private DmFiles() {}

    static List<Dataset> open(Path folder, byte[] bytes) throws IOException, InputException {
        return Spectra.open(Files.write(folder.resolve("written.dm"), bytes));
    }

    /** The only data set of a little-endian DM4 file with one image. */
    static Dataset open(Path folder, DmPicture picture) throws IOException, InputException {
        List<Dataset> all = open(
                folder, new DmWriter(4, ByteOrder.LITTLE_ENDIAN).add(picture).bytes());
        if (all.size() != 1) {
            throw new AssertionError(all.size() + " data sets");
        }
        return all.get(0);
    }
}
