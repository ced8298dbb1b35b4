package org.nearedge.library;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nearedge.process.counting.PoissonCounts;
import org.nearedge.spectrum.EnergyResolution;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Pdos;

/**
 * Makes the sample spectra, the same bytes every time; the argument is the folder they go to. Each is a measurement
 * simulated from references that no model is trained on ({@link HeldOut}).
 */
public final class SampleMaker {
    private static final List<Sample> SAMPLES = List.of(
            new Sample(
                    "simulated-si-k-net-CAN",
                    ".msa",
                    "Si-K",
                    "net CAN",
                    20260101,
                    of(1839, 0.9, 80, 9_000, 3.1, 7_000)),
            new Sample(
                    "simulated-si-k-Si6-894",
                    ".dm4",
                    "Si-K",
                    "search Si6-894",
                    20260102,
                    of(1839, 2.6, 100, 7_000, 3.3, 5_000)),
            new Sample(
                    "simulated-o-k-coesite",
                    ".msa",
                    "O-K",
                    "Coesite",
                    20260103,
                    of(535, 0.9, 70, 16_000, 3.4, 20_000)));

    /**
     * @param name file name without ending
     * @param ending file name ending with its dot
     */
    private record Sample(
            String name, String ending, String edge, String structure, long seed, SimulatedMeasurement measurement) {
        double sigma(Reference site) {
            return measurement.sigma(site.sigma());
        }
    }

    private static SimulatedMeasurement of(
            double threshold, double fwhm, double preEdge, double background, double exponent, double peak) {
        return new SimulatedMeasurement(threshold, fwhm, preEdge, background, exponent, peak, 3);
    }

    /** Digits that are kept of the truth: far below any error, far above the rounding of any machine. */
    private static final double ROUNDING = 1e6;

    private static final String COMMAND = "./mvnw -q -pl core test-compile exec:java -Dexec.skip=false"
            + " -Dexec.classpathScope=test -Dexec.mainClass=org.nearedge.library.SampleMaker"
            + " -Dexec.args=sample-data/experimental";

    private SampleMaker() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments.length == 0 ? "sample-data/experimental" : arguments[0]);
        for (Map.Entry<String, byte[]> file : files(ReferenceLibrary.bundled()).entrySet()) {
            Files.createDirectories(folder);
            Files.write(folder.resolve(file.getKey()), file.getValue());
            System.out.println(folder.resolve(file.getKey()) + " " + file.getValue().length + " bytes");
        }
    }

    /** Content of all files by their name. */
    static Map<String, byte[]> files(ReferenceLibrary library) throws InputException, IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (Sample sample : SAMPLES) {
            List<Reference> sites = library.edge(sample.edge()).stream()
                    .filter(reference -> reference.structure().equals(sample.structure()))
                    .toList();
            SimulatedMeasurement.Expected expected = sample.measurement().expected(sites);
            int[] values = expected.counts(new PoissonCounts(sample.seed())::next);
            SampleFiles.Counts counts = new SampleFiles.Counts(expected.axis(), values);
            String title = "Simulated measurement: %s of %s".formatted(sample.edge(), sample.structure());
            files.put(
                    sample.name() + sample.ending(),
                    SampleFiles.of(sample.ending(), title, fwhm(sample, sites), counts));
            files.put(sample.name() + ".truth.json", json(truth(sites)));
            files.put(sample.name() + ".provenance.json", json(provenance(sample, title, sites, counts)));
        }
        files.put(SampleSpectra.INDEX, json(SAMPLES.stream().map(Sample::name).toList()));
        return files;
    }

    private static SampleSpectra.Truth truth(List<Reference> sites) throws InputException {
        double[] mean = new double[2 * Target.AXIS.size()];
        double atoms = sites.stream().mapToInt(Reference::multiplicity).sum();
        for (Reference site : sites) {
            double[] pdos = Target.vector(Target.pdos(site));
            for (int i = 0; i < mean.length; i++) {
                mean[i] += site.multiplicity() / atoms * pdos[i];
            }
        }
        Pdos rounded = Target.pdos(
                Arrays.stream(mean).map(v -> Math.rint(v * ROUNDING) / ROUNDING).toArray());
        return new SampleSpectra.Truth(
                "ground-state PDOS, mean over the sites by multiplicity, states/eV/spin; 0 eV: valence-band maximum"
                        + " (Fermi level of a metal)",
                Target.AXIS.first(),
                Target.AXIS.step(),
                Target.SIGMA,
                rounded.s(),
                rounded.p());
    }

    /** Of calculation and instrument together, eV, rounded to what is worth telling. */
    private static double fwhm(Sample sample, List<Reference> sites) {
        double fwhm = sample.sigma(sites.get(0)) * EnergyResolution.FWHM_PER_SIGMA;
        return Math.rint(fwhm * 1e4) / 1e4;
    }

    private static Map<String, Object> provenance(
            Sample sample, String title, List<Reference> sites, SampleFiles.Counts counts) {
        double sigma = Math.rint(sample.sigma(sites.get(0)) * 1e4) / 1e4;
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("file", sample.name() + sample.ending());
        all.put("title", title);
        all.put("description", description(sample, sites));
        all.put("provenance", "simulated measurement");
        all.put("edge", sample.edge());
        all.put("structure", sample.structure());
        all.put("origin", sites.get(0).origin());
        all.put("sites", sites.stream().map(Reference::site).toList());
        all.put("multiplicities", sites.stream().map(Reference::multiplicity).toList());
        all.put(
                "alignment",
                sites.get(0).excitationEnergy() == null
                        ? "lowest empty state of every site at the threshold"
                        : "computed excitation energies, their mean at the threshold");
        all.put("threshold_eV", sample.measurement().threshold());
        all.put("native_sigma_eV", sites.get(0).sigma());
        all.put("instrument_fwhm_eV", sample.measurement().fwhm());
        all.put("total_sigma_eV", sigma);
        all.put("first_eV", counts.axis().first());
        all.put("last_eV", counts.axis().last());
        all.put("dispersion_eV", counts.axis().step());
        all.put("background", "counts = background_at_threshold (E / threshold)^-background_exponent");
        all.put("background_at_threshold", sample.measurement().background());
        all.put("background_exponent", sample.measurement().exponent());
        all.put("edge_maximum", sample.measurement().peak());
        all.put("total_counts", Arrays.stream(counts.values()).asLongStream().sum());
        all.put("noise", "Poisson, of background and edge together");
        all.put("not_simulated", "multiple scattering, detector point spread, gain and dark noise, drift, beam damage");
        all.put("seed", sample.seed());
        all.put("generator", "org.nearedge.library.SampleMaker");
        all.put("command", COMMAND);
        return all;
    }

    private static String description(Sample sample, List<Reference> sites) {
        return "%s edge of %s, %d %s by multiplicity, computed; instrument %.1f eV FWHM, %.2f eV a channel, power-law"
                        .formatted(
                                sample.edge(),
                                sample.structure(),
                                sites.size(),
                                sites.size() == 1 ? "site" : "sites averaged",
                                sample.measurement().fwhm(),
                                SimulatedMeasurement.DISPERSION)
                + " background and Poisson noise added. The structure is kept out of every training set.";
    }

    private static byte[] json(Object value) throws IOException {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(indenter);
        String text = new ObjectMapper().writer(printer).writeValueAsString(value);
        return (text + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
