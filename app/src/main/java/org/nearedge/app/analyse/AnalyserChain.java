package org.nearedge.app.analyse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.nearedge.app.task.Progress;
import org.nearedge.library.LocalProperty;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.model.ModelCard;
import org.nearedge.model.ModelCatalog;
import org.nearedge.model.ModelReads;
import org.nearedge.process.AutomaticRecipe;
import org.nearedge.process.Edge;
import org.nearedge.process.EdgeFinder;
import org.nearedge.process.InputGrid;
import org.nearedge.process.Noise;
import org.nearedge.process.Partners;
import org.nearedge.process.Recipe;
import org.nearedge.process.SignalFaults;
import org.nearedge.process.StepReport;
import org.nearedge.process.counting.NoiseMode;
import org.nearedge.session.Analyser;
import org.nearedge.session.Analysis;
import org.nearedge.session.AnalysisRequest;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/** The chain of the command line, taken apart so that what worked is shown where a later part fails. */
public final class AnalyserChain implements Chain {
    private static final int NEIGHBOURS = 8;

    private Supplier<Analyser> source;
    private Analyser loaded;
    private Set<String> libraryEdges;
    /** Of the spectrum that was asked for last: a slider changes the recipe, not the raw spectrum. */
    private volatile Known known;

    private record Known(Analyser analyser, Spectrum raw, String wanted, Facts facts) {}

    /** @param source called once, in the background, on first use: library and models take a moment to load */
    public AnalyserChain(Supplier<Analyser> source) {
        this.source = source;
    }

    /** Loads library and models before anybody waits for them. */
    public void warmUp() throws InputException {
        Analyser all = analyser();
        for (ModelCard card : all.models().cards()) {
            if (!all.models().isOwn(card.id())) {
                all.models().forBroadening(card.id(), card.input().sigma());
                all.library().edge(card.edge());
            }
        }
    }

    @Override
    public synchronized void know(ModelCatalog models) {
        ReferenceLibrary library = loaded == null ? ReferenceLibrary.bundled() : loaded.library();
        source = () -> new Analyser(library, models);
        loaded = null;
    }

    private synchronized Analyser analyser() {
        if (loaded == null) {
            loaded = source.get();
        }
        return loaded;
    }

    @Override
    public Outcome run(Spectrum raw, Treatment treatment, Progress progress) {
        return run(raw, treatment, Partners.NONE, progress);
    }

    @Override
    public Outcome run(Spectrum raw, Treatment treatment, Partners partners, Progress progress) {
        Facts facts = facts(raw, treatment.edge());
        Recipe recipe = treatment.recipe();
        try {
            if (recipe == null) {
                recipe = automatic(raw, treatment);
            }
        } catch (InputException e) {
            return new Outcome(raw, facts, Recipe.of(), new Recipe.Run(raw, List.of()), -1, null, e);
        }
        progress.check();
        List<Recipe.Stage> stages = new ArrayList<>();
        Spectrum now = raw;
        for (int i = 0; i < recipe.steps().size(); i++) {
            Recipe.Entry entry = recipe.steps().get(i);
            if (entry.on()) {
                try {
                    Spectrum next = entry.step().apply(now, partners);
                    stages.add(new Recipe.Stage(entry.step(), now, next));
                    now = next;
                } catch (InputException e) {
                    Recipe.Run far = new Recipe.Run(raw, List.copyOf(stages));
                    return new Outcome(raw, facts, recipe, far, i, null, e, StepReport.of(far, partners));
                }
            }
        }
        Recipe.Run run = new Recipe.Run(raw, List.copyOf(stages));
        List<StepReport> reports = StepReport.of(run, partners);
        progress.check();
        try {
            requireReferences(
                    raw,
                    treatment.edge() != null || facts.edges().isEmpty()
                            ? treatment.edge()
                            : facts.edges().get(0).name());
            Analysis analysis = analyser().analyse(request(raw, recipe, treatment, partners), run, reports);
            return new Outcome(raw, facts, recipe, run, -1, analysis, null, reports);
        } catch (InputException e) {
            return new Outcome(raw, facts, recipe, run, -1, null, e, reports);
        }
    }

    private AnalysisRequest request(Spectrum raw, Recipe recipe, Treatment treatment, Partners partners)
            throws InputException {
        return AnalysisRequest.of(raw)
                .withEdge(treatment.edge())
                .withRecipe(recipe)
                .withKnownSigma(treatment.sigma())
                .withModel(treatment.model())
                .withTold(told(treatment))
                .withNeighbours(NEIGHBOURS)
                .withPartners(partners);
    }

    @Override
    public Outcome widened(Outcome plain, Treatment treatment, Partners partners) {
        if (plain.analysis() == null || treatment.noise() == NoiseMode.OFF) {
            return plain;
        }
        try {
            AnalysisRequest request =
                    request(plain.raw(), plain.recipe(), treatment, partners).withNoise(treatment.noise());
            return plain.with(analyser().widened(request, plain.analysis()));
        } catch (InputException e) {
            // For example a model that is there no more: the next outcome says so.
            return plain;
        }
    }

    /** A model that was asked for is told what it can be told. */
    private Map<LocalProperty, Double> told(Treatment treatment) throws InputException {
        if (treatment.model() == null) {
            return treatment.told();
        }
        List<LocalProperty> wanted = analyser()
                .models()
                .forBroadening(treatment.model(), null)
                .card()
                .input()
                .told();
        Map<LocalProperty, Double> told = new EnumMap<>(LocalProperty.class);
        treatment.told().forEach((property, value) -> {
            if (wanted.contains(property)) {
                told.put(property, value);
            }
        });
        return told;
    }

    private void requireReferences(Spectrum raw, String edge) throws InputException {
        if (edge != null && !hasReferences(edge)) {
            throw new InputException(
                    raw.name(),
                    "",
                    "there is no model and no reference library for " + edge + " yet",
                    "the recipe can be used all the same");
        }
    }

    private boolean hasReferences(String edge) throws InputException {
        return libraryEdges().contains(edge) || !analyser().sigmas(edge).isEmpty();
    }

    private synchronized Set<String> libraryEdges() throws InputException {
        if (libraryEdges == null) {
            libraryEdges = Set.copyOf(analyser().library().edges());
        }
        return libraryEdges;
    }

    private Facts facts(Spectrum raw, String wanted) {
        Known last = known;
        Analyser now = analyser();
        if (last == null || last.analyser() != now || last.raw() != raw || !Objects.equals(last.wanted(), wanted)) {
            last = new Known(now, raw, wanted, newFacts(now, raw, wanted));
            known = last;
        }
        return last.facts();
    }

    private static Facts newFacts(Analyser analyser, Spectrum raw, String wanted) {
        List<Edge> edges = EdgeFinder.find(raw);
        String edge = wanted != null || edges.isEmpty() ? wanted : edges.get(0).name();
        List<Double> sigmas = edge == null ? List.of() : analyser.sigmas(edge);
        return new Facts(
                edges,
                raw.axis().step(),
                Noise.of(raw),
                sigmas,
                readable(analyser.models(), edge),
                SignalFaults.notes(raw));
    }

    private static List<Facts.Readable> readable(ModelCatalog models, String edge) {
        return models.cards().stream()
                .filter(card -> card.edge().equals(edge) && card.input().reads() == ModelReads.EDGE)
                .map(card -> new Facts.Readable(card, models.isOwn(card.id())))
                .sorted(Comparator.comparing(Facts.Readable::own))
                .toList();
    }

    private Recipe automatic(Spectrum raw, Treatment treatment) throws InputException {
        SignalFaults.requireSignal(raw);
        Edge edge = Analyser.edge(raw, treatment.edge());
        String name = edge == null ? treatment.edge() : edge.name();
        if (name == null) {
            throw new InputException(
                    raw.name(),
                    "energy axis",
                    "is relative to the onset, which does not say which edge it is",
                    "choose the edge above the recipe");
        }
        if (treatment.model() == null && edge != null && !hasReferences(name)) {
            return AutomaticRecipe.withoutModel(raw, edge, treatment.sigma());
        }
        InputGrid grid = treatment.model() != null
                ? analyser()
                        .models()
                        .forBroadening(treatment.model(), treatment.sigma())
                        .input()
                : analyser().input(name, treatment.sigma());
        return AutomaticRecipe.of(raw, edge, grid, treatment.sigma());
    }
}
