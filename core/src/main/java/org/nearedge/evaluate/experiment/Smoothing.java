package org.nearedge.evaluate.experiment;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.nearedge.process.Crop;
import org.nearedge.process.PowerLawBackground;
import org.nearedge.process.PreEdgeLine;
import org.nearedge.process.Recipe;
import org.nearedge.process.Resample;
import org.nearedge.process.SavitzkyGolay;
import org.nearedge.process.Step;

/**
 * A way to smooth a measured spectrum on its way to a model.
 *
 * @param name for tables
 * @param place where in the recipe
 * @param filter null where nothing is put into the recipe
 */
public record Smoothing(String name, Place place, SavitzkyGolay filter) {
    enum Place {
        /** The recipe as it comes. */
        AUTOMATIC,
        NONE,
        /** On the detector's channels, once the background is off. */
        CHANNELS,
        /** On the model's channels, before the maximum is made 1. */
        GRID
    }

    /** What {@link org.nearedge.process.AutomaticRecipe} does by itself. */
    public static final Smoothing AUTOMATIC = new Smoothing("automatic recipe", Place.AUTOMATIC, null);

    /** Nothing. */
    public static final Smoothing NONE = new Smoothing("none", Place.NONE, null);

    /**
     * The 2024 paper's window of 40 points and order 3 (Takahara et al., J. Phys. Chem. C 2024, 128, 13500), read as
     * points of the model's grid: 4 eV.
     */
    public static final Smoothing PAPER = onGrid(40, 3);

    /** @param window points of the model's grid, 0.1 eV each */
    public static Smoothing onGrid(int window, int order) {
        return new Smoothing(
                "window %d, order %d, at 0.1 eV".formatted(window, order),
                Place.GRID,
                new SavitzkyGolay(window, order));
    }

    /** @param window channels of the detector, 0.25 eV each */
    public static Smoothing onChannels(int window, int order) {
        return new Smoothing(
                "window %d, order %d, at 0.25 eV".formatted(window, order),
                Place.CHANNELS,
                new SavitzkyGolay(window, order));
    }

    /** A recipe with this smoothing and no other. */
    Recipe in(Recipe automatic) {
        if (place == Place.AUTOMATIC) {
            return automatic;
        }
        Recipe bare = automatic;
        for (int i = automatic.steps().size() - 1; i >= 0; i--) {
            if (automatic.steps().get(i).step() instanceof SavitzkyGolay) {
                bare = bare.without(i);
            }
        }
        return switch (place) {
            case CHANNELS -> bare.added(afterBackground(bare), filter);
            case GRID -> bare.added(after(bare, Resample.class::isInstance), filter);
            default -> bare;
        };
    }

    /** Place of the first step that works on the edge alone. */
    static int afterBackground(Recipe recipe) {
        return after(
                recipe,
                step -> step instanceof Crop || step instanceof PowerLawBackground || step instanceof PreEdgeLine);
    }

    private static int after(Recipe recipe, Predicate<Step> kind) {
        List<Recipe.Entry> steps = recipe.steps();
        return IntStream.range(0, steps.size())
                .filter(i -> kind.test(steps.get(i).step()))
                .map(i -> i + 1)
                .max()
                .orElse(0);
    }
}
