package org.nearedge.session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import org.nearedge.library.Target;
import org.nearedge.model.BatchPrediction;
import org.nearedge.model.Predictor;
import org.nearedge.process.Recipe;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Pdos;
import org.nearedge.spectrum.Spectrum;
import org.nearedge.spectrum.SpectrumImage;

/**
 * What a model reads at every position of a spectrum image. The recipe is made once, from the sum, so that every
 * position is treated alike; a position whose spectrum cannot be read (no counts, no onset) is left out.
 *
 * @param sum the analysis of the sum over all positions
 * @param pdos one a position, flat over the other axes, the last one fastest; null where it cannot be read
 * @param novelty percentile, 0 to 100, of each position; NaN where it cannot be read
 * @param ambiguity percentile, 0 to 100, of each position; NaN where it cannot be read
 * @param unread number of positions that cannot be read
 * @param reason why one of them cannot be read; null if all can
 */
public record ImageAnalysis(
        Analysis sum, List<Pdos> pdos, double[] novelty, double[] ambiguity, int unread, String reason) {
    /** Spectra that go through the networks together. */
    private static final int CHUNK = 512;

    /**
     * @param request model, recipe and broadening; its spectrum is not looked at, the image's sum is
     * @param progress told the number of positions done
     * @param cancelled once true, the positions that are left stay unread
     */
    public static ImageAnalysis of(
            Analyser analyser,
            SpectrumImage image,
            AnalysisRequest request,
            IntConsumer progress,
            BooleanSupplier cancelled)
            throws InputException {
        Analysis sum = analyser.analyse(request.withRaw(image.sum()));
        if (sum.card() == null) {
            throw new InputException(
                    sum.raw().name(), "", "no model reads the " + sum.edge() + " edge", "choose an edge with a model");
        }
        Predictor predictor = analyser.models().forBroadening(sum.card().id(), request.knownSigma());
        Recipe recipe = sum.recipe();
        int count = image.count();
        Pdos[] pdos = new Pdos[count];
        double[] novelty = new double[count];
        double[] ambiguity = new double[count];
        Arrays.fill(novelty, Double.NaN);
        Arrays.fill(ambiguity, Double.NaN);
        String reason = null;
        int read = 0;
        for (int from = 0; from < count && !cancelled.getAsBoolean(); from += CHUNK) {
            List<float[]> inputs = new ArrayList<>();
            List<Integer> positions = new ArrayList<>();
            for (int i = from; i < Math.min(count, from + CHUNK); i++) {
                try {
                    Spectrum input = recipe.run(image.at(i)).result();
                    requireGrid(input, sum.input());
                    inputs.add(floats(input.toArray()));
                    positions.add(i);
                } catch (InputException e) {
                    reason = e.getMessage();
                }
            }
            BatchPrediction batch = predictor.predict(inputs.toArray(float[][]::new));
            for (int k = 0; k < positions.size(); k++) {
                int position = positions.get(k);
                pdos[position] = Target.pdos(doubles(batch.mean()[k]));
                novelty[position] = batch.novelty()[k];
                ambiguity[position] = batch.ambiguity()[k];
            }
            read += positions.size();
            progress.accept(Math.min(count, from + CHUNK));
        }
        return new ImageAnalysis(sum, Arrays.asList(pdos), novelty, ambiguity, count - read, reason);
    }

    private static void requireGrid(Spectrum input, Spectrum wanted) throws InputException {
        if (!input.axis().equals(wanted.axis())) {
            throw new InputException(
                    input.name(),
                    "",
                    "its recipe ends on another energy axis than that of the sum",
                    "add a resample step");
        }
    }

    private static float[] floats(double[] values) {
        float[] result = new float[values.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = (float) values[i];
        }
        return result;
    }

    private static double[] doubles(float[] values) {
        double[] result = new double[values.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = values[i];
        }
        return result;
    }
}
