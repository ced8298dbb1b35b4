package org.nearedge.model.counting;

import java.util.List;
import org.nearedge.model.ModelInput;
import org.nearedge.model.Prediction;
import org.nearedge.model.Predictor;
import org.nearedge.model.SinglePrecision;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/**
 * Joins the model's own 90 % interval with the scatter of the counts. What a model reads out of draws of the spectrum
 * scatters about what it reads out of the spectrum itself; the root of the mean square of that is the standard
 * uncertainty by counting. By the law of total variance the variance of an answer is that of the model at a given
 * spectrum plus that over the spectra that might have been counted (Kendall and Gal, Adv. Neural Inf. Process. Syst.
 * 2017, 30, 5574, and Depeweg et al., Proc. Mach. Learn. Res. 2018, 80, 1184, split it so), so that half widths of one
 * coverage add in quadrature, as independent contributions do in JCGM 100:2008, sec. 5.1.2. The answer itself stays
 * what the spectrum says, and without noise the interval is the model's own to the bit.
 */
public final class CountingInterval {
    /** Half a 90 % interval over a standard deviation, Gaussian. */
    private static final double HALF_OF_DEVIATION = 1.6448536269514722;

    private CountingInterval() {}

    /**
     * @param plain the prediction from the spectrum itself
     * @param inputs model inputs from draws of it, on the model's grid; none: there is no noise
     * @param told as for {@link Predictor#predict(List, List, int)}
     */
    public static Prediction widened(Predictor predictor, Prediction plain, List<Spectrum> inputs, List<Double> told)
            throws InputException {
        Prediction.Answer answer = plain.answer();
        double[] mean = answer.mean();
        double[] counting = inputs.isEmpty()
                ? new double[mean.length]
                : halfWidths(mean, predictor.means(rows(predictor.card().input(), inputs, told)), 0, inputs.size());
        double[] model = new double[mean.length];
        double[] lower = answer.lower().clone();
        double[] upper = answer.upper().clone();
        boolean floor = plain.output().isNonNegative();
        for (int i = 0; i < mean.length; i++) {
            model[i] = answer.upper()[i] - mean[i];
            if (counting[i] > 0) {
                double half = Math.hypot(model[i], counting[i]);
                lower[i] = floor ? Math.max(0, mean[i] - half) : mean[i] - half;
                upper[i] = mean[i] + half;
            }
        }
        return plain.with(new Prediction.Answer(mean, lower, upper, new Prediction.Parts(model, counting)));
    }

    /**
     * Half of 90 % of how answers to draws scatter about the answer to the spectrum itself.
     *
     * @param mean answer to the spectrum itself, shape (outputs)
     * @param answers shape (draws of several spectra, outputs)
     * @param from first draw of this spectrum
     * @param to after its last draw
     */
    static double[] halfWidths(double[] mean, float[][] answers, int from, int to) {
        double[] half = new double[mean.length];
        for (int k = from; k < to; k++) {
            for (int i = 0; i < half.length; i++) {
                double off = answers[k][i] - mean[i];
                half[i] += off * off;
            }
        }
        for (int i = 0; i < half.length; i++) {
            half[i] = HALF_OF_DEVIATION * Math.sqrt(half[i] / (to - from));
        }
        return half;
    }

    private static float[][] rows(ModelInput input, List<Spectrum> curves, List<Double> told) {
        float[][] rows = new float[curves.size()][input.numbers()];
        for (int k = 0; k < rows.length; k++) {
            System.arraycopy(SinglePrecision.of(curves.get(k).toArray()), 0, rows[k], 0, input.curves());
            for (int i = 0; i < told.size(); i++) {
                rows[k][input.curves() + i] = told.get(i).floatValue();
            }
        }
        return rows;
    }
}
