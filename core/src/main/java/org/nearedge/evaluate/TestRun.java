package org.nearedge.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.nearedge.evaluate.baseline.Baseline;
import org.nearedge.evaluate.baseline.LabelledSpectra;
import org.nearedge.model.BatchPrediction;
import org.nearedge.model.ModelOutput;
import org.nearedge.model.Predictor;
import org.nearedge.spectrum.InputException;
import org.nearedge.train.LabelledRecords;
import org.nearedge.train.ModelTraining;

/**
 * A model on the records that it has not seen, and beside it the baselines, fitted to the same known records when they
 * are first asked for. Not safe to use from several threads.
 */
public final class TestRun {
    /** Name of the model among the methods. */
    public static final String NETWORK = "network";

    private final ModelOutput output;
    private final LabelledSpectra known;
    private final LabelledSpectra test;
    private final BatchPrediction prediction;
    private final double[][] answers;
    private final Evaluation network;
    private List<Method> baselines;

    /**
     * A baseline that was fitted.
     *
     * @param answers shape (test records, outputs), reduced units
     */
    record Method(double[][] answers, Evaluation evaluation) {}

    TestRun(ModelOutput output, LabelledSpectra known, LabelledSpectra test, BatchPrediction prediction) {
        this.output = output;
        this.known = known;
        this.test = test;
        this.prediction = prediction;
        answers = new double[test.size()][output.total()];
        for (int row = 0; row < answers.length; row++) {
            for (int i = 0; i < answers[row].length; i++) {
                answers[row][i] = prediction.mean()[row][i] / output.scale(i);
            }
        }
        network = Evaluation.of(NETWORK, answers, test, output);
    }

    /** @param training that made the model, or one that is like it: it knows records, parts and reduced units */
    public static TestRun of(Predictor predictor, ModelTraining training) throws InputException {
        LabelledRecords all = training.labelled();
        LabelledSpectra spectra = LabelledSpectra.of(all, training.known());
        List<String> testIds = training.split().test();
        return new TestRun(
                training.output(),
                spectra.only(training.known()),
                spectra.only(testIds),
                predictor.predict(all.only(testIds).inputs()));
    }

    ModelOutput output() {
        return output;
    }

    public LabelledSpectra known() {
        return known;
    }

    LabelledSpectra test() {
        return test;
    }

    /** In physical units, with intervals and indicators. */
    BatchPrediction prediction() {
        return prediction;
    }

    /** The network's, shape (test records, outputs), reduced units. */
    double[][] answers() {
        return answers;
    }

    public Evaluation network() {
        return network;
    }

    /** Template matching first; in the order of {@link Baseline#all}. */
    List<Method> baselines() {
        if (baselines == null) {
            baselines = new ArrayList<>();
            for (Baseline baseline : Baseline.all()) {
                double[][] own = Evaluation.answers(baseline.name(), baseline.fit(known), test, output.isNonNegative());
                baselines.add(new Method(own, Evaluation.of(baseline.name(), own, test, output)));
            }
        }
        return baselines;
    }

    Evaluation templateMatching() {
        return baselines().get(0).evaluation();
    }

    /** The baseline other than template matching that has the least mean error. */
    Evaluation bestOther() {
        return baselines().stream()
                .skip(1)
                .map(Method::evaluation)
                .min(java.util.Comparator.comparingDouble(Evaluation::mean))
                .orElseThrow();
    }

    /** Part of the targets of a record that lie within their 90 % intervals. */
    double coverage(int row) {
        int within = 0;
        for (int i = 0; i < output.total(); i++) {
            within += isCovered(row, i) ? 1 : 0;
        }
        return (double) within / output.total();
    }

    boolean isCovered(int row, int index) {
        double truth = truth(row, index);
        if (output.isNonNegative()) {
            // Intervals end at 0; a target may lie a rounding below it.
            truth = Math.max(0, truth);
        }
        return prediction.lower()[row][index] <= truth && truth <= prediction.upper()[row][index];
    }

    /** True value in its physical unit. */
    double truth(int row, int index) {
        return test.targets()[row][index] * output.scale(index);
    }

    /** A method's name in files: {@code template_matching}. */
    static String key(String method) {
        return method.replace(' ', '_');
    }
}
