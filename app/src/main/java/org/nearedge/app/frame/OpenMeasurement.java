package org.nearedge.app.frame;

import org.nearedge.app.analyse.AnalyseModel;
import org.nearedge.app.analyse.OpenSpectrum;
import org.nearedge.app.analyse.Outcome;
import org.nearedge.app.evaluate.state.Measurement;
import org.nearedge.session.InputBroadening;

/** The spectrum that is open in Analyse, as Evaluate looks at it. */
final class OpenMeasurement {
    private OpenMeasurement() {}

    /** Null where none is open or none could be analysed. */
    static Measurement of(AnalyseModel model) {
        OpenSpectrum item = model.selectedProperty().get();
        Outcome outcome = model.outcomeProperty().get();
        if (item == null || outcome == null || outcome.analysis() == null) {
            return null;
        }
        return new Measurement(
                item.name(),
                outcome.analysis().edge(),
                outcome.raw(),
                outcome.recipe(),
                item.treatment().told(),
                InputBroadening.after(outcome.recipe(), item.treatment().sigma()));
    }
}
