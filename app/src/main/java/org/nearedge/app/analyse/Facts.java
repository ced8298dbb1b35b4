package org.nearedge.app.analyse;

import java.util.List;
import org.nearedge.model.ModelCard;
import org.nearedge.process.Edge;

/**
 * What the list tells of a raw spectrum.
 *
 * @param edges found, most prominent first
 * @param dispersion eV per channel
 * @param noise standard deviation of a channel over the range (maximum - minimum) of the raw intensities, background
 *     included, or null if it cannot be told
 * @param modelSigmas Gaussian broadenings for which there is a model of the edge, eV, ascending
 * @param models that read the edge: those that come with the program first, then by id and broadening
 * @param faults of the signal itself, and what is not corrected in it, a sentence each
 */
public record Facts(
        List<Edge> edges,
        double dispersion,
        Double noise,
        List<Double> modelSigmas,
        List<Readable> models,
        List<String> faults) {
    /** Of a sound signal. */
    public Facts(List<Edge> edges, double dispersion, Double noise, List<Double> modelSigmas, List<Readable> models) {
        this(edges, dispersion, noise, modelSigmas, models, List.of());
    }

    /**
     * A model that reads the edge.
     *
     * @param own whether it is the user's own
     */
    public record Readable(ModelCard card, boolean own) {}

    public Facts {
        edges = List.copyOf(edges);
        modelSigmas = List.copyOf(modelSigmas);
        models = List.copyOf(models);
        faults = List.copyOf(faults);
    }
}
