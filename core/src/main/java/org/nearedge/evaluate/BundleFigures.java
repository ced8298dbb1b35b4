package org.nearedge.evaluate;

import java.util.Map;
import java.util.TreeMap;
import org.nearedge.library.PreparedReferences;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.library.Split;
import org.nearedge.library.Target;
import org.nearedge.model.ModelBundle;
import org.nearedge.model.ModelCard;
import org.nearedge.model.Predictor;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/** Puts on a PDOS model's card how the baselines do on the very same split, and how often the model beats each. */
public final class BundleFigures {
    private BundleFigures() {}

    /** @param library the records that the model was trained on */
    public static ModelBundle added(ModelBundle bundle, ReferenceLibrary library) throws InputException {
        ModelCard card = bundle.card();
        PreparedReferences prepared = PreparedReferences.of(library, card.edge(), card.input());
        LabelledSpectra all = LabelledSpectra.pdos(prepared);
        Split split = card.split();
        LabelledSpectra train = all.only(split.train());
        LabelledSpectra test = all.only(split.test());
        Evaluation model = Evaluation.of(card.id(), vectors(bundle, prepared), test);

        Map<String, Double> figures = new TreeMap<>(card.figures());
        figures.put("test_mse", model.mean());
        for (Baseline baseline : Baseline.all()) {
            Evaluation theirs = Evaluation.of(baseline.name(), baseline.fit(train), test);
            Evaluation.Comparison comparison = model.against(theirs);
            String name = baseline.name().replaceAll("[^a-z0-9]+", "_");
            figures.put(name + "_mse", theirs.mean());
            figures.put("ratio_to_" + name, comparison.ratio());
            figures.put("wins_against_" + name, (double) comparison.wins() / test.size());
        }
        return bundle.withFigures(figures);
    }

    /** The model as the baselines are: numbers in, numbers out. */
    private static VectorPredictor vectors(ModelBundle bundle, PreparedReferences prepared) {
        Predictor predictor = bundle.predictor((input, count) -> java.util.List.of());
        Spectrum shape = prepared.spectrum(0);
        return input -> {
            try {
                return Target.vector(predictor.predict(shape.withIntensity(input), 0).pdos());
            } catch (InputException e) {
                throw new IllegalStateException("a prepared reference lies on the model's grid", e);
            }
        };
    }
}
