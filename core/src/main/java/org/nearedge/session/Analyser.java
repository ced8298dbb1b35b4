package org.nearedge.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.nearedge.library.Metric;
import org.nearedge.library.Neighbour;
import org.nearedge.library.Neighbours;
import org.nearedge.library.PreparedReferences;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.model.ModelCard;
import org.nearedge.model.ModelCatalog;
import org.nearedge.model.Prediction;
import org.nearedge.model.Predictor;
import org.nearedge.process.AlignOnset;
import org.nearedge.process.AutomaticRecipe;
import org.nearedge.process.Edge;
import org.nearedge.process.EdgeFinder;
import org.nearedge.process.InputGrid;
import org.nearedge.process.Onset;
import org.nearedge.process.Recipe;
import org.nearedge.session.Analysis.About;
import org.nearedge.session.Analysis.Note;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/**
 * The whole chain for one spectrum: edge, recipe, model input, prediction, nearest references. Window and command line
 * call the same. Safe for several threads; models and prepared references are loaded once, when first needed.
 */
public final class Analyser {
    private static final int MOST_PREPARED = 8;

    private final ReferenceLibrary library;
    private final ModelCatalog models;
    /** Without a model the grid follows the spectrum's broadening: what a slider has left behind is forgotten. */
    private final Map<Prepared, Neighbours> neighbours = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Prepared, Neighbours> eldest) {
            return size() > MOST_PREPARED;
        }
    };

    private record Prepared(String edge, InputGrid grid) {}

    public Analyser(ReferenceLibrary library, ModelCatalog models) {
        this.library = library;
        this.models = models;
    }

    public static Analyser bundled() {
        return new Analyser(ReferenceLibrary.bundled(), ModelCatalog.bundled());
    }

    public ReferenceLibrary library() {
        return library;
    }

    public ModelCatalog models() {
        return models;
    }

    /** @throws InputException if the spectrum does not show the edge, or a step of the recipe cannot be done to it */
    public Analysis analyse(AnalysisRequest request) throws InputException {
        Spectrum raw = request.raw();
        InputBroadening.require(raw.name(), request.knownSigma());
        List<Note> notes = new ArrayList<>();
        Double sigma = InputBroadening.after(request.recipe(), request.knownSigma());
        Predictor predictor = request.model() == null ? null : models.forBroadening(request.model(), sigma);
        Edge found =
                edge(raw, predictor == null ? request.edge() : predictor.card().edge());
        if (found == null) {
            notes.add(new Note(About.AXIS, "The energy axis is already relative to the onset."));
        }
        String edge = found == null ? relativeEdge(request, predictor) : found.name();
        if (predictor == null) {
            predictor = modelOf(edge, sigma);
        }
        if (predictor == null) {
            notes.add(new Note(
                    About.MODEL,
                    "No model for the " + edge + " edge is bundled yet: the nearest references are shown instead."));
        }
        InputGrid grid = predictor == null ? withoutModel(sigma) : predictor.input();
        Recipe recipe = request.recipe() == null
                ? AutomaticRecipe.of(raw, found, grid, request.knownSigma())
                : request.recipe();
        notes.add(new Note(About.BROADENING, InputBroadening.note(recipe, request.knownSigma(), grid.sigma())));
        Recipe.Run run = recipe.run(raw);
        noteOnset(run, notes);
        Prediction prediction = predictor == null ? null : predictor.predict(run.result(), request.neighbours());
        List<Neighbour> nearest = prediction == null
                ? neighbours(edge, grid).nearest(run.result(), request.neighbours(), Metric.EUCLIDEAN)
                : prediction.neighbours();
        ModelCard card = predictor == null ? null : predictor.card();
        return new Analysis(raw, edge, recipe, run, card, prediction, nearest, notes);
    }

    /**
     * What a recipe for an edge has to lead to: the input of the edge's model; for an edge without one the range of
     * O-K.
     *
     * @param knownSigma Gaussian broadening of the spectrum, eV, or null if it is not known
     */
    public InputGrid input(String edge, Double knownSigma) throws InputException {
        InputBroadening.require(edge, knownSigma);
        Predictor predictor = modelOf(edge, knownSigma);
        return predictor == null ? withoutModel(knownSigma) : predictor.input();
    }

    /** References can be broadened to any spectrum: only a narrower one is brought to the papers' 0.5 eV. */
    private static InputGrid withoutModel(Double sigma) {
        return InputGrid.oxygenK(sigma == null ? ModelCatalog.USUAL_SIGMA : Math.max(ModelCatalog.USUAL_SIGMA, sigma));
    }

    /** The references of an edge, ready to be compared on a grid. */
    public Neighbours neighbours(String edge, InputGrid grid) throws InputException {
        Prepared key = new Prepared(edge, grid);
        synchronized (neighbours) {
            Neighbours known = neighbours.get(key);
            if (known == null) {
                known = Neighbours.of(PreparedReferences.of(library, edge, grid));
                neighbours.put(key, known);
            }
            return known;
        }
    }

    /**
     * The edge a spectrum is read as: null for an axis that is already relative to the onset.
     *
     * @param wanted {@code Si-K}, …, or null for the most prominent that is found
     * @throws InputException if the spectrum does not show that edge, or none at all
     */
    public static Edge edge(Spectrum raw, String wanted) throws InputException {
        if (EdgeFinder.isOnsetRelative(raw)) {
            return null;
        }
        List<Edge> edges = EdgeFinder.find(raw);
        if (edges.isEmpty()) {
            throw new InputException(
                    raw.name(),
                    raw.axis().toString(),
                    "no known edge rises in this energy range",
                    "check the energy axis, or calibrate it");
        }
        if (wanted == null) {
            return edges.get(0);
        }
        return edges.stream()
                .filter(edge -> edge.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new InputException(
                        raw.name(),
                        raw.axis().toString(),
                        "shows "
                                + String.join(
                                        ", ", edges.stream().map(Edge::name).toList()) + ", not " + wanted,
                        "choose a model of the edge it shows"));
    }

    private static String relativeEdge(AnalysisRequest request, Predictor predictor) throws InputException {
        if (predictor != null) {
            return predictor.card().edge();
        }
        if (request.edge() != null) {
            return request.edge();
        }
        throw new InputException(
                request.raw().name(),
                "energy axis",
                "is relative to the onset, which does not say which edge it is",
                "name the edge or the model");
    }

    /** The bundled model that reads an edge, or null. */
    private Predictor modelOf(String edge, Double knownSigma) throws InputException {
        for (ModelCard card : models.cards()) {
            if (card.edge().equals(edge)) {
                return models.forBroadening(card.id(), knownSigma);
            }
        }
        return null;
    }

    /** An onset that was found, not given, and could as well be elsewhere. */
    private static void noteOnset(Recipe.Run run, List<Note> notes) throws InputException {
        for (Recipe.Stage stage : run.stages()) {
            if (stage.step() instanceof AlignOnset align && align.onset() == null) {
                List<Double> places = Onset.candidates(stage.before());
                if (places.size() > 1) {
                    notes.add(new Note(
                            About.ONSET,
                            "The onset is ambiguous: "
                                    + places.stream()
                                            .map(place -> String.format(Locale.ROOT, "%.1f", place))
                                            .collect(Collectors.joining(" or "))
                                    + " eV; set it by hand if the edge starts elsewhere."));
                }
            }
        }
    }
}
