package org.nearedge.app.analyse;

import java.util.List;
import org.nearedge.process.Edge;

/**
 * What the list tells of a raw spectrum.
 *
 * @param edges found, most prominent first
 * @param dispersion eV per channel
 * @param noise standard deviation of a channel over the range (maximum - minimum) of the raw intensities, background
 *     included, or null if it cannot be told
 * @param modelSigmas Gaussian broadenings for which there is a model of the edge, eV, ascending
 */
public record Facts(List<Edge> edges, double dispersion, Double noise, List<Double> modelSigmas) {
    public Facts {
        edges = List.copyOf(edges);
        modelSigmas = List.copyOf(modelSigmas);
    }
}
