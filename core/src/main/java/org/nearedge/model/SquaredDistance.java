package org.nearedge.model;

/** Squared Euclidean distances: nearly all the work of novelty and ambiguity, so they are given up early. */
final class SquaredDistance {
    /** Numbers after which a distance that is too large already is not looked at further. */
    private static final int BLOCK = 32;

    private SquaredDistance() {}

    /**
     * The squared distance of the first {@code count} numbers, or some number above {@code most} if it is above that.
     * Four sums side by side, because a sum can take no number before it has taken the last.
     */
    static double of(float[] a, float[] b, int count, double most) {
        double first = 0;
        double second = 0;
        double third = 0;
        double fourth = 0;
        int i = 0;
        while (i + BLOCK <= count && first + second + third + fourth <= most) {
            for (int end = i + BLOCK; i < end; i += 4) {
                double p = a[i] - b[i];
                double q = a[i + 1] - b[i + 1];
                double r = a[i + 2] - b[i + 2];
                double s = a[i + 3] - b[i + 3];
                first += p * p;
                second += q * q;
                third += r * r;
                fourth += s * s;
            }
        }
        double sum = first + second + third + fourth;
        for (; i < count && sum <= most; i++) {
            double difference = a[i] - b[i];
            sum += difference * difference;
        }
        return sum;
    }
}
