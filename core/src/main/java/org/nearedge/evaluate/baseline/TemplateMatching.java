package org.nearedge.evaluate.baseline;

/** Takes the answer of the training spectrum that is nearest by MSE; of equals the first. */
public final class TemplateMatching implements Baseline {
    @Override
    public String name() {
        return "template matching";
    }

    @Override
    public VectorPredictor fit(LabelledSpectra train) {
        return input -> train.targets()[nearest(train, input)].clone();
    }

    /** Index of the training record whose spectrum is nearest. */
    public static int nearest(LabelledSpectra train, double[] input) {
        int nearest = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < train.size(); i++) {
            double mse = SquaredDifference.mean(train.inputs()[i], input, 0, input.length);
            if (mse < least) {
                least = mse;
                nearest = i;
            }
        }
        return nearest;
    }
}
