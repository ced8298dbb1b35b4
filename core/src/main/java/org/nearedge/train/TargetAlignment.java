package org.nearedge.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nearedge.model.KernelRegression;
import org.nearedge.model.KernelSettings;
import org.nearedge.model.ModelOutput;
import org.nearedge.model.ShiftDistribution;

/**
 * Training curves moved into line. The zero of a PDOS, the valence-band maximum, moves from structure to structure in a
 * way that the edge, aligned at its own onset, does not show; learned as they are, curves that differ in it alone
 * blur each other. Each structure gets the move that brings its curves nearest to what a kernel regression says of them
 * from the curves moved so far; a few rounds settle it.
 *
 * @param targets moved, shape (records, outputs)
 * @param back how far the targets stood beside their moved selves
 */
record TargetAlignment(float[][] targets, ShiftDistribution back) {
    private static final int ROUNDS = 6;

    /**
     * @param inputs normalised, shape (records, inputs)
     * @param most channels by which a curve may be moved
     */
    static TargetAlignment of(
            LabelledRecords records, float[][] inputs, ModelOutput output, KernelSettings kernel, int most) {
        float[][] targets = records.targets();
        Map<String, List<Integer>> structures = new LinkedHashMap<>();
        for (int i = 0; i < records.size(); i++) {
            structures
                    .computeIfAbsent(records.references().get(i).structure(), s -> new ArrayList<>())
                    .add(i);
        }
        int[] moves = new int[records.size()];
        float[][] moved = targets;
        for (int round = 0; round < ROUNDS; round++) {
            float[][] expected = expected(kernel, inputs, moved);
            for (List<Integer> sites : structures.values()) {
                int best = best(sites, targets, expected, output.block(), most);
                sites.forEach(site -> moves[site] = best);
            }
            moved = new float[targets.length][];
            for (int i = 0; i < moved.length; i++) {
                moved[i] = moved(targets[i], moves[i], output.block());
            }
        }
        float[] shares = new float[2 * most + 1];
        for (int move : moves) {
            shares[most - move] += 1f / moves.length;
        }
        return new TargetAlignment(moved, new ShiftDistribution(shares));
    }

    /** What the regression says of the records it was fitted to. */
    private static float[][] expected(KernelSettings kernel, float[][] inputs, float[][] targets) {
        float[] mean = new float[targets[0].length];
        for (float[] target : targets) {
            for (int k = 0; k < mean.length; k++) {
                mean[k] += target[k] / targets.length;
            }
        }
        float[][] centred = new float[targets.length][];
        for (int i = 0; i < centred.length; i++) {
            centred[i] = targets[i].clone();
            for (int k = 0; k < mean.length; k++) {
                centred[i][k] -= mean[k];
            }
        }
        float[][] expected = KernelRegression.fit(kernel, inputs, centred).outputs(inputs);
        for (float[] row : expected) {
            for (int k = 0; k < mean.length; k++) {
                row[k] += mean[k];
            }
        }
        return expected;
    }

    private static int best(List<Integer> sites, float[][] targets, float[][] expected, int block, int most) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        // The smallest move first: of equals it is the one to make.
        for (int size = 0; size <= 2 * most; size++) {
            int move = size % 2 == 0 ? size / 2 : -(size + 1) / 2;
            double error = 0;
            for (int site : sites) {
                float[] candidate = moved(targets[site], move, block);
                for (int k = 0; k < candidate.length; k++) {
                    double d = candidate[k] - expected[site][k];
                    error += d * d;
                }
            }
            if (error < least) {
                least = error;
                best = move;
            }
        }
        return best;
    }

    /** Each curve of a row moved up in energy by some channels; beyond its ends it goes on as it ends. */
    static float[] moved(float[] row, int move, int block) {
        float[] result = new float[row.length];
        for (int from = 0; from < row.length; from += block) {
            for (int i = 0; i < block; i++) {
                result[from + i] = row[from + Math.max(0, Math.min(block - 1, i - move))];
            }
        }
        return result;
    }

    /** The records with their targets moved. */
    LabelledRecords applied(LabelledRecords records) {
        return new LabelledRecords(
                records.references(),
                records.input(),
                records.wide(),
                records.margin(),
                records.inputs(),
                Arrays.copyOf(targets, targets.length));
    }
}
