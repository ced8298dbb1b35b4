package org.nearedge.process;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/**
 * The onset of an edge: the ONE function that serves references and experiments alike, applied after broadening.
 *
 * <p>The onset is the lowest energy E at which the spectrum, smoothed by a Gaussian of sigma 0.7 eV, reaches half of the
 * step at E: half-way from the mean of 8 to 2.5 eV below E to the mean of the 10 eV above E. Means instead of a minimum
 * and a maximum, because the extremes of a noisy curve are its noise; the 10 eV above instead of one peak, because then
 * neither a weak first feature (the bottom of the conduction band in O-K) nor the height of one white line decides, and
 * nothing farther above the edge is looked at; one half, because then a straight residual background cancels. The search
 * is for the first edge whose step stands out against the noise, from 5 eV below the place where it stands out most.
 *
 * <p>Moving the axis moves the onset by as much; scaling or raising the intensities leaves it where it is. Its error
 * against the signal-to-noise ratio is tabulated in docs/onset.md.
 */
public final class Onset {
    /** Gaussian smoothing, eV. */
    private static final double SMOOTHING = 0.7;
    /** Share of the step at which the onset is. */
    private static final double SHARE = 0.5;
    /** How far below the most prominent place the onset is sought, eV. */
    private static final double REACH = 5;
    /** An edge below this share of the most prominent one in the spectrum is passed over as structure or noise. */
    private static final double FIRST_EDGE = 0.4;
    /** Prominence at the onset against that at the most prominent place nearby. */
    private static final double AT_ONSET = 0.5;
    /** Step in units of its own noise below which there is no edge: pure noise reaches 4 in one spectrum of a hundred. */
    private static final double SIGNIFICANT = 4;
    /** An edge needs this much of itself inside the data, eV. */
    private static final double LEAST_ABOVE = 3;

    /** How far the share may be off for a place to be a candidate: noise of a tenth of the step. */
    private static final double DOUBT = 0.05;
    /** Candidates closer together than this are one onset: a slow rise takes as long, eV. */
    private static final double APART = 1;

    private static final double WIDEST_CHANNEL = 2;
    private static final int FEWEST_CHANNELS = 12;

    private Onset() {}

    /**
     * Onset energy, eV, on the spectrum's own axis.
     *
     * @throws InputException if no edge rises in the spectrum, or it is too short or too coarse to tell
     */
    public static double of(Spectrum spectrum) throws InputException {
        return new Search(spectrum).at(SHARE);
    }

    /**
     * Places that nearly are the onset as well, eV, lowest first: where it would be if 45 or 55 % of the step decided
     * instead of 50 %, as far as they are more than 1 eV apart. One place: the onset is certain. The onset itself, as
     * {@link #of} finds it, is always among them.
     *
     * @throws InputException as {@link #of}
     */
    public static List<Double> candidates(Spectrum spectrum) throws InputException {
        Search search = new Search(spectrum);
        List<Double> places = new ArrayList<>();
        places.add(search.at(SHARE));
        for (double share : new double[] {SHARE - DOUBT, SHARE + DOUBT}) {
            try {
                double place = search.at(share);
                if (places.stream().allMatch(other -> Math.abs(other - place) > APART)) {
                    places.add(place);
                }
            } catch (InputException e) {
                // Nothing reaches the higher share: no other place.
                continue;
            }
        }
        Collections.sort(places);
        return List.copyOf(places);
    }

    /** A spectrum made ready for the search. */
    private static final class Search {
        private final Spectrum spectrum;
        private final EnergyAxis axis;
        private final EdgeContrast contrast;
        private final Spectrum smooth;
        private final int anchor;

        Search(Spectrum spectrum) throws InputException {
            this.spectrum = spectrum;
            if (spectrum.size() < FEWEST_CHANNELS) {
                throw fault(
                        spectrum,
                        "%d channels are too few to find an onset in".formatted(spectrum.size()),
                        "at least " + FEWEST_CHANNELS + " are needed");
            }
            Spectrum even = UniformAxis.of(spectrum);
            axis = even.axis();
            double step = axis.step();
            if (step > WIDEST_CHANNEL || axis.last() - axis.first() < LEAST_ABOVE + EdgeContrast.BELOW_TO) {
                throw fault(
                        spectrum,
                        "%d channels of %s eV cannot show where an edge starts"
                                .formatted(axis.size(), StepInput.number(step)),
                        "use at least 5.5 eV in channels of at most 2 eV");
            }
            contrast = new EdgeContrast(even);
            int end = StepInput.firstAbove(axis, axis.last() - LEAST_ABOVE);
            anchor = anchor(contrast, end, (int) Math.ceil(EdgeContrast.ABOVE / 2 / step));
            requireEdge(spectrum, contrast, anchor, step);
            smooth = smooth(even);
        }

        /** The lowest energy at which a share of the step is reached, eV. */
        double at(double share) throws InputException {
            double step = axis.step();
            int from = Math.max(1, anchor - (int) Math.ceil(REACH / step));
            // Upwards from the reach, not downwards from the anchor: after a dip the first of two rises counts.
            for (int i = from; i < axis.size(); i++) {
                double over = over(i, share);
                if (over >= 0 && contrast.prominence[i] >= AT_ONSET * contrast.prominence[anchor]) {
                    double before = over(i - 1, share);
                    return before < 0 ? axis.at(i) - step * over / (over - before) : axis.at(i);
                }
            }
            throw fault(spectrum, "no edge rises to half its height", "check the background and the range");
        }

        /** How far the smoothed curve stands over a share of the step at a channel; negative before the onset. */
        private double over(int i, double share) {
            return smooth.at(i) - contrast.below[i] - share * (contrast.above[i] - contrast.below[i]);
        }
    }

    private static Spectrum smooth(Spectrum even) {
        double[] weights = GaussianKernel.of(SMOOTHING / even.axis().step());
        return even.withIntensity(GaussianKernel.convolve(even.toArray(), weights));
    }

    /** The most prominent channel of the first edge that counts. */
    private static int anchor(EdgeContrast contrast, int end, int window) {
        double[] prominence = contrast.prominence;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < end; i++) {
            most = Math.max(most, prominence[i]);
        }
        int at = 0;
        while (at < end - 1 && prominence[at] < FIRST_EDGE * most) {
            at++;
        }
        for (int i = at + 1; i < end && i <= at + window; i++) {
            if (prominence[i] > prominence[at]) {
                at = i;
            }
        }
        return at;
    }

    private static void requireEdge(Spectrum spectrum, EdgeContrast contrast, int anchor, double step)
            throws InputException {
        double rise = contrast.above[anchor] - contrast.below[anchor];
        double largest = Math.max(Math.abs(spectrum.max()), Math.abs(spectrum.min()));
        double noise = Noise.deviation(spectrum) * Math.sqrt(step);
        if (!(rise > 1e-9 * largest) || contrast.prominence[anchor] < SIGNIFICANT * noise) {
            throw fault(
                    spectrum,
                    "no edge rises out of the noise in " + StepInput.range(spectrum.axis()),
                    "check the range and the background, or give the onset");
        }
    }

    private static InputException fault(Spectrum spectrum, String reason, String remedy) {
        return StepInput.fault(spectrum, "onset", reason, remedy);
    }
}
