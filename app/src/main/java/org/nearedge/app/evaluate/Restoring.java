package org.nearedge.app.evaluate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nearedge.app.evaluate.figures.EvaluateFigures;
import org.nearedge.app.evaluate.figures.EvaluateKey;
import org.nearedge.app.evaluate.figures.RecordFigures;
import org.nearedge.app.evaluate.figures.RegionsFigure;
import org.nearedge.app.evaluate.state.ComparisonModel;
import org.nearedge.app.evaluate.state.CrystalModel;
import org.nearedge.app.evaluate.state.EvaluateModel;
import org.nearedge.app.evaluate.state.Expected;
import org.nearedge.app.evaluate.state.ExperimentModel;
import org.nearedge.app.evaluate.state.RegionsModel;
import org.nearedge.app.evaluate.state.SplitChoice;
import org.nearedge.app.evaluate.state.Tab;
import org.nearedge.app.evaluate.state.Wish;
import org.nearedge.app.provenance.Key;
import org.nearedge.app.provenance.Origin;
import org.nearedge.evaluate.inspect.CrystalModels;
import org.nearedge.library.Split;
import org.nearedge.spectrum.InputException;

/** Makes the choices again that a figure was made with. */
record Restoring(
        EvaluateModel model,
        ComparisonModel comparison,
        RegionsModel regions,
        CrystalModel crystal,
        ExperimentModel experiment) {
    /** What belongs to the same state and may be told by another panel. */
    private static final List<String> SHARED =
            List.of(EvaluateKey.RECORD, EvaluateKey.SORTED_BY, EvaluateKey.HIDDEN, EvaluateKey.BASELINE);

    /** By these a model on a split is known. */
    private static final List<String> SAME =
            List.of(Key.MODEL, EvaluateKey.SIGMA, EvaluateKey.SPLIT, EvaluateKey.SPLIT_SEED, EvaluateKey.TRAINED);

    /** Of several panels the first that belongs to a tab, with what those of the same model tell beside it. */
    static Origin together(List<Origin> panels) {
        Origin first = panels.stream()
                .filter(panel -> !isRecord(panel.text(Key.FIGURE).orElse("")))
                .findFirst()
                .orElse(panels.get(0));
        Map<String, String> all = new LinkedHashMap<>(first.entries());
        for (Origin panel : panels) {
            if (SAME.stream().allMatch(key -> panel.text(key).equals(first.text(key)))) {
                SHARED.forEach(key -> panel.text(key).ifPresent(value -> all.putIfAbsent(key, value)));
            }
        }
        return new Origin(first.source(), all);
    }

    private static boolean isRecord(String figure) {
        return figure.startsWith(RecordFigures.ANSWER);
    }

    void of(Origin origin) throws InputException {
        String name = origin.require(Key.FIGURE);
        boolean afresh = origin.text(EvaluateKey.TRAINED).equals(Optional.of(EvaluateKey.AFRESH));
        long seed = EvaluateFigures.seed(origin);
        if (name.startsWith(Tab.CRYSTAL.figure()) || isOfCrystals(origin, name, afresh)) {
            Expected expected = expected(origin);
            model.start();
            crystal.restore(afresh ? seed : null, expected);
            return;
        }
        String label = EvaluateFigures.model(origin) + " (sigma " + origin.require(EvaluateKey.SIGMA) + " eV)";
        SplitChoice split =
                afresh ? SplitChoice.of(EvaluateFigures.scheme(origin).toString()) : SplitChoice.OWN;
        Double dose = origin.number(EvaluateKey.DOSE);
        Double fwhm = origin.number(EvaluateKey.FWHM);
        long counts = origin.index(EvaluateKey.COUNTS_SEED, 1);
        // Everything that could be wrong was read: nothing is chosen by halves.
        model.start();
        origin.text(EvaluateKey.SORTED_BY).ifPresent(model.errors()::sortBy);
        model.errors().hide(EvaluateFigures.hidden(origin));
        chooseTab(name);
        if (name.equals(Tab.PROPERTIES.figure())) {
            comparison.baselineProperty().set(origin.text(EvaluateKey.BASELINE).orElse(""));
        }
        if (name.startsWith(Tab.EXPERIMENT.figure())) {
            experiment(origin, dose, fwhm, counts);
        }
        boolean own = origin.text(EvaluateKey.MEASURED).isPresent();
        model.look(new Wish(
                label,
                split,
                afresh ? (Long) seed : null,
                origin.text(EvaluateKey.RECORD).orElse(null),
                own ? null : expected(origin)));
        if (name.equals(RegionsFigure.INPUT) && !own) {
            regions.recall(origin.source());
        }
    }

    private static Expected expected(Origin origin) throws InputException {
        return new Expected(
                origin.text(EvaluateKey.DATA_HASH).orElse(null),
                origin.require(Key.MODEL),
                origin.text(EvaluateKey.RECORD).orElse(null),
                origin.source());
    }

    /** A record as the models see it that are fitted to crystals and come with the program. */
    private static boolean isOfCrystals(Origin origin, String name, boolean afresh) throws InputException {
        return isRecord(name)
                && !afresh
                && List.of(CrystalModels.WITHOUT, CrystalModels.WITH).contains(EvaluateFigures.model(origin))
                && origin.text(EvaluateKey.SPLIT).equals(Optional.of(Split.Scheme.CRYSTAL.toString()));
    }

    /** A record stands beside every tab, but not beside that of other models. */
    private void chooseTab(String figure) {
        if (!isRecord(figure)) {
            model.tabProperty().set(Tab.of(figure));
        } else if (model.tabProperty().get() == Tab.CRYSTAL) {
            model.tabProperty().set(Tab.ERRORS);
        }
    }

    private void experiment(Origin origin, Double dose, Double fwhm, long counts) {
        if (dose == null) {
            experiment.restore(origin.text(Key.FILE).orElse(""), origin.source());
            return;
        }
        experiment.realProperty().set(false);
        experiment.doseProperty().set(dose);
        experiment.countsSeedProperty().set(counts);
        if (fwhm != null) {
            experiment.fwhmProperty().set(fwhm);
        }
    }
}
