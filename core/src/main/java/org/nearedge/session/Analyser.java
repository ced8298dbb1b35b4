package org.nearedge.session;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.nearedge.library.LocalProperty;
import org.nearedge.library.Metric;
import org.nearedge.library.Neighbour;
import org.nearedge.library.Neighbours;
import org.nearedge.library.PreparedReferences;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.model.ModelCard;
import org.nearedge.model.ModelCatalog;
import org.nearedge.model.ModelReads;
import org.nearedge.model.Prediction;
import org.nearedge.model.Predictor;
import org.nearedge.model.PropertyValue;
import org.nearedge.process.AlignOnset;
import org.nearedge.process.AutomaticRecipe;
import org.nearedge.process.Deconvolution;
import org.nearedge.process.Edge;
import org.nearedge.process.EdgeFinder;
import org.nearedge.process.InputGrid;
import org.nearedge.process.Onset;
import org.nearedge.process.Recipe;
import org.nearedge.process.SignalFaults;
import org.nearedge.process.StepReport;
import org.nearedge.process.counting.NoiseMode;
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
    private final EdgeModels ofEdge;
    /** Without a model the grid follows the spectrum's broadening: what a slider has left behind is forgotten. */
    private final Map<Prepared, Neighbours> neighbours = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Prepared, Neighbours> eldest) {
            return size() > MOST_PREPARED;
        }
    };

    private final Map<Known, double[]> known = new ConcurrentHashMap<>();

    private record Prepared(String edge, InputGrid grid) {}

    private record Known(String edge, LocalProperty property) {}

    public Analyser(ReferenceLibrary library, ModelCatalog models) {
        this.library = library;
        this.models = models;
        ofEdge = new EdgeModels(models);
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
        return analyse(request, null, null);
    }

    /**
     * The same where the request's recipe was done already, so that slow steps are not done twice.
     *
     * @param done what the request's recipe makes of its spectrum with its partners
     * @param reports of the steps of that
     */
    public Analysis analyse(AnalysisRequest request, Recipe.Run done, List<StepReport> reports) throws InputException {
        Spectrum raw = request.raw();
        InputBroadening.require(raw.name(), request.knownSigma());
        SignalFaults.requireSignal(raw);
        List<Note> notes = new ArrayList<>();
        SignalFaults.notes(raw).forEach(fault -> notes.add(new Note(About.SIGNAL, fault)));
        Double sigma = InputBroadening.after(request.recipe(), request.knownSigma());
        Predictor primary = request.model() == null ? null : asked(request, sigma);
        Edge found = edge(raw, primary == null ? request.edge() : primary.card().edge());
        if (found == null) {
            notes.add(new Note(About.AXIS, "The energy axis is already relative to the onset."));
        }
        String edge = found == null ? relativeEdge(request, primary) : found.name();
        if (primary == null) {
            primary = ofEdge.primary(edge, sigma);
        }
        if (primary == null) {
            notes.add(new Note(
                    About.MODEL,
                    "No model for the " + edge + " edge is bundled yet: the nearest references are shown instead."));
        }
        InputGrid grid = primary == null ? withoutModel(sigma) : primary.input();
        Recipe recipe = request.recipe() == null
                ? AutomaticRecipe.of(raw, found, grid, request.knownSigma())
                : request.recipe();
        notes.add(new Note(About.BROADENING, InputBroadening.note(recipe, request.knownSigma(), grid.sigma())));
        Recipe.Run run = done == null ? recipe.run(raw, request.partners()) : done;
        noteSteps(run, reports == null ? StepReport.of(run, request.partners()) : reports, notes);
        noteOnset(run, notes);
        List<Reading> readings = primary == null ? List.of() : readings(primary, run.result(), request, notes);
        List<Neighbour> nearest = readings.isEmpty()
                ? neighbours(edge, grid).nearest(run.result(), request.neighbours(), Metric.EUCLIDEAN)
                : readings.get(0).prediction().neighbours();
        return widened(request, new Analysis(raw, edge, recipe, run, readings, nearest, notes));
    }

    /**
     * An analysis with the scatter of the raw intensities in its intervals, as the request wants it; so that it can be
     * shown before.
     *
     * @param plain the answer to the same request without noise
     */
    public Analysis widened(AnalysisRequest request, Analysis plain) throws InputException {
        return request.noise() == NoiseMode.OFF || plain.readings().isEmpty()
                ? plain
                : CountingWidth.of(models, request, plain);
    }

    /** The one model that the user wants, if it can do what is wanted. */
    private Predictor asked(AnalysisRequest request, Double sigma) throws InputException {
        Predictor predictor = models.forBroadening(request.model(), sigma);
        ModelCard card = predictor.card();
        String name = request.raw().name();
        if (card.input().reads() != ModelReads.EDGE) {
            throw new InputException(
                    name,
                    "",
                    "is a spectrum, but " + card.id() + " reads a ground-state PDOS",
                    "give it an s- and a p-PDOS, or choose a model of the edge");
        }
        ToldNumbers.of(name, card, request.told());
        ToldNumbers.requireUsed(name, card, request.told());
        return predictor;
    }

    /** What the primary model says, and, unless it alone was asked for, what the others of its edge say. */
    private List<Reading> readings(Predictor primary, Spectrum input, AnalysisRequest request, List<Note> notes)
            throws InputException {
        List<Predictor> all = new ArrayList<>(List.of(primary));
        List<String> silent = new ArrayList<>();
        if (request.model() == null) {
            all.addAll(ofEdge.others(primary, request.told(), silent));
        }
        List<Reading> readings = new ArrayList<>();
        for (Predictor predictor : all) {
            List<Double> told = ToldNumbers.of(request.raw().name(), predictor.card(), request.told());
            // Nearest references are the same for all: they see the same input.
            int wanted = predictor == primary ? request.neighbours() : 0;
            readings.add(reading(predictor, predictor.predict(List.of(input), told, wanted)));
        }
        for (String id : silent) {
            notes.add(new Note(
                    About.MODEL,
                    String.format(
                            Locale.ROOT,
                            "%s is not trained for the input of %s (sigma %.2f eV) and says nothing here.",
                            id,
                            primary.card().id(),
                            primary.input().sigma())));
        }
        return readings;
    }

    Reading reading(Predictor predictor, Prediction prediction) throws InputException {
        Map<LocalProperty, double[]> values = new EnumMap<>(LocalProperty.class);
        for (PropertyValue value : prediction.properties()) {
            values.put(value.property(), values(predictor.card().edge(), value.property()));
        }
        return new Reading(predictor.card(), prediction, values);
    }

    /** What the library has of a property, ascending; kept, as every change of a recipe asks for it. */
    private double[] values(String edge, LocalProperty property) throws InputException {
        Known key = new Known(edge, property);
        double[] values = known.get(key);
        if (values == null) {
            values = library.edge(edge).stream()
                    .mapToDouble(property::of)
                    .filter(Double::isFinite)
                    .sorted()
                    .toArray();
            known.put(key, values);
        }
        return values;
    }

    /**
     * What a recipe for an edge has to lead to: the input of the edge's model; for an edge without one the range of
     * O-K.
     *
     * @param knownSigma Gaussian broadening of the spectrum, eV, or null if it is not known
     */
    public InputGrid input(String edge, Double knownSigma) throws InputException {
        InputBroadening.require(edge, knownSigma);
        Predictor predictor = ofEdge.primary(edge, knownSigma);
        return predictor == null ? withoutModel(knownSigma) : predictor.input();
    }

    /** Gaussian broadenings for which there is a model of the edge, eV, ascending. */
    public List<Double> sigmas(String edge) {
        return ofEdge.sigmas(edge);
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
            throw noEdge(raw);
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

    /** What is wrong with the signal itself comes first: the edge may be there, and hidden by it. */
    private static InputException noEdge(Spectrum raw) {
        String nothing = "no known edge rises in this energy range";
        List<String> faults = SignalFaults.of(raw);
        return faults.isEmpty()
                ? new InputException(
                        raw.name(), raw.axis().toString(), nothing, "check the energy axis, or calibrate it")
                : new InputException(
                        raw.name(),
                        raw.axis().toString(),
                        faults.get(0).replaceAll("\\.$", "") + "; " + nothing,
                        "correct the signal, then check the energy axis");
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

    /** What speaks against a step, and what a deconvolution found. */
    private static void noteSteps(Recipe.Run run, List<StepReport> reports, List<Note> notes) {
        for (int i = 0; i < reports.size(); i++) {
            StepReport report = reports.get(i);
            if (run.stages().get(i).step() instanceof Deconvolution
                    && !report.line().isEmpty()) {
                notes.add(new Note(About.RECIPE, "Deconvolution: " + report.line() + "."));
            }
            report.warnings().forEach(warning -> notes.add(new Note(About.RECIPE, warning)));
        }
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
