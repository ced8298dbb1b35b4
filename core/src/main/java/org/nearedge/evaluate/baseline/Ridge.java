package org.nearedge.evaluate.baseline;

import java.util.List;
import java.util.function.Function;

/** Linear regression with an intercept and a penalty on its weights, the penalty by cross-validation. */
public final class Ridge implements Baseline {
    private static final List<Function<LabelledSpectra, Kernel>> KERNELS =
            List.of(train -> Kernel.linear(TrainingMean.of(train.inputs())));

    @Override
    public String name() {
        return "ridge";
    }

    @Override
    public VectorPredictor fit(LabelledSpectra train) {
        return Tuning.of(train, KERNELS).fit(train, KERNELS);
    }
}
