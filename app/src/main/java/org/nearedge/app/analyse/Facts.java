package org.nearedge.app.analyse;

import java.util.List;
import org.nearedge.process.Edge;

/**
 * What the list tells of a raw spectrum.
 *
 * @param edges found, most prominent first
 * @param dispersion eV per channel
 * @param noise standard deviation of a channel over the height of the edge, or null if it cannot be told
 */
public record Facts(List<Edge> edges, double dispersion, Double noise) {
    public Facts {
        edges = List.copyOf(edges);
    }
}
