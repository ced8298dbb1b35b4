package org.nearedge.app.analyse;

import java.nio.file.Path;
import java.util.List;
import org.nearedge.app.task.TaskExecutor;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.Pdos;

/**
 * A file, sample or record, read.
 *
 * @param path null for what is no file of the user's
 * @param truth null where it is not known
 * @param sigma Gaussian broadening it is known to have, eV; null: not known
 */
public record SpectrumSource(String name, Path path, List<Dataset> datasets, Pdos truth, Double sigma) {
    public SpectrumSource {
        datasets = List.copyOf(datasets);
    }

    OpenSpectrum item(TaskExecutor executor) {
        return new OpenSpectrum(name, path, datasets, truth, sigma, executor);
    }

    /** What it is treated like before anybody decided anything. */
    public Treatment first() {
        return item(null).treatment();
    }

    /** A source and what was decided about it. */
    public record Treated(SpectrumSource source, Treatment treatment) {}
}
