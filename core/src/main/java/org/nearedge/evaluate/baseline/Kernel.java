package org.nearedge.evaluate.baseline;

/** A symmetric, positive semi-definite measure of how alike two inputs are. */
@FunctionalInterface
interface Kernel {
    double of(double[] a, double[] b);

    /** Scalar product of what differs from a mean: ridge regression with an intercept. */
    static Kernel linear(double[] mean) {
        return (a, b) -> {
            double sum = 0;
            for (int i = 0; i < mean.length; i++) {
                sum += (a[i] - mean[i]) * (b[i] - mean[i]);
            }
            return sum;
        };
    }

    /** exp(-gamma |a - b|^2). */
    static Kernel gaussian(double gamma) {
        return (a, b) -> Math.exp(-gamma * squaredDistance(a, b));
    }

    static double squaredDistance(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            double d = a[i] - b[i];
            sum += d * d;
        }
        return sum;
    }
}
