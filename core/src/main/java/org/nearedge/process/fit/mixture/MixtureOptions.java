package org.nearedge.process.fit.mixture;

/**
 * What a linear combination may do.
 *
 * @param from lower end of the fitted range, eV; null: where all spectra begin
 * @param to upper end of the fitted range, eV; null: where the first of them ends
 * @param nonNegative no weight below zero
 * @param sumToOne the weights add up to one
 * @param offset a constant is added
 * @param maxShift every component may move along the energy axis by up to this, eV; 0: none moves
 */
public record MixtureOptions(
        Double from, Double to, boolean nonNegative, boolean sumToOne, boolean offset, double maxShift) {
    /** As Athena begins: weights from zero up that add up to one, over all that the spectra share. */
    public static final MixtureOptions DEFAULT = new MixtureOptions(null, null, true, true, false, 0);

    /** More than this is another edge and no uncertain calibration. */
    public static final double LARGEST_SHIFT = 50;

    public MixtureOptions {
        if (!(maxShift >= 0) || maxShift > LARGEST_SHIFT) {
            throw new IllegalArgumentException(
                    "the largest shift is %s eV and must be 0 to %s".formatted(maxShift, LARGEST_SHIFT));
        }
    }

    public MixtureOptions withRange(Double otherFrom, Double otherTo) {
        return new MixtureOptions(otherFrom, otherTo, nonNegative, sumToOne, offset, maxShift);
    }

    public MixtureOptions withNonNegative(boolean on) {
        return new MixtureOptions(from, to, on, sumToOne, offset, maxShift);
    }

    public MixtureOptions withSumToOne(boolean on) {
        return new MixtureOptions(from, to, nonNegative, on, offset, maxShift);
    }

    public MixtureOptions withOffset(boolean on) {
        return new MixtureOptions(from, to, nonNegative, sumToOne, on, maxShift);
    }

    public MixtureOptions withMaxShift(double eV) {
        return new MixtureOptions(from, to, nonNegative, sumToOne, offset, eV);
    }

    /** Free parameters beside those that bounds will hold. */
    int parameters(int components) {
        return components * (maxShift > 0 ? 2 : 1) + (offset ? 1 : 0) - (sumToOne ? 1 : 0);
    }
}
