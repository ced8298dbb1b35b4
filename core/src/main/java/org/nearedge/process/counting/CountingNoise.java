package org.nearedge.process.counting;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.nearedge.process.Noise;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Metadata;
import org.nearedge.spectrum.Spectrum;

/**
 * How much each channel of a spectrum as it was recorded scatters. Electrons and photons that are counted scatter as
 * Poisson's distribution says; a detector that gives {@code gain} counts for each has the variance
 * <i>gain * counts + readout^2</i>, in counts squared (Janesick, Photon Transfer, SPIE Press 2007, ch. 3 and 5). Sums over
 * positions keep the relation, for variances add.
 *
 * @param kind where it is known from
 * @param gain intensity for one electron or photon; NaN where the noise is the same in all channels
 * @param constant standard deviation that every channel has beside, in the unit of the intensity
 */
public record CountingNoise(Kind kind, double gain, double constant) {
    private static final Set<String> COUNTS = Set.of("counts", "count", "cts", "counts/channel", "counts/ch");
    private static final Set<String> ARRIVALS = Set.of("electrons", "electron", "e-", "e", "photons", "photon");

    /** Where it is known from. */
    public enum Kind {
        /** Counts, as the file or the user says, or as their scatter shows. */
        COUNTS,
        /** In proportion to the intensity, by how much neighbouring channels scatter. */
        ESTIMATED_GAIN,
        /** The same in all channels, by how much neighbouring channels scatter. */
        ESTIMATED
    }

    /** @throws InputException if the user says that these are counts, and there are negative ones */
    public static CountingNoise of(Spectrum raw, NoiseMode mode) throws InputException {
        String unit = raw.metadata().text(Metadata.INTENSITY_UNIT).orElse("").toLowerCase(Locale.ROOT);
        double told = raw.metadata().number(Metadata.COUNTS_PER_ELECTRON).orElse(Double.NaN);
        double readout = Math.abs(raw.metadata().number(Metadata.READOUT_NOISE).orElse(0.0));
        boolean negative = raw.min() < 0;
        if (mode == NoiseMode.OFF) {
            return new CountingNoise(Kind.COUNTS, 0, 0);
        }
        if (mode == NoiseMode.COUNTS) {
            if (negative) {
                throw new InputException(
                        raw.name(),
                        "intensity",
                        "is negative in places, as counts never are",
                        "leave the noise to be estimated (--noise auto)");
            }
            return ofCounts(raw);
        }
        if (!negative && (told > 0 || ARRIVALS.contains(unit))) {
            return ofCounts(raw);
        }
        if (!negative && raw.max() > 0 && (COUNTS.contains(unit) || isWhole(raw))) {
            double dispersion = Dispersion.of(raw);
            return Dispersion.isOfCounts(dispersion)
                    ? new CountingNoise(Kind.COUNTS, 1, readout)
                    : new CountingNoise(Kind.ESTIMATED_GAIN, dispersion, 0);
        }
        return new CountingNoise(Kind.ESTIMATED, Double.NaN, Noise.deviation(raw));
    }

    /** Of intensities that are known to be counts, with the gain and the readout noise that the file tells. */
    public static CountingNoise ofCounts(Spectrum raw) {
        double told = raw.metadata().number(Metadata.COUNTS_PER_ELECTRON).orElse(Double.NaN);
        double readout = Math.abs(raw.metadata().number(Metadata.READOUT_NOISE).orElse(0.0));
        return new CountingNoise(Kind.COUNTS, told > 0 ? told : 1, readout);
    }

    private static boolean isWhole(Spectrum raw) {
        return Arrays.stream(raw.toArray()).allMatch(v -> v == Math.rint(v));
    }

    /** Whether there is no noise at all. */
    public boolean isNone() {
        return !(gain > 0) && !(constant > 0);
    }

    /** Variance of an intensity, in its unit squared. */
    public double variance(double intensity) {
        return (gain > 0 ? gain * Math.max(0, intensity) : 0) + constant * constant;
    }

    /** Variance of each channel, in the unit of the intensity squared. */
    public double[] variances(Spectrum raw) {
        return Arrays.stream(raw.toArray()).map(this::variance).toArray();
    }

    /** Where it is known from, as the beginning of a sentence for the user. */
    public String words(Spectrum raw) {
        return switch (kind) {
            case COUNTS ->
                gain == 1
                        ? "The intensities are taken as counts"
                        : String.format(
                                Locale.ROOT,
                                "The intensities are taken as %s counts for each electron",
                                gain < 100 ? String.format(Locale.ROOT, "%.3g", gain) : Math.round(gain));
            case ESTIMATED_GAIN ->
                String.format(
                        Locale.ROOT,
                        "The intensities scatter %.2g times as much as counts do, which is estimated from neighbouring"
                                + " channels",
                        Math.sqrt(gain));
            case ESTIMATED ->
                String.format(
                        Locale.ROOT,
                        "The intensities are no counts; their noise, %.2g %% of their range, is estimated from"
                                + " neighbouring channels",
                        100 * Noise.of(raw));
        };
    }
}
