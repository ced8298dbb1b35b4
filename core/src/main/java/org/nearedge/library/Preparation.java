package org.nearedge.library;

import java.util.Locale;
import org.nearedge.process.AlignOnset;
import org.nearedge.process.Broaden;
import org.nearedge.process.Crop;
import org.nearedge.process.InputGrid;
import org.nearedge.process.Normalise;
import org.nearedge.process.Onset;
import org.nearedge.process.Resample;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/**
 * One reference on its way to a model's input: the steps of a recipe, in a recipe's order.
 *
 * @param row intensities on the grid, maximum 1
 * @param onset on the record's own axis, eV
 */
record Preparation(double[] row, double onset) {
    static Preparation of(Reference reference, InputGrid grid) throws InputException {
        Spectrum broadened = broadened(reference, grid.sigma());
        double onset = Onset.of(broadened);
        double from = onset + grid.first();
        double to = onset + grid.last();
        double slack = 1e-6 * grid.step();
        if (broadened.axis().first() > from + slack || broadened.axis().last() < to - slack) {
            throw new InputException(
                    reference.id(),
                    "",
                    String.format(
                            Locale.ROOT,
                            "is computed from %.4g to %.4g eV, but %.4g to %.4g eV are asked for",
                            broadened.axis().first(),
                            broadened.axis().last(),
                            from,
                            to),
                    "compute the edge over that range, or choose a smaller broadening or range");
        }
        Spectrum aligned = new AlignOnset(onset).apply(broadened);
        Spectrum resampled = Resample.to(grid).apply(aligned);
        return new Preparation(new Normalise(null, null).apply(resampled).toArray(), onset);
    }

    /** The record's spectrum as far as it may be used, broadened from its native sigma, on its own axis. */
    static Spectrum broadened(Reference reference, double sigma) throws InputException {
        Spectrum usable = reference.spectrum();
        Double top = reference.edgeTop();
        if (top != null && top < usable.axis().last()) {
            // Cut first: broadening would carry what lies above the last band below it.
            usable = new Crop(usable.axis().first(), top).apply(usable);
        }
        return new Broaden(reference.sigma(), sigma).apply(usable);
    }
}
