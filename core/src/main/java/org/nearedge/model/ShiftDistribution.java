package org.nearedge.model;

/**
 * How likely it is that a curve stands some channels beside where the networks put it. Networks that learned curves
 * moved into line answer in line; where the true zero of energy lies an edge does not say, so the answer is smeared
 * over all places it had in training.
 *
 * @param shares of the moves by -n to n channels, shape (2 n + 1), with sum 1
 */
public record ShiftDistribution(float[] shares) {
    private static final int MOST = 201;

    public ShiftDistribution {
        if (shares.length % 2 == 0 || shares.length > MOST) {
            throw new IllegalArgumentException(shares.length + " shares of moves");
        }
        double sum = 0;
        for (float share : shares) {
            if (!(share >= 0)) {
                throw new IllegalArgumentException("a share of " + share);
            }
            sum += share;
        }
        if (Math.abs(sum - 1) > 1e-3) {
            throw new IllegalArgumentException("shares with sum " + sum);
        }
    }

    /** Each curve of a row smeared; beyond its ends it goes on as it ends. */
    float[] smeared(float[] row, int block) {
        int most = shares.length / 2;
        float[] result = new float[row.length];
        for (int move = -most; move <= most; move++) {
            float share = shares[move + most];
            if (share == 0) {
                continue;
            }
            for (int from = 0; from < row.length; from += block) {
                for (int i = 0; i < block; i++) {
                    result[from + i] += share * row[from + Math.max(0, Math.min(block - 1, i - move))];
                }
            }
        }
        return result;
    }
}
