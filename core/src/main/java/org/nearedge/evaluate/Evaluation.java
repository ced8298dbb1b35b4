package org.nearedge.evaluate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.nearedge.evaluate.baseline.LabelledSpectra;
import org.nearedge.evaluate.baseline.SquaredDifference;
import org.nearedge.evaluate.baseline.VectorPredictor;
import org.nearedge.library.Reference;
import org.nearedge.model.ModelOutput;

/**
 * Errors of one method on records it has not seen.
 *
 * @param method its name
 * @param scores one a record, in the order of the records
 */
public record Evaluation(String method, List<Score> scores) {
    /**
     * Error on one record.
     *
     * @param mse mean squared error over all outputs, in reduced units squared
     * @param parts the same apart, by name: see {@link ErrorParts}
     */
    public record Score(Reference reference, double mse, Map<String, Double> parts) {}

    /**
     * Two methods on the same records.
     *
     * @param wins records on which the first has the smaller error
     * @param ratio mean error of the first over that of the second
     */
    public record Comparison(int wins, int losses, int ties, double ratio) {
        /** Part of the records that the first wins. */
        public double share() {
            return (double) wins / (wins + losses + ties);
        }
    }

    public Evaluation {
        scores = List.copyOf(scores);
    }

    /** @param test at least one record */
    public static Evaluation of(String method, VectorPredictor predictor, LabelledSpectra test) {
        return of(method, answers(method, predictor, test, false), test, null);
    }

    /**
     * The same with the parts of the error.
     *
     * @param output what the numbers mean; where they cannot be negative, an answer below 0 counts as 0
     */
    public static Evaluation of(String method, VectorPredictor predictor, LabelledSpectra test, ModelOutput output) {
        return of(method, answers(method, predictor, test, output.isNonNegative()), test, output);
    }

    /**
     * @param answers shape (records, outputs), reduced units
     * @param output what the numbers mean; null for no parts
     */
    static Evaluation of(String method, double[][] answers, LabelledSpectra test, ModelOutput output) {
        List<Score> scores = new ArrayList<>();
        for (int i = 0; i < test.size(); i++) {
            double[] truth = test.targets()[i];
            scores.add(new Score(
                    test.references().get(i),
                    SquaredDifference.mean(answers[i], truth, 0, truth.length),
                    output == null ? Map.of() : ErrorParts.of(output, answers[i], truth)));
        }
        return new Evaluation(method, scores);
    }

    /** What a method says of all records, shape (records, outputs). */
    static double[][] answers(String method, VectorPredictor predictor, LabelledSpectra test, boolean nonNegative) {
        double[][] answers = new double[test.size()][];
        for (int i = 0; i < answers.length; i++) {
            answers[i] = predictor.predict(test.inputs()[i]);
            if (answers[i].length != test.targets()[i].length) {
                throw new IllegalArgumentException(method + " gives " + answers[i].length + " numbers, "
                        + test.targets()[i].length + " are asked for");
            }
            for (int k = 0; nonNegative && k < answers[i].length; k++) {
                answers[i][k] = Math.max(0, answers[i][k]);
            }
        }
        return answers;
    }

    /** The same on those records whose id is given. */
    public Evaluation only(Collection<String> ids) {
        Set<String> wanted = Set.copyOf(ids);
        return new Evaluation(
                method,
                scores.stream()
                        .filter(score -> wanted.contains(score.reference().id()))
                        .toList());
    }

    /** Mean over the records of their MSE. */
    public double mean() {
        return scores.stream().mapToDouble(Score::mse).average().orElseThrow();
    }

    /** Mean over the records of one part of their errors; NaN if there is no such part. */
    public double mean(String part) {
        return scores.stream()
                .mapToDouble(score -> score.parts().getOrDefault(part, Double.NaN))
                .average()
                .orElseThrow();
    }

    /** The MSE for each kind of structure. */
    public Map<String, Double> meanByKind() {
        return scores.stream()
                .collect(Collectors.groupingBy(
                        score -> score.reference().kind(), TreeMap::new, Collectors.averagingDouble(Score::mse)));
    }

    /** MSE of each record. */
    double[] errors() {
        return scores.stream().mapToDouble(Score::mse).toArray();
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
}
