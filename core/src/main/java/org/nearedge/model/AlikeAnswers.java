package org.nearedge.model;

import java.util.Arrays;
import java.util.List;

/**
 * How far the true targets disagree among the training records to which the model gives nearly the same answer: what
 * it cannot tell apart, it cannot tell. Each record counts by exp(-d^2 / 2 w^2), d the distance between the answers
 * and w a part of the median distance between the training records' answers.
 */
final class AlikeAnswers {
    private static final int MEDIAN_OF = 500;
    private static final double WIDTH = 0.3;
    /** Weight of every record, however far: where none is near, all speak. */
    private static final double LEAST = 1e-6;
    /** Squared distances, in units of w^2, beyond which exp(-d^2 / 2 w^2) is below {@link #LEAST}. */
    private static final double FAR = -2 * Math.log(LEAST);

    private final List<String> structures;
    private final float[][] answers;
    private final float[][] targets;
    private final double[] targetSquares;
    /** Sums over all records, to which every record adds its least weight. */
    private final double[] targetSum;

    private final double sumOfSquares;
    private final double squaredWidth;

    /**
     * @param answers of the model to the training inputs, shape (records, outputs), reduced
     * @param targets true ones, same shape
     */
    AlikeAnswers(List<String> structures, float[][] answers, float[][] targets) {
        this.structures = structures;
        this.answers = answers;
        this.targets = targets;
        targetSquares = new double[targets.length];
        targetSum = new double[targets[0].length];
        for (int i = 0; i < targets.length; i++) {
            for (int k = 0; k < targetSum.length; k++) {
                targetSquares[i] += (double) targets[i][k] * targets[i][k];
                targetSum[k] += targets[i][k];
            }
        }
        sumOfSquares = Arrays.stream(targetSquares).sum();
        squaredWidth = WIDTH * WIDTH * medianSquare();
    }

    private double medianSquare() {
        // Some hundreds tell the median; all pairs of many records would fill the memory.
        int stride = (answers.length + MEDIAN_OF - 1) / MEDIAN_OF;
        double[] squares = new double[MEDIAN_OF * MEDIAN_OF / 2];
        int count = 0;
        for (int i = 0; i < answers.length; i += stride) {
            for (int j = 0; j < i; j += stride) {
                squares[count++] =
                        SquaredDistance.of(answers[i], answers[j], answers[i].length, Double.POSITIVE_INFINITY);
            }
        }
        Arrays.sort(squares, 0, count);
        double median = count == 0 ? 0 : squares[count / 2];
        return median > 0 ? median : 1;
    }

    /**
     * Weighted root mean square difference of the targets from their weighted mean.
     *
     * @param answer of the model, reduced
     * @param without structure that does not count; null for none
     */
    double disagreement(float[] answer, String without) {
        double sum = LEAST * answers.length;
        double squares = LEAST * sumOfSquares;
        double[] mean = new double[answer.length];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = LEAST * targetSum[i];
        }
        int count = answers.length;
        for (int row = 0; row < answers.length; row++) {
            double weight;
            if (without != null && structures.get(row).equals(without)) {
                count--;
                weight = -LEAST;
            } else {
                double square =
                        SquaredDistance.of(answer, answers[row], answer.length, FAR * squaredWidth) / squaredWidth;
                if (square >= FAR) {
                    // Beyond, the distance is not known to its end; the weight is its least.
                    continue;
                }
                weight = Math.exp(-square / 2);
            }
            sum += weight;
            squares += weight * targetSquares[row];
            float[] target = targets[row];
            for (int i = 0; i < mean.length; i++) {
                mean[i] += weight * target[i];
            }
        }
        if (count == 0) {
            return 0;
        }
        double meanSquare = 0;
        for (double value : mean) {
            meanSquare += value / sum * (value / sum);
        }
        return Math.sqrt(Math.max(0, squares / sum - meanSquare) / mean.length);
    }
}
