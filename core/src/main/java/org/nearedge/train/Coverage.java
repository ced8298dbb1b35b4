package org.nearedge.train;

import java.util.Map;
import java.util.TreeMap;
import org.nearedge.model.Calibration;
import org.nearedge.model.Ensemble;

/** How many targets lie within their interval. */
final class Coverage {
    private Coverage() {}

    /** Share of all numbers of all records, 0 to 1. */
    static double of(Ensemble.Answer answer, Calibration calibration, float[][] targets) {
        double sum = 0;
        for (int row = 0; row < targets.length; row++) {
            sum += of(answer, calibration, targets, row);
        }
        return sum / targets.length;
    }

    /** The same for each kind of structure. */
    static Map<String, Double> byKind(Ensemble.Answer answer, Calibration calibration, LabelledRecords records) {
        Map<String, double[]> sums = new TreeMap<>();
        for (int row = 0; row < records.size(); row++) {
            double[] sum = sums.computeIfAbsent(records.references().get(row).kind(), kind -> new double[2]);
            sum[0] += of(answer, calibration, records.targets(), row);
            sum[1]++;
        }
        Map<String, Double> coverage = new TreeMap<>();
        sums.forEach((kind, sum) -> coverage.put(kind, sum[0] / sum[1]));
        return coverage;
    }

    private static double of(Ensemble.Answer answer, Calibration calibration, float[][] targets, int row) {
        float[] half = calibration.halfWidth(answer.spread()[row]);
        int within = 0;
        for (int i = 0; i < half.length; i++) {
            double error = Math.abs(answer.mean()[row][i] - targets[row][i]);
            within += error <= half[i] ? 1 : 0;
        }
        return (double) within / half.length;
    }
}
