package org.nearedge.app.map.state;

import java.util.List;
import org.nearedge.process.Edge;
import org.nearedge.process.EdgeFinder;
import org.nearedge.process.PowerLawBackground;
import org.nearedge.process.Recipe;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.Spectrum;

/**
 * Where the windows stand before anybody has moved them: the signal on the first 20 eV of the edge, the background's fit
 * before it.
 */
public record FirstWindow(EnergyWindow signal, EnergyWindow background) {
    private static final double SIGNAL = 20;
    private static final double BEFORE = 60;
    /** The edge may come earlier than tabulated, eV. */
    private static final double APART = 8;

    private static final int FEWEST = 8;

    /** @param recipe of the data set, or null: a fit window in it is taken */
    public static FirstWindow of(Spectrum sum, Recipe recipe) {
        EnergyAxis axis = sum.axis();
        List<Edge> edges = EdgeFinder.find(sum);
        EnergyWindow background = fitted(recipe);
        if (edges.isEmpty()) {
            return new FirstWindow(EnergyWindow.whole(axis), background != null ? background : beginning(axis));
        }
        double onset = edges.get(0).onset();
        EnergyWindow signal = new EnergyWindow(onset, onset + SIGNAL).on(axis);
        if (background == null) {
            EnergyWindow before = new EnergyWindow(onset - BEFORE, onset - APART).on(axis);
            boolean enough =
                    before.to() <= onset && before.from() > 0 && before.to() - before.from() >= FEWEST * axis.step();
            background = enough ? before : beginning(axis);
        }
        return new FirstWindow(signal, background);
    }

    private static EnergyWindow beginning(EnergyAxis axis) {
        double length = Math.max(FEWEST * axis.step(), (axis.last() - axis.first()) / 8);
        double from = Math.max(axis.first(), axis.step());
        return new EnergyWindow(from, from + length).on(axis);
    }

    private static EnergyWindow fitted(Recipe recipe) {
        if (recipe == null) {
            return null;
        }
        return recipe.steps().stream()
                .filter(entry -> entry.on() && entry.step() instanceof PowerLawBackground)
                .map(entry -> (PowerLawBackground) entry.step())
                .map(step -> new EnergyWindow(step.from(), step.to()))
                .findFirst()
                .orElse(null);
    }
}
