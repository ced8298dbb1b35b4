package org.nearedge.app.analyse;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.nearedge.app.task.Progress;
import org.nearedge.model.ModelCard;
import org.nearedge.process.AutomaticRecipe;
import org.nearedge.process.Broaden;
import org.nearedge.process.Edge;
import org.nearedge.process.EdgeFinder;
import org.nearedge.process.InputGrid;
import org.nearedge.process.Noise;
import org.nearedge.process.Recipe;
import org.nearedge.session.Analyser;
import org.nearedge.session.Analysis;
import org.nearedge.session.AnalysisRequest;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/** The chain of the command line, taken apart so that what worked is shown where a later part fails. */
public final class AnalyserChain implements Chain {
    private static final int NEIGHBOURS = 8;
    /** Gaussian broadening of the instrument, eV, where the file tells it. */
    private static final String KNOWN_SIGMA = "instrument_sigma_eV";

    private final Supplier<Analyser> analyser;

    /** @param analyser called in the background, on first use: library and models take a moment to load */
    public AnalyserChain(Supplier<Analyser> analyser) {
        this.analyser = analyser;
    }

    @Override
    public Outcome run(Spectrum raw, Treatment treatment, Progress progress) {
        Facts facts = new Facts(EdgeFinder.find(raw), raw.axis().step(), Noise.of(raw));
        Recipe recipe = treatment.recipe();
        try {
            if (recipe == null) {
                recipe = automatic(raw, treatment.edge());
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
                    Spectrum next = entry.step().apply(now);
                    stages.add(new Recipe.Stage(entry.step(), now, next));
                    now = next;
                } catch (InputException e) {
                    return new Outcome(raw, facts, recipe, new Recipe.Run(raw, stages), i, null, e);
                }
            }
        }
        Recipe.Run run = new Recipe.Run(raw, List.copyOf(stages));
        progress.check();
        try {
            AnalysisRequest request = new AnalysisRequest(
                    raw, null, treatment.edge(), recipe, knownSigma(recipe), NEIGHBOURS);
            Analysis analysis = analyser.get().analyse(request);
            return new Outcome(raw, facts, recipe, run, -1, analysis, null);
        } catch (InputException e) {
            return new Outcome(raw, facts, recipe, run, -1, null, e);
        }
    }

    private Recipe automatic(Spectrum raw, String wanted) throws InputException {
        Edge edge = Analyser.edge(raw, wanted);
        String name = edge == null ? wanted : edge.name();
        return AutomaticRecipe.of(raw, edge, grid(name), raw.metadata().number(KNOWN_SIGMA).orElse(null));
    }

    /** What the edge's model wants to see; for edges without a model the O-K range at the papers' broadening. */
    private InputGrid grid(String edge) throws InputException {
        return analyser.get().models().cards().stream()
                .filter(card -> card.edge().equals(edge))
                .map(ModelCard::input)
                .findFirst()
                .orElse(InputGrid.oxygenK(0.5));
    }

    /** The broadening the recipe says the spectrum has, eV; null: it does not say. */
    private static Double knownSigma(Recipe recipe) {
        return recipe.steps().stream()
                .filter(entry -> entry.on() && entry.step() instanceof Broaden)
                .map(entry -> ((Broaden) entry.step()).knownSigma())
                .findFirst()
                .orElse(null);
    }
}
