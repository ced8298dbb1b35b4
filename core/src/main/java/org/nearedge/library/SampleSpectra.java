package org.nearedge.library;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.nearedge.io.AtomicFile;
import org.nearedge.io.Spectra;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Pdos;

/** The sample spectra, with the PDOS that is behind each. */
public final class SampleSpectra {
    /** Names of the samples in the order they are shown in; written with them. */
    static final String INDEX = "samples.json";

    private static final Path FOLDER = BundledFiles.folder("org/nearedge/samples");
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final class Bundled {
        static final List<SampleSpectrum> SAMPLES = read();
    }

    private SampleSpectra() {}

    /** Those that travel with the program, in the order to show them in. */
    public static List<SampleSpectrum> bundled() {
        return Bundled.SAMPLES;
    }

    /**
     * Reads a sample through the reader of its format, as any file is read. The data sets do not need the file any more.
     */
    public static List<Dataset> open(SampleSpectrum sample) throws InputException {
        Path folder = null;
        Path copy = null;
        try {
            // From inside a jar, too, a sample is opened as the plain file that a user would drop.
            folder = Files.createTempDirectory("nearedge-sample");
            copy = copy(sample, folder);
            return Spectra.open(copy);
        } catch (IOException e) {
            throw new InputException(
                    sample.file(), "", "cannot be unpacked (" + e.getMessage() + ")", "free some disk space", e);
        } finally {
            remove(copy);
            remove(folder);
        }
    }

    /** Puts a sample's file into a folder; returns where it is. A file of that name is replaced. */
    public static Path copy(SampleSpectrum sample, Path folder) throws InputException {
        Path target = folder.resolve(sample.file());
        AtomicFile.write(target, out -> Files.copy(FOLDER.resolve(sample.file()), out));
        return target;
    }

    /** The ground-state PDOS behind a sample, the mean over its sites: what a prediction should come to. */
    public static Pdos truth(SampleSpectrum sample) {
        Truth truth = read(sample.name() + ".truth.json", Truth.class);
        return new Pdos(EnergyAxis.uniform(truth.first(), truth.step(), truth.s().length), truth.s(), truth.p());
    }

    /** The PDOS file of a sample; energies eV, states/eV/spin. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Truth(
            String what,
            @JsonProperty("pdos_e0") double first,
            @JsonProperty("pdos_step") double step,
            double sigma,
            @JsonProperty("pdos_s") double[] s,
            @JsonProperty("pdos_p") double[] p) {}

    private static List<SampleSpectrum> read() {
        if (!Files.exists(FOLDER.resolve(INDEX))) {
            return List.of();
        }
        List<SampleSpectrum> samples = new ArrayList<>();
        for (String name : read(INDEX, String[].class)) {
            samples.add(read(name + ".provenance.json", SampleSpectrum.class));
        }
        return List.copyOf(samples);
    }

    /** A file of the program's own: if it cannot be read, the program is broken, not its input. */
    private static <T> T read(String file, Class<T> type) {
        try {
            return JSON.readValue(Files.readAllBytes(FOLDER.resolve(file)), type);
        } catch (IOException e) {
            throw new UncheckedIOException("bundled file " + file + " cannot be read", e);
        }
    }

    private static void remove(Path path) {
        try {
            if (path != null) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            // A leftover in the temporary folder harms nobody.
        }
    }
}
