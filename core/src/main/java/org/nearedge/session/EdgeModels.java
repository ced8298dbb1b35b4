package org.nearedge.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nearedge.library.LocalProperty;
import org.nearedge.model.ModelCard;
import org.nearedge.model.ModelCatalog;
import org.nearedge.model.ModelOutput;
import org.nearedge.model.ModelReads;
import org.nearedge.model.OutputGrid;
import org.nearedge.model.Predictor;
import org.nearedge.spectrum.InputException;

/**
 * Which models read a spectrum of an edge, and in which order they are asked. A user's own models answer only where they
 * are asked for by name.
 */
final class EdgeModels {
    private final ModelCatalog models;

    EdgeModels(ModelCatalog models) {
        this.models = models;
    }

    /** Cards of the models that read the edge itself, by id, then broadening. */
    private List<ModelCard> cards(String edge) {
        return models.cards().stream()
                .filter(card -> card.edge().equals(edge) && card.input().reads() == ModelReads.EDGE)
                .filter(card -> !models.isOwn(card.id()))
                .toList();
    }

    /** The model that decides how the spectrum is treated: that of the PDOS, if there is one; null without a model. */
    private ModelCard primary(String edge) {
        return cards(edge).stream()
                .filter(card -> card.input().told().isEmpty())
                .min(Comparator.comparing(card -> isPdos(card.output()) ? 0 : 1))
                .orElse(null);
    }

    Predictor primary(String edge, Double knownSigma) throws InputException {
        ModelCard card = primary(edge);
        return card == null ? null : models.forBroadening(card.id(), knownSigma);
    }

    /** Broadenings that the primary model was trained at, eV, ascending; empty without a model. */
    List<Double> sigmas(String edge) {
        ModelCard primary = primary(edge);
        return cards(edge).stream()
                .filter(card -> primary != null && card.id().equals(primary.id()))
                .map(card -> card.input().sigma())
                .sorted()
                .toList();
    }

    /**
     * The other models of the edge that have all they need to be told: those told most first, then by id.
     *
     * @param silent filled with the ids of those that have no variant for the primary one's input
     */
    List<Predictor> others(Predictor primary, Map<LocalProperty, Double> told, List<String> silent)
            throws InputException {
        Set<String> ids = new LinkedHashSet<>();
        cards(primary.card().edge()).stream()
                .filter(card -> !card.id().equals(primary.card().id()))
                .filter(card -> told.keySet().containsAll(card.input().told()))
                .sorted(Comparator.comparing(card -> -card.input().told().size()))
                .forEach(card -> ids.add(card.id()));
        List<Predictor> others = new ArrayList<>();
        for (String id : ids) {
            Predictor other = models.forBroadening(id, primary.input().sigma());
            if (other.input().equals(primary.input())) {
                others.add(other);
            } else {
                silent.add(id);
            }
        }
        return others;
    }

    private static boolean isPdos(ModelOutput output) {
        return output instanceof OutputGrid grid && grid.channels().equals(List.of("s", "p"));
    }
}
