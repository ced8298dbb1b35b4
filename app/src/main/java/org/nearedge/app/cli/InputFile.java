package org.nearedge.app.cli;

import java.nio.file.Path;
import java.util.List;
import org.nearedge.io.Spectra;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The input file of a subcommand, and which of its data sets is meant. */
final class InputFile {
    @Parameters(index = "0", paramLabel = "IN", description = "file with a spectrum or a spectrum image")
    private Path path;

    @Option(names = "--dataset", paramLabel = "N", description = "which data set of the file, counted from 0")
    private Integer dataset;

    Path path() {
        return path;
    }

    Dataset dataset() throws InputException {
        return pick(path, Spectra.open(path), dataset);
    }

    /** The spectrum; a spectrum image is summed over all its positions, which standard error tells. */
    Spectrum spectrum() throws InputException {
        Dataset chosen = dataset();
        chosen.notices().forEach(notice -> System.err.println("note: " + notice));
        if (chosen.hasEnergyAxis() && !chosen.isSpectrum()) {
            System.err.println("note: the sum over all "
                    + chosen.spectra().orElseThrow().count() + " positions of the spectrum image is taken");
        }
        return chosen.spectrum();
    }

    /** The data set asked for, or the first that holds an energy axis. */
    static Dataset pick(Path path, List<Dataset> datasets, Integer wanted) throws InputException {
        if (wanted != null) {
            if (wanted < 0 || wanted >= datasets.size()) {
                throw new InputException(
                        path.getFileName().toString(),
                        "data set " + wanted,
                        "does not exist",
                        "the file holds " + datasets.size() + ", counted from 0");
            }
            return datasets.get(wanted);
        }
        return datasets.stream().filter(Dataset::hasEnergyAxis).findFirst().orElse(datasets.get(0));
    }
}
