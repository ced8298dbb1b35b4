package org.nearedge.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.nearedge.evaluate.baseline.Baseline;
import org.nearedge.evaluate.baseline.LabelledSpectra;
import org.nearedge.evaluate.baseline.TemplateMatching;
import org.nearedge.model.BatchPrediction;
import org.nearedge.model.ModelOutput;
import org.nearedge.model.Predictor;
import org.nearedge.spectrum.InputException;
import org.nearedge.train.LabelledRecords;
import org.nearedge.train.ModelTraining;

/**
 * A model on the records that it has not seen, and beside it the baselines, fitted to the same known records when they
 * are first asked for. Safe to use from several threads.
 */
public final class TestRun {
    /** Name of the model among the methods. */
    public static final String NETWORK = "network";

    /** Records that are asked about at a time. */
    private static final int PIECE = 256;

    private final ModelOutput output;
    private final LabelledSpectra known;
    private final LabelledSpectra test;
    private final BatchPrediction prediction;
    private final double[][] answers;
    private final Evaluation network;
    private final Map<String, Method> fitted = new ConcurrentHashMap<>();

    /**
     * A baseline that was fitted.
     *
     * @param answers shape (test records, outputs), reduced units
     */
    public record Method(double[][] answers, Evaluation evaluation) {}

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
                predicted(predictor, all.only(testIds).inputs()));
    }

    /** Pieces as a network takes them at a time, so that the numbers are the same to the bit; on several cores. */
    private static BatchPrediction predicted(Predictor predictor, float[][] inputs) throws InputException {
        int pieces = Math.max(1, (inputs.length + PIECE - 1) / PIECE);
        BatchPrediction[] answers = new BatchPrediction[pieces];
        List<InputException> faults = IntStream.range(0, pieces)
                .parallel()
                .mapToObj(piece -> {
                    try {
                        answers[piece] = predictor.predict(Arrays.copyOfRange(
                                inputs, piece * PIECE, Math.min(inputs.length, (piece + 1) * PIECE)));
                        return null;
                    } catch (InputException e) {
                        return e;
                    }
                })
                .filter(Objects::nonNull)
                .toList();
        if (!faults.isEmpty()) {
            throw faults.get(0);
        }
        return joined(answers);
    }

    private static BatchPrediction joined(BatchPrediction[] pieces) {
        return new BatchPrediction(
                rows(pieces, BatchPrediction::mean),
                rows(pieces, BatchPrediction::lower),
                rows(pieces, BatchPrediction::upper),
                numbers(pieces, BatchPrediction::novelty),
                numbers(pieces, BatchPrediction::ambiguity));
    }

    private static float[][] rows(BatchPrediction[] pieces, Function<BatchPrediction, float[][]> part) {
        return Arrays.stream(pieces).map(part).flatMap(Arrays::stream).toArray(float[][]::new);
    }

    private static double[] numbers(BatchPrediction[] pieces, Function<BatchPrediction, double[]> part) {
        return Arrays.stream(pieces).map(part).flatMapToDouble(Arrays::stream).toArray();
    }

    /** What the numbers mean. */
    public ModelOutput output() {
        return output;
    }

    /** Records that model and baselines were fitted to. */
    public LabelledSpectra known() {
        return known;
    }

    /** Records that neither has seen. */
    public LabelledSpectra test() {
        return test;
    }

    /** In physical units, with intervals and indicators. */
    public BatchPrediction prediction() {
        return prediction;
    }

    /** The network's, shape (test records, outputs), reduced units. */
    public double[][] answers() {
        return answers;
    }

    /** Errors of the model. */
    public Evaluation network() {
        return network;
    }

    /** Template matching first; in the order of {@link Baseline#all}. Kernel ridge takes seconds, once. */
    public List<Method> baselines() {
        return Baseline.all().stream().map(this::method).toList();
    }

    /** Template matching alone: quick. */
    public List<Method> quickest() {
        return List.of(method(new TemplateMatching()));
    }

    /**
     * What a method says of the test records, shape (test records, outputs), reduced units.
     *
     * @param method {@link #NETWORK}, or a baseline's key
     */
    public double[][] answers(String method) {
        if (method.equals(NETWORK)) {
            return answers;
        }
        return Baseline.all().stream()
                .filter(baseline -> key(baseline.name()).equals(method))
                .findFirst()
                .map(this::method)
                .orElseThrow(() -> new IllegalArgumentException("no method " + method))
                .answers();
    }

    private Method method(Baseline baseline) {
        return fitted.computeIfAbsent(baseline.name(), name -> {
            double[][] own = Evaluation.answers(name, baseline.fit(known), test, output.isNonNegative());
            return new Method(own, Evaluation.of(name, own, test, output));
        });
    }

    /** The known record whose input is nearest to that of a test record, by template matching. */
    int match(int row) {
        return TemplateMatching.nearest(known, test.inputs()[row]);
    }

    /** Part of the targets of a record that lie within their 90 % intervals. */
    double coverage(int row) {
        int within = 0;
        for (int i = 0; i < output.total(); i++) {
            within += isCovered(row, i) ? 1 : 0;
        }
        return (double) within / output.total();
    }

    /** Whether the truth lies within the 90 % interval. */
    public boolean isCovered(int row, int index) {
        double truth = truth(row, index);
        if (output.isNonNegative()) {
            // Intervals end at 0; a target may lie a rounding below it.
            truth = Math.max(0, truth);
        }
        return prediction.lower()[row][index] <= truth && truth <= prediction.upper()[row][index];
    }

    /** True value in its physical unit. */
    public double truth(int row, int index) {
        return test.targets()[row][index] * output.scale(index);
    }

    /** A method's name in files: {@code template_matching}. */
    public static String key(String method) {
        return method.replace(' ', '_');
    }
}
