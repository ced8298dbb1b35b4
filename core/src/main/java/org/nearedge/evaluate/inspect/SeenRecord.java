package org.nearedge.evaluate.inspect;

import java.util.Arrays;
import java.util.List;
import org.nearedge.library.Reference;
import org.nearedge.model.OutputGrid;
import org.nearedge.model.Prediction;
import org.nearedge.spectrum.Metadata;
import org.nearedge.spectrum.Pdos;
import org.nearedge.spectrum.Spectrum;

/**
 * One reference as a model sees it, what is true of it, and what the model says. The array is not to be changed.
 *
 * @param curves what the model reads, one a channel, on its grid
 * @param told numbers beside them, in their units
 * @param truth in physical units and in the order of the model's output, shape (outputs)
 * @param prediction with interval and indicators
 * @param mse mean squared error of the prediction, in reduced units squared: as the evaluation counts it
 * @param pdos of the ground state, s and p at sigma 0.5 eV on -15 to 15 eV; null where it was not computed far enough
 */
public record SeenRecord(
        Reference reference,
        List<Spectrum> curves,
        List<Double> told,
        double[] truth,
        Prediction prediction,
        double mse,
        Pdos pdos) {
    public SeenRecord {
        curves = List.copyOf(curves);
        told = List.copyOf(told);
    }

    /**
     * One curve of what is true.
     *
     * @throws IllegalStateException if the model gives properties
     */
    public Spectrum trueCurve(int channel) {
        if (!(prediction.output() instanceof OutputGrid grid)) {
            throw new IllegalStateException(prediction.model() + " gives properties, no curves");
        }
        double[] own = Arrays.copyOfRange(truth, channel * grid.size(), (channel + 1) * grid.size());
        return new Spectrum(grid.channels().get(channel), grid.axis(), own, Metadata.EMPTY);
    }
}
