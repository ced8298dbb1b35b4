package org.nearedge.session;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import org.nearedge.library.LocalProperty;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;
import org.nearedge.spectrum.SpectrumImage;

/**
 * What a model reads at every position of a spectrum image. The recipe is made once, from the sum, so that every
 * position is treated alike, and a number that the model has to be told is the same for all; a position whose spectrum
 * cannot be read (no counts, no onset) is left out. Positions are flat over the other axes, the last one fastest.
 *
 * @param sum the analysis of the sum over all positions
 * @param told the numbers that the model was told, the same at every position
 * @param maps what is mapped of the answers, by what kind of numbers the model gives
 * @param curves mean answer of each position in the order of the model's output and in its units, shape (positions,
 *     outputs), null where it cannot be read; empty if the model gives single numbers, which the maps hold, or if the
 *     image is too large to keep the curves of all its positions ({@link #MOST_KEPT})
 * @param novelty percentile, 0 to 100, of each position; NaN where it cannot be read
 * @param ambiguity percentile, 0 to 100, of each position; NaN where it cannot be read
 * @param leftOut how many positions are not read, and why
 */
public record ImageAnalysis(
        Analysis sum,
        Map<LocalProperty, Double> told,
        List<PositionMap> maps,
        List<float[]> curves,
        double[] novelty,
        double[] ambiguity,
        LeftOut leftOut) {
    /** Numbers of all curves together that are kept, 96 MB: 200 x 200 positions of a PDOS. */
    public static final int MOST_KEPT = 24_000_000;

    /**
     * On all cores.
     *
     * @param request model, recipe, broadening and what is told; its spectrum is not looked at, the image's sum is
     * @param progress told the number of positions done, in the calling thread
     * @param cancelled asked in the calling thread; once true, the positions that are left stay unread
     */
    public static ImageAnalysis of(
            Analyser analyser,
            SpectrumImage image,
            AnalysisRequest request,
            IntConsumer progress,
            BooleanSupplier cancelled)
            throws InputException {
        return of(analyser, image, request, Runtime.getRuntime().availableProcessors(), progress, cancelled);
    }

    /** @param threads how many share the work; the numbers are the same to the bit whatever it is */
    public static ImageAnalysis of(
            Analyser analyser,
            SpectrumImage image,
            AnalysisRequest request,
            int threads,
            IntConsumer progress,
            BooleanSupplier cancelled)
            throws InputException {
        int count = image.count();
        Spectrum total = ImageTotal.of(image, threads, share -> {}, cancelled);
        ComponentsFirst components =
                new ComponentsFirst(image, request, share -> progress.accept((int) Math.round(share * count)));
        AnalysisRequest ready = components.ready(threads, cancelled);
        Analysis sum = ImagePredictions.ofSum(analyser, total, ready);
        Analysis primary = sum.withReadings(sum.readings().subList(0, 1));
        return ImagePredictions.of(analyser, image, primary, ready, threads, components.rest(), cancelled)
                .get(0);
    }

    /** Number of positions that are not read. */
    public int unread() {
        return leftOut.total();
    }

    /** Why one of them is not read; null if all are. */
    public String reason() {
        return leftOut.example();
    }

    /**
     * The positions that are as well known as is asked for: a mask for the maps.
     *
     * @param percentile novelty up to which a position belongs to it, 0 to 100; positions that were not read never do
     */
    public BitSet familiar(double percentile) {
        BitSet inside = new BitSet(novelty.length);
        for (int i = 0; i < novelty.length; i++) {
            inside.set(i, novelty[i] <= percentile);
        }
        return inside;
    }
}
