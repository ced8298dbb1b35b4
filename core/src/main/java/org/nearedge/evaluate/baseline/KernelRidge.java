package org.nearedge.evaluate.baseline;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.DoubleStream;

/**
 * Ridge regression with a Gaussian kernel; its width, in units of the median distance between training spectra, and the
 * penalty by cross-validation.
 */
public final class KernelRidge implements Baseline {
    private static final List<Function<LabelledSpectra, Kernel>> KERNELS = DoubleStream.of(0.03, 0.1, 0.3, 1, 3)
            .<Function<LabelledSpectra, Kernel>>mapToObj(
                    relative -> train -> Kernel.gaussian(relative / medianSquaredDistance(train.inputs())))
            .toList();

    @Override
    public String name() {
        return "kernel ridge";
    }

    @Override
    public VectorPredictor fit(LabelledSpectra train) {
        return Tuning.of(train, KERNELS).fit(train, KERNELS);
    }

    /** Of all pairs; 1 if there is none or all are equal. */
    private static double medianSquaredDistance(double[][] inputs) {
        double[] distances = new double[inputs.length * (inputs.length - 1) / 2];
        int count = 0;
        for (int i = 0; i < inputs.length; i++) {
            for (int j = 0; j < i; j++) {
                distances[count++] = Kernel.squaredDistance(inputs[i], inputs[j]);
            }
        }
        Arrays.sort(distances);
        double median = count == 0 ? 0 : distances[count / 2];
        return median > 0 ? median : 1;
    }
}
