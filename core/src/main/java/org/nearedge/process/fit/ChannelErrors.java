package org.nearedge.process.fit;

import java.util.Arrays;
import org.nearedge.process.Noise;
import org.nearedge.process.counting.CountingNoise;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/** The standard error of every channel of a spectrum, in its unit. */
public final class ChannelErrors {
    /** Where errors come from. */
    public enum Kind {
        /**
         * The intensities are counts: the error is their root (Poisson), at least that of one count; with the gain and the
         * readout noise that the file tells ({@link CountingNoise}).
         */
        COUNTS,
        /** The same for all channels, from the differences of neighbours ({@link Noise#deviation}). */
        NOISE,
        /** The same for all channels and not known: taken from how far the fit is off. */
        UNKNOWN
    }

    private final Kind kind;
    private final double[] sigma;

    private ChannelErrors(Kind kind, double[] sigma) {
        this.kind = kind;
        this.sigma = sigma;
    }

    /**
     * @throws InputException if the intensities cannot be counts
     */
    public static ChannelErrors of(Spectrum spectrum, Kind kind) throws InputException {
        double[] sigma = new double[spectrum.size()];
        switch (kind) {
            case COUNTS -> {
                CountingNoise noise = CountingNoise.ofCounts(spectrum);
                for (int i = 0; i < sigma.length; i++) {
                    if (spectrum.at(i) < 0) {
                        throw new InputException(
                                spectrum.name(),
                                FitChannels.number(spectrum.axis().at(i)) + " eV",
                                "has a negative intensity, so its intensities are no counts",
                                "take the errors from the noise");
                    }
                    sigma[i] = Math.sqrt(noise.variance(Math.max(noise.gain(), spectrum.at(i))));
                }
            }
            case NOISE -> {
                double noise = Noise.deviation(spectrum);
                if (!(noise > 0)) {
                    // A computed spectrum has none: there is nothing to weigh with.
                    return of(spectrum, Kind.UNKNOWN);
                }
                Arrays.fill(sigma, noise);
            }
            case UNKNOWN -> Arrays.fill(sigma, 1);
        }
        return new ChannelErrors(kind, sigma);
    }

    /** Errors that are known from elsewhere, each above zero; believed as those of counts are. */
    public static ChannelErrors given(double... sigma) {
        return new ChannelErrors(Kind.COUNTS, sigma.clone());
    }

    public Kind kind() {
        return kind;
    }

    public double at(int channel) {
        return sigma[channel];
    }

    public int size() {
        return sigma.length;
    }

    /** Those of the channels from (included) to (excluded). */
    public ChannelErrors slice(int from, int to) {
        return new ChannelErrors(kind, Arrays.copyOfRange(sigma, from, to));
    }

    /** Those of the intensities times a factor. */
    public ChannelErrors times(double factor) {
        double size = kind == Kind.UNKNOWN ? 1 : Math.abs(factor);
        return new ChannelErrors(kind, Arrays.stream(sigma).map(s -> size * s).toArray());
    }

    /**
     * By what the errors of fitted parameters are multiplied. Where the channels' errors are unknown they are what makes
     * reduced chi-squared 1, as in Athena. Known errors are believed, except that a fit that is off by more than they
     * allow has larger errors in proportion: the scale factor of the Particle Data Group, Review of Particle Physics,
     * Introduction, section 5.2.2 (Phys. Rev. D 110, 030001, 2024).
     */
    public double scale(double reducedChiSquared) {
        double root = Math.sqrt(reducedChiSquared);
        return kind == Kind.UNKNOWN ? root : Math.max(1, root);
    }
}
