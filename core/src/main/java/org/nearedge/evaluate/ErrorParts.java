package org.nearedge.evaluate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nearedge.evaluate.baseline.SquaredDifference;
import org.nearedge.library.LocalProperty;
import org.nearedge.model.ModelOutput;
import org.nearedge.model.OutputGrid;
import org.nearedge.model.OutputProperties;

/**
 * The error of one answer apart: the mean squared error of each curve, if there are several ({@code s}, {@code p}), in
 * its unit squared; the absolute error of each property ({@code bond_length} and so on) in its unit.
 */
final class ErrorParts {
    private ErrorParts() {}

    /** @param answer reduced units, as is the truth */
    static Map<String, Double> of(ModelOutput output, double[] answer, double[] truth) {
        Map<String, Double> parts = new LinkedHashMap<>();
        if (output instanceof OutputProperties named) {
            List<LocalProperty> properties = named.properties();
            for (int i = 0; i < properties.size(); i++) {
                parts.put(properties.get(i).key(), Math.abs(answer[i] - truth[i]) * named.scale(i));
            }
        } else if (output instanceof OutputGrid grid && grid.channels().size() > 1) {
            for (int c = 0; c < grid.channels().size(); c++) {
                int from = c * grid.size();
                parts.put(grid.channels().get(c), SquaredDifference.mean(answer, truth, from, from + grid.size()));
            }
        }
        return parts;
    }
}
