package org.nearedge.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.nearedge.library.Reference;

/**
 * Errors of one predictor on records it has not seen.
 *
 * @param predictor its name
 * @param scores one a record, in the order of the records
 */
public record Evaluation(String predictor, List<Score> scores) {
    /**
     * Error on one record: mean squared error over all outputs, and over each half of them (s and p of a PDOS), in the
     * square of the outputs' unit.
     */
    public record Score(Reference reference, double mse, double first, double second) {}

    /**
     * Two predictors on the same records.
     *
     * @param wins records on which the first has the smaller error
     * @param ratio mean error of the first over that of the second
     */
    public record Comparison(int wins, int losses, int ties, double ratio) {}

    public Evaluation {
        scores = List.copyOf(scores);
    }

    /** @param test at least one record, of an even number of outputs */
    public static Evaluation of(String name, VectorPredictor predictor, LabelledSpectra test) {
        List<Score> scores = new ArrayList<>();
        for (int i = 0; i < test.size(); i++) {
            double[] truth = test.targets()[i];
            double[] answer = predictor.predict(test.inputs()[i]);
            if (answer.length != truth.length) {
                throw new IllegalArgumentException(
                        name + " gives " + answer.length + " numbers, " + truth.length + " are asked for");
            }
            int half = truth.length / 2;
            scores.add(new Score(
                    test.references().get(i),
                    mse(answer, truth, 0, truth.length),
                    mse(answer, truth, 0, half),
                    mse(answer, truth, half, truth.length)));
        }
        return new Evaluation(name, scores);
    }

    /** Mean over the records of their MSE. */
    public double mean() {
        return scores.stream().mapToDouble(Score::mse).average().orElseThrow();
    }

    /** The same for each kind of structure. */
    public Map<String, Double> meanByKind() {
        return scores.stream()
                .collect(Collectors.groupingBy(
                        score -> score.reference().kind(), TreeMap::new, Collectors.averagingDouble(Score::mse)));
    }

    /** This one against another on the same records in the same order. */
    public Comparison against(Evaluation other) {
        int wins = 0;
        int losses = 0;
        for (int i = 0; i < scores.size(); i++) {
            Score mine = scores.get(i);
            Score theirs = other.scores.get(i);
            if (!mine.reference().id().equals(theirs.reference().id())) {
                throw new IllegalArgumentException("compared on other records: "
                        + mine.reference().id() + ", " + theirs.reference().id());
            }
            wins += mine.mse() < theirs.mse() ? 1 : 0;
            losses += mine.mse() > theirs.mse() ? 1 : 0;
        }
        return new Comparison(wins, losses, scores.size() - wins - losses, mean() / other.mean());
    }

    /** Mean squared difference over from (included) to (excluded). */
    static double mse(double[] a, double[] b, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            double d = a[i] - b[i];
            sum += d * d;
        }
        return sum / (to - from);
    }
}
