package org.nearedge.evaluate.baseline;

/** Gives the mean of the training answers, whatever the input: what can be had without looking at the spectrum. */
public final class TrainingMean implements Baseline {
    @Override
    public String name() {
        return "training mean";
    }

    @Override
    public VectorPredictor fit(LabelledSpectra train) {
        double[] mean = of(train.targets());
        return input -> mean.clone();
    }

    /** Mean of the rows. */
    static double[] of(double[][] rows) {
        double[] mean = new double[rows[0].length];
        for (double[] row : rows) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += row[i] / rows.length;
            }
        }
        return mean;
    }
}
