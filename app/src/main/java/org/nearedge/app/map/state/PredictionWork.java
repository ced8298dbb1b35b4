package org.nearedge.app.map.state;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.DoubleConsumer;
import org.nearedge.app.task.Progress;
import org.nearedge.process.Partners;
import org.nearedge.process.pca.ImageComponents;
import org.nearedge.session.Analyser;
import org.nearedge.session.AnalysisRequest;
import org.nearedge.session.ImageAnalysis;
import org.nearedge.session.ImagePredictions;
import org.nearedge.session.ImageTotal;
import org.nearedge.session.PartnersOfImage;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/** Predicts an image. To be done in the background. */
public final class PredictionWork {
    /** Share of the whole work that is done when image and low-loss are summed, and when components are computed. */
    private static final double SUMMED = 0.05;

    private static final double BESIDE = 0.1;
    private static final double COMPARED = 0.4;
    private static final int THREADS = Runtime.getRuntime().availableProcessors();

    private PredictionWork() {}

    /**
     * @return also after a cancel, with the positions that were read by then
     * @throws CancellationException if it was cancelled before the first position was read
     */
    public static Predicted run(
            Analyser analyser, OpenImage from, List<Integer> slice, int binning, Treated treated, Progress progress)
            throws InputException {
        Plane plane = Plane.of(from, slice).binned(binning);
        PartnersOfImage partners = PlanePartners.of(from, slice, binning, plane, treated.beside());
        Spectrum total = ImageTotal.of(
                plane.image(), THREADS, part(progress, 0, SUMMED, "summing the image"), progress::isCancelled);
        double done = partners.hasLowLoss() ? BESIDE : SUMMED;
        Partners ofSum = partners.sum(part(progress, SUMMED, done, "summing the low-loss"), progress::isCancelled);
        Partners.Components components =
                components(plane, treated, partners, part(progress, done, COMPARED, "principal components"), progress);
        if (components != null) {
            ofSum = ofSum.withComponents(components);
            partners = partners.withComponents(components);
            done = COMPARED;
        }
        double before = done;
        List<ImageAnalysis> all = ImagePredictions.of(
                analyser,
                plane.image(),
                total,
                request(treated).withPartners(ofSum, partners),
                THREADS,
                share -> progress.report(
                        before + (1 - before) * share,
                        Math.round(share * plane.count()) + " of " + plane.count() + " positions"),
                progress::isCancelled);
        Predicted predicted = new Predicted(from, plane, binning, treated, partners, all);
        if (all.get(0).leftOut().cancelled() == plane.count()) {
            throw new CancellationException("positions");
        }
        return predicted;
    }

    private static DoubleConsumer part(Progress progress, double from, double to, String words) {
        return share -> progress.report(from + (to - from) * share, words);
    }

    /** Of the whole image, if the recipe wants them: kept, because single positions are looked at later. */
    private static Partners.Components components(
            Plane plane, Treated treated, PartnersOfImage partners, DoubleConsumer told, Progress progress)
            throws InputException {
        Optional<ImageComponents.Wanted> wanted =
                treated.recipe() == null ? Optional.empty() : ImageComponents.Wanted.of(treated.recipe());
        if (wanted.isEmpty()) {
            return null;
        }
        Partners.Components found =
                ImageComponents.of(plane.image(), wanted.get(), partners, THREADS, told, progress::isCancelled);
        progress.check();
        return found;
    }

    /** The spectrum and what stands beside it are put in by whoever asks. */
    static AnalysisRequest request(Treated treated) {
        return AnalysisRequest.of(null)
                .withRecipe(treated.recipe())
                .withEdge(treated.edge())
                .withKnownSigma(treated.sigma())
                .withModel(treated.model())
                .withTold(treated.told())
                .withNoise(treated.noise());
    }
}
