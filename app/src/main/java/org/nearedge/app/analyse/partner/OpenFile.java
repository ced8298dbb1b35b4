package org.nearedge.app.analyse.partner;

import java.nio.file.Path;
import java.util.List;
import org.nearedge.spectrum.Dataset;

/**
 * A file that is open.
 *
 * @param path null for a bundled sample
 */
public record OpenFile(String name, Path path, List<Dataset> datasets) {
    public OpenFile {
        datasets = List.copyOf(datasets);
    }

    /** One of its data sets as a low-loss. */
    public LowLoss lowLoss(int dataset) {
        return new LowLoss(path, name, dataset);
    }
}
