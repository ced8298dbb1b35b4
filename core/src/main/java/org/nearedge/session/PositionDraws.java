package org.nearedge.session;

import java.util.Locale;
import org.nearedge.model.SinglePrecision;
import org.nearedge.process.Partners;
import org.nearedge.process.Recipe;
import org.nearedge.process.counting.CountingNoise;
import org.nearedge.process.counting.NoiseMode;
import org.nearedge.process.counting.Resampling;
import org.nearedge.session.Analysis.About;
import org.nearedge.session.Analysis.Note;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/**
 * What a recipe makes of the spectra that might have been counted at each position of an image: the first draws of
 * {@link Resampling}, the same as those of the position's spectrum alone. Safe for several threads.
 */
final class PositionDraws {
    private final NoiseMode mode;
    private final int draws;
    private final Recipe recipe;
    private final EnergyAxis axis;
    private int counted;
    private int estimated;
    private int lost;
    private int firstLost = Integer.MAX_VALUE;
    private String reason;

    /**
     * @param draws at each position
     * @param axis that the recipe ends on
     */
    PositionDraws(NoiseMode mode, int draws, Recipe recipe, EnergyAxis axis) {
        this.mode = mode;
        this.draws = draws;
        this.recipe = recipe;
        this.axis = axis;
    }

    boolean isOff() {
        return mode == NoiseMode.OFF;
    }

    /**
     * Shape (draws, channels of the recipe's end); none where there is no noise, null where the recipe cannot be done to
     * most of the draws.
     */
    float[][] at(int position, Spectrum raw, Partners partners) throws InputException {
        CountingNoise noise = CountingNoise.of(raw, mode);
        if (noise.isNone()) {
            tell(noise);
            return new float[0][];
        }
        Resampling drawn = Resampling.of(raw, axis, recipe, partners, noise, draws);
        tell(noise);
        if (drawn.lost() > draws / 2) {
            lose(position, drawn.reason());
            return null;
        }
        return drawn.inputs().stream()
                .map(input -> SinglePrecision.of(input.toArray()))
                .toArray(float[][]::new);
    }

    private synchronized void tell(CountingNoise noise) {
        if (noise.kind() == CountingNoise.Kind.COUNTS) {
            counted++;
        } else {
            estimated++;
        }
    }

    private synchronized void lose(int position, InputException why) {
        lost++;
        if (position < firstLost) {
            firstLost = position;
            reason = why.reason();
        }
    }

    /** What was done, for those who look at the maps. */
    synchronized Note note() {
        String words = String.format(
                Locale.ROOT,
                "At each position the scatter is carried through by %d draws, which tell its part of the interval to %.0f %%",
                draws,
                100 * Resampling.relativeError(draws));
        if (estimated > 0) {
            words += counted == 0
                    ? "; it is estimated from neighbouring channels"
                    : String.format(
                            Locale.ROOT,
                            "; it is that of counts at %d positions and estimated from neighbouring channels at %d",
                            counted,
                            estimated);
        }
        if (lost > 0) {
            words += String.format(
                    Locale.ROOT,
                    ". At %d the recipe cannot be done to most draws (%s), and the interval is the model's own, too narrow",
                    lost,
                    reason);
        }
        return new Note(About.NOISE, words + ".");
    }
}
