package org.nearedge.app.analyse.partner;

import java.nio.file.Path;
import java.util.Objects;

/**
 * Which low-loss is meant.
 *
 * @param path its file; null: a file that is open under its name, for example a bundled sample
 * @param file name of the file
 * @param dataset index of the data set in the file
 */
public record LowLoss(Path path, String file, int dataset) {
    public LowLoss {
        if (dataset < 0) {
            throw new IllegalArgumentException("data set " + dataset);
        }
        Objects.requireNonNull(file);
    }

    /** Whether it is in that file. */
    public boolean isIn(OpenFile other) {
        return path == null ? file.equals(other.name()) : path.equals(other.path());
    }
}
