package org.nearedge.io.series;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.nearedge.io.FileName;
import org.nearedge.io.Spectra;
import org.nearedge.spectrum.DataAxis;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Metadata;
import org.nearedge.spectrum.Samples;
import org.nearedge.spectrum.SpectrumImage;

/**
 * Spectra of several files with one energy axis, stacked to a line scan: what a microscope leaves that writes each spectrum
 * of a series as an .msa file. In the natural order of the file names: {@code s2.msa} comes before {@code s10.msa}.
 */
public final class SpectrumSeries {
    private static final int MOST_FILES = 100_000;
    /** Axes are equal that differ by less than this share of a channel: files print their numbers with few digits. */
    private static final double CHANNEL = 1e-3;

    private SpectrumSeries() {}

    /**
     * The .msa files of a folder; if it has none, all its files but hidden ones.
     *
     * @throws InputException if there is none, or a file is no single spectrum, or has other energies than the first
     */
    public static Dataset ofFolder(Path folder) throws InputException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(Files::isRegularFile)
                    .filter(file -> !FileName.of(file).startsWith("."))
                    .limit(MOST_FILES + 1L)
                    .toList();
        } catch (IOException e) {
            throw new InputException(FileName.of(folder), "", "cannot be listed (" + e.getMessage() + ")", "", e);
        }
        if (files.size() > MOST_FILES) {
            throw new InputException(
                    FileName.of(folder), "", "holds more than " + MOST_FILES + " files", "divide it into several");
        }
        List<Path> msa = files.stream().filter(SpectrumSeries::isMsa).toList();
        if (files.isEmpty()) {
            throw new InputException(FileName.of(folder), "", "holds no file", "give a folder of .msa files");
        }
        return of(FileName.of(folder), msa.isEmpty() ? files : msa);
    }

    private static boolean isMsa(Path file) {
        String name = FileName.of(file).toLowerCase(Locale.ROOT);
        return name.endsWith(".msa") || name.endsWith(".emsa");
    }

    /**
     * @param title of the data set
     * @param files at least one, in any order
     * @return shape (files, channels); its metadata are those that all files share
     */
    public static Dataset of(String title, List<Path> files) throws InputException {
        List<Path> ordered = new ArrayList<>(files);
        ordered.sort(Comparator.comparing(FileName::of, new NaturalOrder()));
        Path first = ordered.get(0);
        EnergyAxis axis = null;
        String format = "";
        Map<String, Object> shared = new LinkedHashMap<>();
        // Where one spectrum comes from must be told, also where the others do not say it.
        Object origin = null;
        double[] numbers = {};
        for (int i = 0; i < ordered.size(); i++) {
            Dataset dataset = only(ordered.get(i));
            SpectrumImage spectrum = dataset.spectra().orElseThrow();
            if (i == 0) {
                axis = spectrum.axis();
                format = dataset.format();
                shared.putAll(dataset.metadata().entries());
                numbers = new double[room(title, ordered.size(), axis.size())];
            } else if (!isSame(axis, spectrum.axis())) {
                throw new InputException(
                        FileName.of(ordered.get(i)),
                        "energy axis",
                        "is " + spectrum.axis() + ", but " + FileName.of(first) + " has " + axis,
                        "a series has one axis: leave it out, or resample it");
            }
            Map<String, Object> here = dataset.metadata().entries();
            shared.entrySet().removeIf(entry -> !Objects.equals(entry.getValue(), here.get(entry.getKey())));
            origin = origin == null ? here.get(Metadata.PROVENANCE) : origin;
            System.arraycopy(spectrum.row(0), 0, numbers, i * axis.size(), axis.size());
        }
        if (origin != null) {
            shared.put(Metadata.PROVENANCE, origin);
        }
        List<DataAxis> axes = List.of(DataAxis.uniform("file", "", 0, 1, ordered.size()), energy(axis));
        String notice = "A series of " + ordered.size() + " files, from " + FileName.of(first) + " to "
                + FileName.of(ordered.get(ordered.size() - 1)) + ".";
        return Dataset.ordered(
                title, format + " series", axes, Samples.of(numbers), Metadata.of(shared), List.of(notice));
    }

    private static int room(String title, int files, int channels) throws InputException {
        long count = (long) files * channels;
        if (count > Integer.MAX_VALUE / 8) {
            throw new InputException(
                    title, "", "has " + files + " spectra of " + channels + " channels, more than fit", "divide it");
        }
        return (int) count;
    }

    private static Dataset only(Path file) throws InputException {
        List<Dataset> spectra =
                Spectra.open(file).stream().filter(Dataset::isSpectrum).toList();
        if (spectra.size() != 1) {
            throw new InputException(
                    FileName.of(file),
                    "",
                    spectra.isEmpty() ? "holds no single spectrum" : "holds " + spectra.size() + " spectra",
                    "a series has one spectrum in each file: leave it out");
        }
        return spectra.get(0);
    }

    private static boolean isSame(EnergyAxis one, EnergyAxis other) {
        if (one.size() != other.size()) {
            return false;
        }
        double[] energies = one.toArray();
        double[] others = other.toArray();
        for (int i = 0; i < energies.length; i++) {
            if (Math.abs(energies[i] - others[i]) > CHANNEL * one.step()) {
                return false;
            }
        }
        return true;
    }

    private static DataAxis energy(EnergyAxis axis) {
        return axis.isUniform()
                ? DataAxis.uniform("Energy", "eV", axis.first(), axis.step(), axis.size())
                : DataAxis.listed("Energy", "eV", axis.toArray());
    }
}
