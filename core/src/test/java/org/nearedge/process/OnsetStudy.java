package org.nearedge.process;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.nearedge.library.Reference;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/**
 * How far {@link Onset} goes wrong: every record of the library, broadened, as a simulated measurement of 0.25 eV a
 * channel with Poisson noise, against the same record without noise. Writes the tables of docs/onset.md; the command is
 * there.
 */
final class OnsetStudy {
    static final double[] SIGMAS = {0.5, 1.2};
    static final double[] SIGNAL_TO_NOISE = {3, 5, 10, 20, 50};
    private static final double CHANNEL = 0.25;

    /** Errors in eV, and how many spectra had no onset at all. */
    static final class Errors {
        final List<Double> values = new ArrayList<>();
        int missed;

        double bias() {
            return values.stream().mapToDouble(v -> v).average().orElse(0);
        }

        double deviation() {
            double bias = bias();
            return Math.sqrt(values.stream()
                    .mapToDouble(v -> (v - bias) * (v - bias))
                    .average()
                    .orElse(0));
        }

        /** Absolute error, eV, that a share (0 to 1) of the spectra with an onset stay within. */
        double within(double share) {
            double[] sorted = values.stream().mapToDouble(Math::abs).sorted().toArray();
            return sorted.length == 0 ? 0 : sorted[Math.min(sorted.length - 1, (int) (share * sorted.length))];
        }

        double worst() {
            return values.stream().mapToDouble(Math::abs).max().orElse(0);
        }

        /** Share of all spectra, 0 to 1, that are off by more than half an electronvolt or have no onset. */
        double bad() {
            long off = values.stream().filter(v -> Math.abs(v) > 0.5).count();
            return (off + missed) / (double) (values.size() + missed);
        }

        void add(Spectrum spectrum, double truth) {
            try {
                values.add(Onset.of(spectrum) - truth);
            } catch (InputException e) {
                missed++;
            }
        }
    }

    private OnsetStudy() {}

    /**
     * A simulated measurement whose background was subtracted: as many counts of background as of the edge's maximum,
     * both with Poisson noise.
     *
     * @param signalToNoise maximum of the edge over the standard deviation of the noise there
     * @param slope of a residual background, maxima per eV
     */
    static Spectrum measured(Spectrum reference, double signalToNoise, double slope, Random random) {
        double first = -15 + CHANNEL * random.nextDouble();
        double last = Math.min(25, reference.axis().last());
        EnergyAxis axis = EnergyAxis.uniform(first, CHANNEL, (int) ((last - first) / CHANNEL) + 1);
        double counts = 2 * signalToNoise * signalToNoise;
        double[] values = new double[axis.size()];
        for (int i = 0; i < values.length; i++) {
            double energy = axis.at(i);
            double edge = energy < reference.axis().first() ? 0 : reference.valueAt(energy);
            values[i] = poisson(counts * (edge + 1), random) / counts - 1 + slope * energy;
        }
        return Given.spectrum(axis, values);
    }

    private static double poisson(double mean, Random random) {
        if (mean > 200) {
            return Math.max(0, Math.rint(mean + Math.sqrt(mean) * random.nextGaussian()));
        }
        double limit = Math.exp(-mean);
        double product = random.nextDouble();
        int count = 0;
        while (product > limit) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }

    static Errors noise(List<Reference> records, double sigma, double signalToNoise, int repeats)
            throws InputException {
        Errors errors = new Errors();
        Random random = new Random(1);
        for (Reference record : records) {
            Spectrum reference = LibraryRecords.broadened(record, sigma);
            double truth = Onset.of(reference);
            for (int i = 0; i < repeats; i++) {
                errors.add(measured(reference, signalToNoise, 0, random), truth);
            }
        }
        return errors;
    }

    /** A residual background that falls or rises by a share of the edge's maximum per eV; nearly no noise. */
    static Errors slope(List<Reference> records, double sigma, double slope) throws InputException {
        Errors errors = new Errors();
        Random random = new Random(2);
        for (Reference record : records) {
            Spectrum reference = LibraryRecords.broadened(record, sigma);
            errors.add(measured(reference, 1000, slope, random), Onset.of(reference));
        }
        return errors;
    }

    /** Cut to from..to around the onset. */
    static Errors cropped(List<Reference> records, double sigma, double from, double to) throws InputException {
        Errors errors = new Errors();
        for (Reference record : records) {
            Spectrum reference = LibraryRecords.broadened(record, sigma);
            double truth = Onset.of(reference);
            errors.add(new Crop(truth + from, truth + to).apply(reference), truth);
        }
        return errors;
    }

    /** Change of the onset from sigma 0.5 to sigma 1.2 eV. */
    static Errors broader(List<Reference> records) throws InputException {
        Errors errors = new Errors();
        for (Reference record : records) {
            errors.add(
                    LibraryRecords.broadened(record, SIGMAS[1]), Onset.of(LibraryRecords.broadened(record, SIGMAS[0])));
        }
        return errors;
    }

    /** Onsets against the mean onset of their own structure; structures of one site are left out. */
    static Errors withinStructures(List<Reference> records, double sigma) throws InputException {
        Map<String, List<Double>> onsets = new TreeMap<>();
        for (Reference record : records) {
            onsets.computeIfAbsent(record.structure(), s -> new ArrayList<>())
                    .add(Onset.of(LibraryRecords.broadened(record, sigma)));
        }
        Errors errors = new Errors();
        for (List<Double> sites : onsets.values()) {
            double mean = sites.stream().mapToDouble(v -> v).average().orElseThrow();
            if (sites.size() > 1) {
                sites.forEach(onset -> errors.values.add(onset - mean));
            }
        }
        return errors;
    }

    /** Onsets against 0 eV, the lowest empty state. */
    static Errors againstLowestState(List<Reference> records, double sigma) throws InputException {
        Errors errors = new Errors();
        for (Reference record : records) {
            errors.add(LibraryRecords.broadened(record, sigma), 0);
        }
        return errors;
    }

    /** @param args the file to write; standard output if there is none */
    public static void main(String[] args) throws IOException, InputException {
        try (PrintStream out = args.length == 0
                ? System.out
                : new PrintStream(Files.newOutputStream(Path.of(args[0])), false, StandardCharsets.UTF_8)) {
            write(out);
        }
    }

    private static void write(PrintStream out) throws IOException, InputException {
        for (String edge : List.of("si-k", "o-k")) {
            List<Reference> records = LibraryRecords.all(edge);
            out.printf("## %s, %d records%n%n", edge, records.size());
            out.println(
                    "| case | sigma | bias | standard deviation | 68 % within | 95 % within | worst | above 0.5 eV or none |");
            out.println("|---|---|---|---|---|---|---|---|");
            for (double sigma : SIGMAS) {
                for (double snr : SIGNAL_TO_NOISE) {
                    row(out, "signal-to-noise " + Math.round(snr), sigma, noise(records, sigma, snr, 20));
                }
            }
            for (double sigma : SIGMAS) {
                row(out, "residual slope -1 % per eV", sigma, slope(records, sigma, -0.01));
                row(out, "residual slope +1 % per eV", sigma, slope(records, sigma, 0.01));
                row(out, "cropped to -4..15 eV", sigma, cropped(records, sigma, -4, 15));
                row(out, "cropped to -3..10 eV", sigma, cropped(records, sigma, -3, 10));
                row(out, "site against its structure's mean", sigma, withinStructures(records, sigma));
                row(out, "onset against the lowest empty state", sigma, againstLowestState(records, sigma));
            }
            row(out, "onset at 1.2 against onset at 0.5 eV", SIGMAS[1], broader(records));
            out.println();
            jumping(out, records);
        }
    }

    /** The records whose onset is not one place: off by more than 0.5 eV at signal-to-noise 50 in any of 20 repeats. */
    private static void jumping(PrintStream out, List<Reference> records) throws InputException {
        for (double sigma : SIGMAS) {
            for (Reference record : records) {
                Errors errors = noise(List.of(record), sigma, 50, 20);
                if (errors.bad() > 0) {
                    out.printf(
                            Locale.ROOT,
                            "Jumps at signal-to-noise 50, sigma %.1f: %s in %.0f %% of repeats, by up to %.2f eV.%n%n",
                            sigma,
                            record.id(),
                            100 * errors.bad(),
                            errors.worst());
                }
            }
        }
    }

    private static void row(PrintStream out, String name, double sigma, Errors errors) {
        out.printf(
                Locale.ROOT,
                "| %s | %.1f | %+.2f | %.2f | %.2f | %.2f | %.2f | %.1f %% |%n",
                name,
                sigma,
                errors.bias(),
                errors.deviation(),
                errors.within(0.68),
                errors.within(0.95),
                errors.worst(),
                100 * errors.bad());
    }
}
