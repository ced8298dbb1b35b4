package org.nearedge.model;

import java.util.List;
import org.nearedge.library.LocalProperty;

/**
 * Single numbers about the site.
 *
 * @param properties in the order of the numbers
 * @param scales standard deviation of each over all records that the model can use, whatever the split, so that errors of
 *     different splits are in one unit
 */
public record OutputProperties(List<LocalProperty> properties, List<Double> scales) implements ModelOutput {
    public OutputProperties {
        properties = List.copyOf(properties);
        scales = List.copyOf(scales);
        if (properties.isEmpty() || properties.size() != scales.size()) {
            throw new IllegalArgumentException(properties.size() + " properties and " + scales.size() + " scales");
        }
        if (scales.stream().anyMatch(scale -> !(scale > 0) || Double.isInfinite(scale))) {
            throw new IllegalArgumentException("a scale that is not above 0: " + scales);
        }
    }

    @Override
    public int total() {
        return properties.size();
    }

    @Override
    public String unit(int index) {
        return properties.get(index).unit();
    }

    @Override
    public double scale(int index) {
        return scales.get(index);
    }

    @Override
    public boolean isNonNegative() {
        return false;
    }

    @Override
    public int block() {
        return 1;
    }

    @Override
    public int reach() {
        return 0;
    }
}
