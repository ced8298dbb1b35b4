package org.nearedge.evaluate.baseline;

import java.util.List;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.nearedge.library.Folds;

/**
 * Chooses kernel and penalty by five-fold cross-validation on the training records alone, no structure in two folds.
 *
 * @param kernel index of the chosen kernel
 * @param lambda chosen penalty in units of the kernel's scale
 * @param mse cross-validated error of that choice
 */
record Tuning(int kernel, double lambda, double mse) {
    private static final int FOLDS = 5;
    private static final long SEED = 5;
    /** 1e-7 to 10 in half decades. */
    static final double[] LAMBDAS = IntStream.rangeClosed(-14, 2)
            .mapToDouble(i -> Math.pow(10, i / 2.0))
            .toArray();

    /** @param kernels each makes its kernel from training records, so that nothing leaks out of a fold */
    static Tuning of(LabelledSpectra train, List<Function<LabelledSpectra, Kernel>> kernels) {
        int[] folds = Folds.byStructure(train.references(), FOLDS, SEED);
        double[][] errors = new double[kernels.size()][LAMBDAS.length];
        for (int fold = 0; fold < FOLDS; fold++) {
            int held = fold;
            int[] outside = IntStream.range(0, folds.length)
                    .filter(i -> folds[i] != held)
                    .toArray();
            int[] inside = IntStream.range(0, folds.length)
                    .filter(i -> folds[i] == held)
                    .toArray();
            if (inside.length > 0 && outside.length > 0) {
                add(errors, kernels, train.at(outside), train.at(inside));
            }
        }
        // Of equals the strongest penalty: with too few structures to divide, all are equal.
        Tuning best = new Tuning(0, LAMBDAS[LAMBDAS.length - 1], Double.POSITIVE_INFINITY);
        for (int k = 0; k < kernels.size(); k++) {
            for (int l = LAMBDAS.length - 1; l >= 0; l--) {
                if (errors[k][l] < best.mse()) {
                    best = new Tuning(k, LAMBDAS[l], errors[k][l]);
                }
            }
        }
        return new Tuning(best.kernel(), best.lambda(), best.mse() / train.size());
    }

    private static void add(
            double[][] errors,
            List<Function<LabelledSpectra, Kernel>> kernels,
            LabelledSpectra outside,
            LabelledSpectra inside) {
        for (int k = 0; k < errors.length; k++) {
            Kernel kernel = kernels.get(k).apply(outside);
            DualRidge ridge = new DualRidge(kernel, outside);
            double scale = DualRidge.scale(kernel, outside.inputs());
            double[] own = ridge.errors(
                    inside,
                    DoubleStream.of(LAMBDAS).map(lambda -> lambda * scale).toArray());
            for (int l = 0; l < own.length; l++) {
                errors[k][l] += own[l];
            }
        }
    }

    /** The chosen method, fitted to all training records. */
    VectorPredictor fit(LabelledSpectra train, List<Function<LabelledSpectra, Kernel>> kernels) {
        Kernel chosen = kernels.get(kernel).apply(train);
        double scale = DualRidge.scale(chosen, train.inputs());
        // All inputs alike: nothing to learn from them, any penalty gives the mean.
        return new DualRidge(chosen, train).predictor(scale > 0 ? lambda * scale : 1);
    }
}
