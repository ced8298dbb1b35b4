package org.nearedge.app.train.figures;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.provenance.Origin;
import org.nearedge.evaluate.training.TrainingPlan;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.library.Split;
import org.nearedge.spectrum.InputException;
import org.nearedge.train.ModelTraining;
import org.nearedge.train.TrainingConfiguration;
import org.nearedge.train.TrainingProgress;

/** The curves of a training, made again by training again; one that was ended early goes to its end this time. */
public final class CurvesAgain {
    private CurvesAgain() {}

    /** @param library the records it was trained with, as far as they are still the same */
    public static FigureSpec of(Origin origin, ReferenceLibrary library) throws InputException {
        TrainingPlan plan = plan(origin, library);
        List<TrainingProgress> looks = new ArrayList<>();
        new ModelTraining(library, plan.configuration(), plan.sigma(), plan.scheme()).train(looks::add, () -> false);
        return CurvesFigure.of(looks, TrainProvenance.of(plan));
    }

    private static TrainingPlan plan(Origin origin, ReferenceLibrary library) throws InputException {
        TrainingConfiguration configuration = TrainingConfiguration.parse(
                origin.require(TrainKey.CONFIGURATION).getBytes(StandardCharsets.UTF_8), origin.source());
        origin.require(TrainKey.SIGMA);
        return new TrainingPlan(
                library,
                configuration,
                origin.number(TrainKey.SIGMA),
                scheme(origin)
                        .orElseThrow(() -> new InputException(
                                origin.source(),
                                "provenance, " + TrainKey.SPLIT,
                                "is no way to split the records",
                                "")),
                null,
                0,
                origin.require(TrainKey.NAME));
    }

    /** How the records were divided; empty if it is not told or not known. */
    public static Optional<Split.Scheme> scheme(Origin origin) {
        return origin.text(TrainKey.SPLIT).flatMap(word -> java.util.Arrays.stream(Split.Scheme.values())
                .filter(scheme -> scheme.toString().equals(word))
                .findFirst());
    }
}
