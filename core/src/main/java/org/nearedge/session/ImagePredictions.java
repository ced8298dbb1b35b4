package org.nearedge.session;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.nearedge.spectrum.Chunks;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;
import org.nearedge.spectrum.SpectrumImage;

/**
 * The recipe done at every position of a spectrum image, and what every model of the edge says there, in one pass. The
 * recipe is made once, from the sum, so that every position is treated alike; positions without counts, dead ones and
 * those whose spectrum cannot be read are left out and counted.
 */
public final class ImagePredictions {
    /** Spectra that go through the networks together: more are hardly faster, and take more memory in each thread. */
    private static final int CHUNK = 256;
    /** Share of the whole work that the sum over all positions is told to be. */
    static final double SUM = 0.05;

    /** With noise each stands for many: a cancel shall not have to wait longer. */
    private static final int CHUNK_OF_NOISY = 64;

    /**
     * Draws at each position; each costs nearly as much as the position itself. Their spread, and with it the counting part
     * of a half width, is known to 35 %; the joint half width better, by the share of that part in its square.
     */
    public static final int DRAWS = 4;

    private ImagePredictions() {}

    /**
     * On all cores.
     *
     * @param request recipe, broadening, what is told, noise, and the model if one alone is asked; its spectrum is not
     *     looked at, the image's sum is. With noise every position's intervals hold its own scatter
     * @param progress told the share that is done, 0 to 1, in the calling thread
     * @param cancelled asked in the calling thread; once true, the positions that are left stay unread. Before the first
     *     position is read, while the sum or components are computed, it ends with a CancellationException
     * @return one for each model, the primary one first; all have the same recipe and the same positions left out
     * @throws InputException if no model reads the sum, or the image can no longer be read
     */
    public static List<ImageAnalysis> of(
            Analyser analyser,
            SpectrumImage image,
            AnalysisRequest request,
            DoubleConsumer progress,
            BooleanSupplier cancelled)
            throws InputException {
        return of(analyser, image, request, Runtime.getRuntime().availableProcessors(), progress, cancelled);
    }

    /** @param threads how many share the work; the numbers are the same to the bit whatever it is */
    public static List<ImageAnalysis> of(
            Analyser analyser,
            SpectrumImage image,
            AnalysisRequest request,
            int threads,
            DoubleConsumer progress,
            BooleanSupplier cancelled)
            throws InputException {
        Spectrum total = ImageTotal.of(image, threads, share -> progress.accept(SUM * share), cancelled);
        return of(
                analyser, image, total, request, threads, share -> progress.accept(SUM + (1 - SUM) * share), cancelled);
    }

    /**
     * With a sum that is there already.
     *
     * @param total the sum over all positions, as {@link ImageTotal} makes it
     */
    public static List<ImageAnalysis> of(
            Analyser analyser,
            SpectrumImage image,
            Spectrum total,
            AnalysisRequest request,
            int threads,
            DoubleConsumer progress,
            BooleanSupplier cancelled)
            throws InputException {
        ComponentsFirst components = new ComponentsFirst(image, request, progress);
        AnalysisRequest ready = components.ready(threads, cancelled);
        Analysis sum = ofSum(analyser, total, ready);
        return of(analyser, image, sum, ready, threads, components.rest(), cancelled);
    }

    /** @param sum the analysis of the sum, with the readings of the models that are to be asked */
    static List<ImageAnalysis> of(
            Analyser analyser,
            SpectrumImage image,
            Analysis sum,
            AnalysisRequest request,
            int threads,
            DoubleConsumer progress,
            BooleanSupplier cancelled)
            throws InputException {
        int count = image.count();
        List<ModelMaps> models = ModelMaps.of(analyser, sum, request, count);
        PositionDraws noise = new PositionDraws(
                request.noise(), DRAWS, sum.recipe(), sum.input().axis());
        ImageReading reading = new ImageReading(image, sum, request.ofImage(), models, noise);
        new Chunks(count, noise.isOff() ? CHUNK : CHUNK_OF_NOISY, threads)
                .each(reading::read, done -> progress.accept(done / (double) count), cancelled);
        return reading.results();
    }

    /** @param total the sum over all positions */
    static Analysis ofSum(Analyser analyser, Spectrum total, AnalysisRequest request) throws InputException {
        Analysis sum = analyser.analyse(request.withRaw(total));
        if (sum.card() == null) {
            throw new InputException(
                    sum.raw().name(), "", "no model reads the " + sum.edge() + " edge", "choose an edge with a model");
        }
        return sum;
    }
}
