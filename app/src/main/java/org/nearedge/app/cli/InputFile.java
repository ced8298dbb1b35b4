package org.nearedge.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.nearedge.io.FileName;
import org.nearedge.io.PdosFile;
import org.nearedge.io.Spectra;
import org.nearedge.io.series.SpectrumSeries;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The input file of a subcommand, and which of its data sets is meant. */
final class InputFile {
    @Parameters(
            index = "0",
            paramLabel = "IN",
            description = "file with a spectrum or a spectrum image; or a folder of spectra with one axis: a line scan")
    private Path path;

    @Option(names = "--dataset", paramLabel = "N", description = "which data set of the file, counted from 0")
    private Integer dataset;

    private final List<String> notes = new ArrayList<>();
    private Dataset opened;
    private int index;

    /** One that was not given as IN. */
    static InputFile of(Path path, Integer dataset) {
        InputFile file = new InputFile();
        file.path = path;
        file.dataset = dataset;
        return file;
    }

    /** As the user gave it; null: the first with an energy axis. */
    Integer datasetIndex() {
        return dataset;
    }

    /** What a command does with the file. */
    @FunctionalInterface
    interface Work {
        void run() throws InputException;
    }

    Path path() {
        return path;
    }

    /**
     * Does the work of a command. Its faults are told of the file, as the steps that find them know only the data set;
     * what was noted while reading is told once all is done, so that a fault stays one line.
     */
    int during(Work work) throws InputException {
        try {
            work.run();
        } catch (InputException e) {
            throw opened != null && e.subject().equals(opened.title()) ? e.of(FileName.of(path)) : e;
        }
        notes.forEach(note -> System.err.println(Printed.line("note: " + note)));
        return 0;
    }

    /** Fails if writing a file would lose the one that is read. */
    void requireOther(Path out) throws InputException {
        try {
            if (Files.exists(path) && Files.exists(out) && Files.isSameFile(path, out)) {
                throw new InputException(
                        FileName.of(out), "", "is the file that is read", "write to a file of another name");
            }
        } catch (IOException e) {
            throw new InputException(FileName.of(out), "", "cannot be looked at (" + e.getMessage() + ")", "", e);
        }
    }

    Dataset dataset() throws InputException {
        if (opened == null) {
            List<Dataset> all = open();
            opened = pick(path, all, dataset);
            index = all.indexOf(opened);
        }
        return opened;
    }

    private List<Dataset> open() throws InputException {
        if (!Files.isDirectory(path)) {
            return Spectra.open(path);
        }
        return List.of(SpectrumSeries.ofFolder(path));
    }

    /** Which data set of the file was chosen, counted from 0. */
    int chosenIndex() {
        return index;
    }

    /** To be told once all is done. */
    void note(String sentence) {
        notes.add(sentence);
    }

    /** The PDOS that the file holds, which is one whatever its data sets are. */
    PdosFile pdos() throws InputException {
        if (dataset != null) {
            throw new InputException("--dataset", "", "is for spectra: a PDOS is read whole", "leave it out");
        }
        PdosFile pdos = PdosFile.open(path);
        notes.addAll(pdos.notices());
        return pdos;
    }

    /** The spectrum; a spectrum image is summed over all its positions, which standard error tells. */
    Spectrum spectrum() throws InputException {
        Dataset chosen = dataset();
        notes.addAll(chosen.notices());
        if (chosen.hasEnergyAxis() && !chosen.isSpectrum()) {
            notes.add("the sum over all " + chosen.spectra().orElseThrow().count()
                    + " positions of the spectrum image is taken");
        }
        return chosen.spectrum();
    }

    /** The data set asked for, or the first that holds an energy axis. */
    static Dataset pick(Path path, List<Dataset> datasets, Integer wanted) throws InputException {
        if (wanted != null) {
            if (wanted < 0 || wanted >= datasets.size()) {
                throw new InputException(
                        FileName.of(path),
                        "data set " + wanted,
                        "does not exist",
                        "the file holds " + datasets.size() + ", counted from 0");
            }
            return datasets.get(wanted);
        }
        return datasets.stream().filter(Dataset::hasEnergyAxis).findFirst().orElse(datasets.get(0));
    }
}
