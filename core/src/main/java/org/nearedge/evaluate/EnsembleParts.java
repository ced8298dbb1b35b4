package org.nearedge.evaluate;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nearedge.model.BatchPrediction;
import org.nearedge.model.ModelBundle;
import org.nearedge.model.ModelOutput;
import org.nearedge.spectrum.InputException;
import org.nearedge.train.LabelledRecords;

/** What the networks of a model and the kernel that answers with them reach alone, on the records it has not seen. */
public final class EnsembleParts {
    private EnsembleParts() {}

    /**
     * Mean squared errors in reduced units squared: {@code networks_alone} and {@code kernel_alone}; empty for a model
     * without a kernel.
     */
    public static Map<String, Double> of(ModelBundle bundle, LabelledRecords test) throws InputException {
        Map<String, Double> errors = new TreeMap<>();
        if (bundle.kernelAlone().isPresent()) {
            errors.put("networks_alone", error(bundle.networksAlone(), test));
            errors.put("kernel_alone", error(bundle.kernelAlone().get(), test));
        }
        return errors;
    }

    private static double error(ModelBundle bundle, LabelledRecords test) throws InputException {
        BatchPrediction prediction =
                bundle.predictor((curves, count) -> List.of()).predict(test.inputs());
        ModelOutput output = bundle.card().output();
        double sum = 0;
        for (int row = 0; row < test.size(); row++) {
            for (int i = 0; i < output.total(); i++) {
                double d = prediction.mean()[row][i] / output.scale(i) - test.targets()[row][i];
                sum += d * d;
            }
        }
        return sum / ((double) test.size() * output.total());
    }
}
