package org.nearedge.evaluate.experiment;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import org.nearedge.model.BatchPrediction;
import org.nearedge.model.ModelOutput;
import org.nearedge.model.OutputProperties;

/**
 * Errors of a model under one set of conditions; each record counts alike, however many of its measurements could be
 * read.
 *
 * @param records records of which at least one measurement could be read
 * @param unread share of the measurements that could not, 0 to 1: no onset found, nothing above zero
 * @param mse mean squared error in reduced units: for curves the square of their unit
 * @param byRecord the same for each record, NaN where none could be read
 * @param mae mean absolute error of each property in its unit; empty for curves
 * @param coverage share of the targets within their 90 % interval, 0 to 1
 * @param novelty mean percentile, 0 to 100
 */
public record ExperimentScore(
        int records, double unread, double mse, double[] byRecord, double[] mae, double coverage, double novelty) {

    /**
     * @param records of each row of the batch, its record
     * @param targets of each record, in reduced units
     * @param repeats measurements of each record, read or not
     */
    static ExperimentScore of(
            ModelOutput output, BatchPrediction batch, int[] records, float[][] targets, int repeats) {
        double[] read = new double[targets.length];
        for (int record : records) {
            read[record]++;
        }
        double[] byRecord = new double[targets.length];
        Arrays.fill(byRecord, Double.NaN);
        double[] mae = new double[output instanceof OutputProperties ? output.total() : 0];
        double coverage = 0;
        double novelty = 0;
        long known = Arrays.stream(read).filter(count -> count > 0).count();
        for (int row = 0; row < records.length; row++) {
            int record = records[row];
            float[] target = targets[record];
            double weight = 1 / read[record];
            double squares = 0;
            double within = 0;
            for (int i = 0; i < target.length; i++) {
                double off = error(output, batch, row, i, target[i]);
                squares += off * off / target.length;
                within += holds(output, batch, row, i, target[i]) ? 1.0 / target.length : 0;
                if (mae.length > 0) {
                    mae[i] += weight * Math.abs(off) * output.scale(i) / known;
                }
            }
            byRecord[record] = (Double.isNaN(byRecord[record]) ? 0 : byRecord[record]) + weight * squares;
            coverage += weight * within / known;
            novelty += weight * batch.novelty()[row] / known;
        }
        double unread = 1 - records.length / (double) (targets.length * repeats);
        double mse = Arrays.stream(byRecord).filter(Double::isFinite).average().orElse(Double.NaN);
        return new ExperimentScore((int) known, unread, mse, byRecord, mae, coverage, novelty);
    }

    /** Answer less target in reduced units; a density of states below 0 counts as 0. */
    private static double error(ModelOutput output, BatchPrediction batch, int row, int i, double target) {
        double answer = batch.mean()[row][i] / output.scale(i);
        return (output.isNonNegative() ? Math.max(0, answer) : answer) - target;
    }

    private static boolean holds(ModelOutput output, BatchPrediction batch, int row, int i, double target) {
        // Reduced and back again is not the same to the last bit of a float.
        double slack = 1e-6 * Math.abs(target);
        return batch.lower()[row][i] / output.scale(i) <= target + slack
                && target - slack <= batch.upper()[row][i] / output.scale(i);
    }

    /**
     * How much larger or smaller the error is than another's on the same records: the mean difference of the records'
     * errors, and its standard error.
     */
    public Difference against(ExperimentScore other) {
        double[] differences = IntStream.range(0, byRecord.length)
                .mapToDouble(i -> byRecord[i] - other.byRecord[i])
                .filter(Double::isFinite)
                .toArray();
        double mean = Arrays.stream(differences).average().orElse(Double.NaN);
        double variance =
                Arrays.stream(differences).map(d -> (d - mean) * (d - mean)).sum() / (differences.length - 1);
        return new Difference(mean, Math.sqrt(variance / differences.length));
    }

    /** @param error standard error of the mean over the records */
    public record Difference(double mean, double error) {
        /** 0 if all records have the same error. */
        public double inStandardErrors() {
            return mean == 0 ? 0 : mean / error;
        }

        /** {@code 0.96 (-3.1)}: the ratio of the errors, and the difference in standard errors. */
        public String over(double mse) {
            return String.format(Locale.ROOT, "%.2f (%+.1f)", 1 + mean / mse, inStandardErrors());
        }
    }
}
