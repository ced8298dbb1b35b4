package org.nearedge.evaluate.baseline;

/** Takes the answer of the training spectrum that is nearest by MSE; of equals the first. */
public final class TemplateMatching implements Baseline {
    /** Numbers after which a distance that is too large already is not looked at further. */
    private static final int BLOCK = 20;

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
            double squares = squares(train.inputs()[i], input, least);
            if (squares < least) {
                least = squares;
                nearest = i;
            }
        }
        return nearest;
    }

    /** Sum of the squared differences; given up, with some number above {@code most}, once it is too large. */
    private static double squares(double[] a, double[] b, double most) {
        double sum = 0;
        for (int from = 0; from < b.length && sum < most; from += BLOCK) {
            for (int i = from; i < Math.min(b.length, from + BLOCK); i++) {
                double d = a[i] - b[i];
                sum += d * d;
            }
        }
        return sum;
    }
}
