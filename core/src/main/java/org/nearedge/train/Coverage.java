package org.nearedge.train;

import org.nearedge.model.Calibration;
import org.nearedge.model.Ensemble;

/** How many targets lie within their interval. */
final class Coverage {
    private Coverage() {}

    /** Share of all numbers of all records, 0 to 1. */
    static double of(Ensemble.Answer answer, Calibration calibration, float[][] targets) {
        long within = 0;
        long all = 0;
        for (int row = 0; row < targets.length; row++) {
            float[] half = calibration.halfWidth(answer.spread()[row]);
            for (int i = 0; i < half.length; i++) {
                double error = Math.abs(Math.max(0, answer.mean()[row][i]) - targets[row][i]);
                within += error <= half[i] ? 1 : 0;
            }
            all += half.length;
        }
        return (double) within / all;
    }
}
