package org.nearedge.app.evaluate;

import java.util.Optional;
import org.nearedge.app.evaluate.figures.EvaluateFigures;
import org.nearedge.app.evaluate.figures.EvaluateKey;
import org.nearedge.app.evaluate.state.ComparisonModel;
import org.nearedge.app.evaluate.state.EvaluateModel;
import org.nearedge.app.evaluate.state.ExperimentModel;
import org.nearedge.app.evaluate.state.SplitChoice;
import org.nearedge.app.evaluate.state.Tab;
import org.nearedge.app.provenance.Key;
import org.nearedge.app.provenance.Origin;
import org.nearedge.spectrum.InputException;

/** Makes the choices again that a figure was made with. */
final class Restoring {
    private Restoring() {}

    static void of(Origin origin, EvaluateModel model, ComparisonModel comparison, ExperimentModel experiment)
            throws InputException {
        String name = origin.require(Key.FIGURE);
        String label = EvaluateFigures.model(origin) + " (sigma " + origin.require(EvaluateKey.SIGMA) + " eV)";
        boolean afresh = origin.text(EvaluateKey.TRAINED).equals(Optional.of(EvaluateKey.AFRESH));
        SplitChoice split =
                afresh ? SplitChoice.of(EvaluateFigures.scheme(origin).toString()) : SplitChoice.OWN;
        long seed = EvaluateFigures.seed(origin);
        Double dose = origin.number(EvaluateKey.DOSE);
        Double fwhm = origin.number(EvaluateKey.FWHM);
        long counts = origin.index(EvaluateKey.COUNTS_SEED, 1);
        // Everything that could be wrong was read: nothing is chosen by halves.
        model.start();
        model.seedProperty().set(seed);
        model.splitProperty().set(split);
        origin.text(EvaluateKey.SORTED_BY).ifPresent(model.errors()::sortBy);
        model.errors().hide(EvaluateFigures.hidden(origin));
        model.expect(origin.text(EvaluateKey.DATA_HASH).orElse(null), origin.source());
        model.look(label, origin.text(EvaluateKey.RECORD).orElse(null));
        model.tabProperty().set(Tab.of(name));
        if (name.equals(Tab.PROPERTIES.figure())) {
            comparison.baselineProperty().set(origin.text(EvaluateKey.BASELINE).orElse(""));
        }
        if (dose != null) {
            experiment.realProperty().set(false);
            experiment.doseProperty().set(dose);
            experiment.countsSeedProperty().set(counts);
        }
        if (fwhm != null) {
            experiment.fwhmProperty().set(fwhm);
        }
    }
}
