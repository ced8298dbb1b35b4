package org.nearedge.app.map.state;

import java.util.ArrayList;
import java.util.List;
import org.nearedge.app.task.Progress;
import org.nearedge.session.Analyser;
import org.nearedge.session.AnalysisRequest;
import org.nearedge.session.ImageAnalysis;
import org.nearedge.session.Reading;
import org.nearedge.spectrum.InputException;

/** Predicts an image. To be done in the background. */
public final class PredictionWork {
    private PredictionWork() {}

    public static Predicted run(
            Analyser analyser,
            OpenImage from,
            List<Integer> slice,
            int binning,
            Treated treated,
            Progress progress)
            throws InputException {
        Plane plane = Plane.of(from);
        AnalysisRequest request = request(treated);
        List<ImageAnalysis> all = new ArrayList<>();
        ImageAnalysis first = one(analyser, plane, request, progress, 0, 1);
        all.add(first);
        AnalysisRequest same = request.withRecipe(first.sum().recipe());
        List<Reading> others = first.sum().readings();
        for (int i = 1; i < others.size(); i++) {
            all.add(one(analyser, plane, same.withModel(others.get(i).card().id()), progress, i, others.size()));
        }
        return new Predicted(from, plane, binning, treated, all);
    }

    private static ImageAnalysis one(
            Analyser analyser, Plane plane, AnalysisRequest request, Progress progress, int done, int of)
            throws InputException {
        ImageAnalysis analysis = ImageAnalysis.of(
                analyser,
                plane.image(),
                request,
                count -> progress.report((done + count / (double) plane.count()) / of, count + " of " + plane.count()),
                progress::isCancelled);
        progress.check();
        return analysis;
    }

    /** The spectrum is put in by whoever asks. */
    public static AnalysisRequest request(Treated treated) {
        return AnalysisRequest.of(null)
                .withRecipe(treated.recipe())
                .withEdge(treated.edge())
                .withKnownSigma(treated.sigma())
                .withModel(treated.model())
                .withTold(treated.told());
    }
}
