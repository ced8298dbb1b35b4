package org.nearedge.process;

import java.util.List;
import java.util.Optional;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/**
 * Whether a spectrum is smoothed on its way to a model: only where that lowers the model's error. The models have
 * learned from noisy spectra, and broadening to the model's sigma takes the noise of single channels away already: what
 * is left for smoothing is a very noisy spectrum that is not broadened. All figures are those of docs/experiment.md.
 */
final class SmoothingChoice {
    /**
     * Points of the model's grid, 1.5 eV, and order of the polynomial: of the windows that gain most, the narrowest,
     * which also costs least where it does not help.
     */
    private static final SavitzkyGolay FILTER = new SavitzkyGolay(15, 3);

    /** The grid that the window was chosen for, eV a channel. */
    private static final double STEP = 0.1;
    /** Smoothing gains nothing for models of broader spectra, eV. */
    private static final double MOST_SIGMA = 0.5;

    /** Noise as a part of the edge's maximum from which on smoothing helps. */
    private static final double HELPS_FROM = 0.12;
    /** Channels that the noise is told for, eV. */
    private static final double CHANNEL = 0.25;

    private SmoothingChoice() {}

    /**
     * @param steps up to the broadening
     * @param onset eV on the spectrum's own axis
     * @return a step for the model's channels; empty: better left as it is
     */
    static Optional<Step> of(Spectrum raw, List<Step> steps, double onset, InputGrid grid) {
        if (Math.abs(grid.step() - STEP) > 1e-9 || grid.sigma() > MOST_SIGMA || grid.size() < FILTER.window()) {
            return Optional.empty();
        }
        try {
            Spectrum edge = Recipe.of(steps.toArray(Step[]::new)).run(raw).result();
            return noise(edge, onset, grid) > HELPS_FROM ? Optional.of(FILTER) : Optional.empty();
        } catch (InputException e) {
            // A step that cannot be done is told when the recipe is run.
            return Optional.empty();
        }
    }

    /**
     * What is left of the noise from channel to channel in the model's range, as a part of the edge's maximum: standard
     * deviation for channels of 0.25 eV. Counts in narrower channels are noisier and no worse; interpolated and
     * broadened ones have little noise left that smoothing could take away, and show little here.
     *
     * @param edge background taken off
     */
    static double noise(Spectrum edge, double onset, InputGrid grid) throws InputException {
        Spectrum even = UniformAxis.of(edge);
        int from = StepInput.firstAtOrAbove(even.axis(), onset + grid.first());
        int end = StepInput.firstAbove(even.axis(), onset + grid.last());
        if (end - from < 3) {
            return 0;
        }
        Spectrum range = even.slice(from, end);
        double step = even.axis().step();
        double[] weights = GaussianKernel.of(2 * CHANNEL / step);
        double height = range.withIntensity(GaussianKernel.convolve(range.toArray(), weights))
                .max();
        return height > 0 ? Noise.deviation(range) * Math.sqrt(step / CHANNEL) / height : 0;
    }
}
