package org.nearedge.model.counting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nearedge.model.BatchPrediction;
import org.nearedge.model.Predictor;
import org.nearedge.spectrum.InputException;

/**
 * The scatter of the counts in the intervals of many spectra, as {@link CountingInterval} joins it in that of one.
 *
 * @param lower lower end of the joint 90 % interval, shape (spectra, outputs), in the answers' units
 * @param upper upper end of it, same shape
 * @param counting half width by counting alone, same shape; 0 without noise, NaN where it is not known
 */
public record CountingBatch(float[][] lower, float[][] upper, float[][] counting) {
    /** Rows that go through the networks together: more are hardly faster, and their activations fill the memory. */
    private static final int TOGETHER = 256;

    /**
     * @param plain what the model says of the spectra themselves; is not changed
     * @param draws of each spectrum, shape (draws, numbers of the model's input): none where there is no noise, null
     *     where the noise cannot be carried through; those keep the model's own interval
     */
    public static CountingBatch widened(Predictor predictor, BatchPrediction plain, List<float[][]> draws)
            throws InputException {
        int count = plain.mean().length;
        boolean floor = predictor.card().output().isNonNegative();
        CountingBatch all = new CountingBatch(new float[count][], new float[count][], new float[count][]);
        for (int from = 0; from < count; ) {
            List<float[]> rows = new ArrayList<>();
            int to = from;
            do {
                rows.addAll(Arrays.asList(rowsOf(draws.get(to++))));
            } while (to < count && rows.size() + rowsOf(draws.get(to)).length <= TOGETHER);
            float[][] answers = rows.isEmpty() ? new float[0][] : predictor.means(rows.toArray(float[][]::new));
            int first = 0;
            for (int k = from; k < to; k++) {
                int own = rowsOf(draws.get(k)).length;
                all.enter(k, plain, draws.get(k) == null, answers, first, first + own, floor);
                first += own;
            }
            from = to;
        }
        return all;
    }

    private static float[][] rowsOf(float[][] draws) {
        return draws == null ? new float[0][] : draws;
    }

    private void enter(
            int k, BatchPrediction plain, boolean unknown, float[][] answers, int first, int end, boolean floor) {
        float[] mean = plain.mean()[k];
        lower[k] = plain.lower()[k].clone();
        upper[k] = plain.upper()[k].clone();
        counting[k] = new float[mean.length];
        if (first == end) {
            Arrays.fill(counting[k], unknown ? Float.NaN : 0);
            return;
        }
        double[] middle = new double[mean.length];
        for (int i = 0; i < middle.length; i++) {
            middle[i] = mean[i];
        }
        double[] half = CountingInterval.halfWidths(middle, answers, first, end);
        for (int i = 0; i < half.length; i++) {
            counting[k][i] = (float) half[i];
            if (half[i] > 0) {
                double joint = Math.hypot(upper[k][i] - middle[i], half[i]);
                lower[k][i] = (float) (floor ? Math.max(0, middle[i] - joint) : middle[i] - joint);
                upper[k][i] = (float) (middle[i] + joint);
            }
        }
    }
}
