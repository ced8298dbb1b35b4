package org.nearedge.app.map.state;

import java.util.List;
import java.util.Optional;
import org.nearedge.app.task.Progress;
import org.nearedge.process.Partners;
import org.nearedge.process.pca.ImageComponents;
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
        Partners.Components components = components(plane, treated, progress);
        List<ImageAnalysis> all = ImagePredictions.of(
                analyser,
                plane.image(),
                request(treated, components),
                share -> progress.report(
                        share, Math.round(share * plane.count()) + " of " + plane.count() + " positions"),
                progress::isCancelled);
        progress.check();
        return new Predicted(from, plane, binning, treated, components, all);
    }

    /** Of the whole image, if the recipe wants them: kept, because single positions are looked at later. */
    private static Partners.Components components(Plane plane, Treated treated, Progress progress)
            throws InputException {
        Optional<ImageComponents.Wanted> wanted =
                treated.recipe() == null ? Optional.empty() : ImageComponents.Wanted.of(treated.recipe());
        if (wanted.isEmpty()) {
            return null;
        }
        Partners.Components found = ImageComponents.of(
                plane.image(),
                wanted.get(),
                position -> Partners.NONE,
                Runtime.getRuntime().availableProcessors(),
                share -> progress.report(share, "principal components"),
                progress::isCancelled);
        progress.check();
        return found;
    }

    /** The spectrum is put in by whoever asks. */
    static AnalysisRequest request(Treated treated, Partners.Components components) {
        AnalysisRequest request = AnalysisRequest.of(null)
                .withRecipe(treated.recipe())
                .withEdge(treated.edge())
                .withKnownSigma(treated.sigma())
                .withModel(treated.model())
                .withTold(treated.told())
                .withNoise(treated.noise());
        return components == null ? request : request.withPartners(Partners.NONE.withComponents(components));
    }
}
