package org.nearedge.session.store;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the window stood and how it was divided.
 *
 * @param width pixels; so are height, x and y
 * @param x null: wherever the system puts it; so is y
 * @param dividers positions (0 to 1) of the dividers of each split pane, by its id
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WindowLayout(
        double width, double height, Double x, Double y, boolean maximised, Map<String, List<Double>> dividers) {
    public WindowLayout {
        dividers = dividers == null ? Map.of() : Map.copyOf(new LinkedHashMap<>(dividers));
    }
}
