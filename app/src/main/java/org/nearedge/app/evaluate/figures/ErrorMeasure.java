package org.nearedge.app.evaluate.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.nearedge.evaluate.RecordEvaluation;
import org.nearedge.library.LocalProperty;
import org.nearedge.model.ModelOutput;
import org.nearedge.model.OutputGrid;
import org.nearedge.model.OutputProperties;

/**
 * What records are sorted by.
 *
 * @param key {@link #MSE}, a channel of curves, or a property's key
 * @param name for people: {@code MSE}, {@code MSE of s}, {@code bond length}
 * @param label quantity and unit, for an axis
 */
public record ErrorMeasure(String key, String name, String label) {
    /** Mean squared error over all that a model gives. */
    public static final String MSE = "mse";

    private static final String SQUARED = "\u00b2";

    /** Of a model: the whole error first. */
    public static List<ErrorMeasure> of(ModelOutput output) {
        List<ErrorMeasure> measures = new ArrayList<>();
        measures.add(new ErrorMeasure(MSE, "MSE", "MSE " + unit(output)));
        if (output instanceof OutputProperties named) {
            for (LocalProperty property : named.properties()) {
                measures.add(new ErrorMeasure(
                        property.key(), capital(property.label()), "Absolute error of " + property.heading()));
            }
        } else if (output instanceof OutputGrid grid && grid.channels().size() > 1) {
            for (String channel : grid.channels()) {
                measures.add(new ErrorMeasure(channel, "MSE of " + channel, "MSE of " + channel + " " + unit(output)));
            }
        }
        return measures;
    }

    /** Unit of a squared error, in brackets. */
    static String unit(ModelOutput output) {
        if (output instanceof OutputGrid grid) {
            return grid.channels().equals(List.of(OutputGrid.EDGE))
                    ? "(of the maximum" + SQUARED + ")"
                    : "(" + grid.unit().replace("/", SQUARED + "/") + SQUARED + ")";
        }
        return "(standard deviations" + SQUARED + ")";
    }

    /** Error of one record in this measure. */
    public double of(RecordEvaluation record) {
        return key.equals(MSE)
                ? record.network().mse()
                : record.network().parts().getOrDefault(key, Double.NaN);
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
