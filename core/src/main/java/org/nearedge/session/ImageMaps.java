package org.nearedge.session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nearedge.library.LocalProperty;
import org.nearedge.model.ModelOutput;
import org.nearedge.model.OutputGrid;
import org.nearedge.model.OutputProperties;
import org.nearedge.model.Prediction;
import org.nearedge.spectrum.EnergyAxis;

/**
 * What is mapped of a model's answers: of properties each with the ends of its 90 % interval; of curves the mean half
 * width of the interval of each, and of a PDOS also its states below and above the gap and the highest p peak above it.
 * Where counting noise is carried through, the half width by counting alone is mapped too, as {@code …_counting}.
 * The interval holds energy by energy and says nothing of a sum over energies: a number of states has none.
 */
final class ImageMaps {
    /** Conduction band of the maps: 0 to 10 eV. */
    private static final double CONDUCTION_TOP = 10;

    private static final String COUNTING = "_counting";

    private final List<PositionMap> maps = new ArrayList<>();
    private final List<Quantity> quantities = new ArrayList<>();

    /** One number out of an answer; all have the shape (outputs), the half width by counting may be missing. */
    @FunctionalInterface
    private interface Quantity {
        double of(float[] mean, float[] lower, float[] upper, float[] counting);
    }

    /**
     * @param like any answer of the model: says what the numbers mean
     * @param counted whether the half width by counting alone is mapped
     */
    ImageMaps(Prediction like, int positions, boolean counted) {
        if (like.output() instanceof OutputProperties named) {
            addProperties(named, positions);
        } else if (like.output() instanceof OutputGrid grid) {
            if (like.isPdos()) {
                addPdos(grid, positions);
            }
            for (int channel = 0; channel < grid.channels().size(); channel++) {
                int from = channel * grid.size();
                int to = from + grid.size();
                add(
                        grid.channels().get(channel) + "_half_width",
                        grid.unit(),
                        positions,
                        (mean, lower, upper, counting) -> halfWidth(lower, upper, from, to));
            }
        }
        if (counted) {
            addCounting(like.output(), positions);
        }
    }

    /** After all others, of each property and each curve. */
    private void addCounting(ModelOutput output, int positions) {
        if (output instanceof OutputProperties named) {
            for (int i = 0; i < named.total(); i++) {
                int at = i;
                LocalProperty property = named.properties().get(i);
                add(
                        property.key() + COUNTING,
                        property.unit(),
                        positions,
                        (mean, lower, upper, counting) -> counting[at]);
            }
        } else if (output instanceof OutputGrid grid) {
            for (int channel = 0; channel < grid.channels().size(); channel++) {
                int from = channel * grid.size();
                int to = from + grid.size();
                add(
                        grid.channels().get(channel) + COUNTING,
                        grid.unit(),
                        positions,
                        (mean, lower, upper, counting) -> mean(counting, from, to));
            }
        }
    }

    private void addProperties(OutputProperties named, int positions) {
        for (int i = 0; i < named.total(); i++) {
            int at = i;
            LocalProperty property = named.properties().get(i);
            add(property.key(), property.unit(), positions, (mean, lower, upper, counting) -> mean[at]);
            add(property.key() + "_lower", property.unit(), positions, (mean, lower, upper, counting) -> lower[at]);
            add(property.key() + "_upper", property.unit(), positions, (mean, lower, upper, counting) -> upper[at]);
        }
    }

    private void addPdos(OutputGrid grid, int positions) {
        EnergyAxis axis = grid.axis();
        int p = grid.size();
        add(
                "valence_states",
                "states/spin",
                positions,
                (mean, lower, upper, counting) ->
                        states(axis, mean, 0, axis.first(), 0) + states(axis, mean, p, axis.first(), 0));
        add(
                "conduction_s_states",
                "states/spin",
                positions,
                (mean, lower, upper, counting) -> states(axis, mean, 0, 0, CONDUCTION_TOP));
        add(
                "conduction_p_states",
                "states/spin",
                positions,
                (mean, lower, upper, counting) -> states(axis, mean, p, 0, CONDUCTION_TOP));
        add(
                "conduction_p_peak_eV",
                "eV",
                positions,
                (mean, lower, upper, counting) -> peak(axis, mean, p, 0, CONDUCTION_TOP));
    }

    private void add(String name, String unit, int positions, Quantity quantity) {
        float[] values = new float[positions];
        Arrays.fill(values, Float.NaN);
        maps.add(new PositionMap(name, unit, values));
        quantities.add(quantity);
    }

    /** Enters the answer at a position, with the half width by counting if that is mapped; safe for several threads that have different positions. */
    void put(int position, float[] mean, float[] lower, float[] upper, float[] counting) {
        for (int i = 0; i < maps.size(); i++) {
            maps.get(i).values()[position] = (float) quantities.get(i).of(mean, lower, upper, counting);
        }
    }

    List<PositionMap> maps() {
        return List.copyOf(maps);
    }

    /**
     * Integral of a density, states/spin, over the channels whose energies lie in from (included) to (excluded).
     *
     * @param start where the density's first channel stands in the numbers
     */
    static double states(EnergyAxis axis, float[] numbers, int start, double from, double to) {
        double states = 0;
        for (int i = 0; i < axis.size(); i++) {
            if (axis.at(i) >= from && axis.at(i) < to) {
                states += numbers[start + i] * axis.step();
            }
        }
        return states;
    }

    /** Energy of the highest point of a density in from..to, eV. */
    static double peak(EnergyAxis axis, float[] numbers, int start, double from, double to) {
        int best = axis.indexOf(from);
        for (int i = best; i < axis.size() && axis.at(i) < to; i++) {
            best = numbers[start + i] > numbers[start + best] ? i : best;
        }
        return axis.at(best);
    }

    private static double mean(float[] numbers, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += numbers[i];
        }
        return sum / (to - from);
    }

    private static double halfWidth(float[] lower, float[] upper, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += (upper[i] - lower[i]) / 2;
        }
        return sum / (to - from);
    }
}
