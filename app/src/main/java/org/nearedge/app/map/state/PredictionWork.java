package org.nearedge.app.map.state;

import java.util.List;
import org.nearedge.app.task.Progress;
import org.nearedge.session.Analyser;
import org.nearedge.session.AnalysisRequest;
import org.nearedge.session.ImageAnalysis;
import org.nearedge.session.ImagePredictions;
import org.nearedge.spectrum.InputException;

/** Predicts an image. To be done in the background. */
public final class PredictionWork {
    private PredictionWork() {}

    public static Predicted run(
            Analyser analyser, OpenImage from, List<Integer> slice, int binning, Treated treated, Progress progress)
            throws InputException {
        Plane plane = Plane.of(from, slice).binned(binning);
        List<ImageAnalysis> all = ImagePredictions.of(
                analyser,
                plane.image(),
                request(treated),
                share -> progress.report(
                        share, Math.round(share * plane.count()) + " of " + plane.count() + " positions"),
                progress::isCancelled);
        progress.check();
        return new Predicted(from, plane, binning, treated, all);
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
