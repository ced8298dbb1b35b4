package org.nearedge.evaluate.experiment;

/**
 * What carrying the scatter of the counts into the intervals does; means over the measurements that could be read, each
 * output alike.
 *
 * @param measurements that could be read
 * @param asCounts share of them whose intensities were taken as counts, 0 to 1
 * @param before share of the true values within the model's own 90 % interval, 0 to 1
 * @param after the same with the scatter of the counts in it
 * @param wider mean width after over before
 * @param repeated share of the answers without noise within the part by counting alone about the answers with it: 0.9
 *     if the scatter is carried through as it is
 */
public record CountingScore(
        int measurements, double asCounts, double before, double after, double wider, double repeated) {

    /** Adds measurements up. */
    static final class Sum {
        private int measurements;
        private int asCounts;
        private double before;
        private double after;
        private double widthBefore;
        private double widthAfter;
        private double repeated;

        /**
         * One measurement; shapes (outputs), in the same unit.
         *
         * @param target the truth
         * @param ideal what the model says without noise
         * @param floor below which the answer is none; the interval ends there
         */
        void add(
                boolean isCounts,
                double[] mean,
                double[] model,
                double[] counting,
                double[] target,
                double[] ideal,
                double floor) {
            measurements++;
            asCounts += isCounts ? 1 : 0;
            double part = 1.0 / mean.length;
            for (int i = 0; i < mean.length; i++) {
                double both = Math.hypot(model[i], counting[i]);
                // Single precision in, single precision out.
                double slack = 1e-6 * Math.abs(target[i]);
                before += Math.abs(mean[i] - target[i]) <= model[i] + slack ? part : 0;
                after += Math.abs(mean[i] - target[i]) <= both + slack ? part : 0;
                widthBefore += part * (mean[i] + model[i] - Math.max(floor, mean[i] - model[i]));
                widthAfter += part * (mean[i] + both - Math.max(floor, mean[i] - both));
                repeated += Math.abs(mean[i] - ideal[i]) <= counting[i] + slack ? part : 0;
            }
        }

        CountingScore score() {
            double n = measurements;
            return new CountingScore(
                    measurements, asCounts / n, before / n, after / n, widthAfter / widthBefore, repeated / n);
        }
    }
}
