package org.nearedge.app.map.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nearedge.library.LocalProperty;
import org.nearedge.session.ImageAnalysis;
import org.nearedge.session.PositionMap;

/**
 * One number of a prediction at every position.
 *
 * @param key model and name, for choices and files: {@code si-k-pdos/conduction_p_peak_eV}
 * @param label for people, without unit
 * @param unit empty for a count or a share
 * @param values flat, columns fastest; NaN where the spectrum could not be read. Not to be changed
 * @param lower lower end of the 90 % interval, or null
 * @param upper upper end of the 90 % interval, or null
 */
public record Quantity(String key, String label, String unit, float[] values, float[] lower, float[] upper) {
    private static final String LOWER = "_lower";
    private static final String UPPER = "_upper";
    private static final String COUNTING = "_counting";
    private static final String HALF_WIDTH = "_half_width";

    /** Everything that can be mapped of what a model reads, the indicators last. */
    public static List<Quantity> of(ImageAnalysis analysis) {
        String model = analysis.sum().card().id();
        List<Quantity> all = new ArrayList<>();
        List<Quantity> widths = new ArrayList<>();
        for (PositionMap map : analysis.maps()) {
            if (map.name().endsWith(LOWER) || map.name().endsWith(UPPER)) {
                continue;
            }
            float[] lower = values(analysis, map.name() + LOWER);
            float[] upper = values(analysis, map.name() + UPPER);
            Quantity quantity =
                    new Quantity(model + "/" + map.name(), words(map.name()), map.unit(), map.values(), lower, upper);
            (quantity.isWidth() ? widths : all).add(quantity);
            if (lower != null && upper != null) {
                widths.add(halfWidth(quantity));
            }
        }
        all.addAll(widths);
        all.add(share(model + "/novelty", "Novelty", analysis.novelty()));
        all.add(share(model + "/ambiguity", "Ambiguity", analysis.ambiguity()));
        return all;
    }

    private static float[] values(ImageAnalysis analysis, String name) {
        return analysis.maps().stream()
                .filter(map -> map.name().equals(name))
                .findFirst()
                .map(PositionMap::values)
                .orElse(null);
    }

    private static Quantity halfWidth(Quantity of) {
        float[] widths = new float[of.values.length];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = (of.upper[i] - of.lower[i]) / 2;
        }
        return new Quantity(of.key + HALF_WIDTH, of.label + ", half width", of.unit, widths, null, null);
    }

    private static Quantity share(String key, String label, double[] percentiles) {
        float[] values = new float[percentiles.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) percentiles[i];
        }
        return new Quantity(key, label, "percentile of the training set", values, null, null);
    }

    static String words(String name) {
        if (name.endsWith(COUNTING)) {
            String of = name.substring(0, name.length() - COUNTING.length());
            return (of.length() == 1 ? of + "-PDOS" : words(of)) + ", half width by counting";
        }
        Optional<LocalProperty> property = java.util.Arrays.stream(LocalProperty.values())
                .filter(known -> known.key().equals(name))
                .findFirst();
        if (property.isPresent()) {
            return capital(property.get().label());
        }
        return switch (name) {
            case "valence_states" -> "Valence states";
            case "conduction_s_states" -> "Conduction s states, 0 to 10 eV";
            case "conduction_p_states" -> "Conduction p states, 0 to 10 eV";
            case "conduction_p_peak_eV" -> "Highest conduction p peak";
            case "s_half_width" -> "s-PDOS, mean half width";
            case "p_half_width" -> "p-PDOS, mean half width";
            default -> capital(name.replace(HALF_WIDTH, ", half width").replace('_', ' '));
        };
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** Id of the model. */
    public String model() {
        return key.substring(0, key.indexOf('/'));
    }

    /** Without the model: for file names. */
    public String name() {
        return key.substring(key.indexOf('/') + 1);
    }

    /** With its unit. */
    public String heading() {
        return unit.isEmpty() ? label : label + " (" + unit + ")";
    }

    /** Whether it is the half width of an interval, or a part of one. */
    public boolean isWidth() {
        return name().endsWith(HALF_WIDTH) || name().endsWith(COUNTING);
    }
}
