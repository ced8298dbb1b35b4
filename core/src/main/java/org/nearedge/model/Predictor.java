package org.nearedge.model;

import java.util.List;
import org.nearedge.process.InputGrid;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/** A model that is loaded and ready; safe to call from several threads. */
public interface Predictor {
    ModelCard card();

    /** Grid of each curve the model sees. */
    default InputGrid input() {
        return card().input().grid();
    }

    /**
     * @param input a spectrum on the model's grid: broadened, onset at 0, maximum 1
     * @param neighbours how many of the nearest references to name
     * @throws InputException if the spectrum is not on the grid, or the model needs to know more
     */
    default Prediction predict(Spectrum input, int neighbours) throws InputException {
        return predict(List.of(input), List.of(), neighbours);
    }

    /**
     * @param curves one a channel of {@link ModelReads#channels}, on the model's grid
     * @param told the numbers the model is told beside them, in their units and order
     * @param neighbours how many of the nearest references to name
     * @throws InputException if a curve is not on the grid, or a number is missing
     */
    Prediction predict(List<Spectrum> curves, List<Double> told, int neighbours) throws InputException;

    /**
     * Many spectra at once, as of a spectrum image.
     *
     * @param inputs shape (spectra, {@link ModelInput#numbers})
     */
    BatchPrediction predict(float[][] inputs) throws InputException;

    /**
     * The answers alone, without interval and indicators.
     *
     * @param inputs as above
     * @return shape (spectra, outputs); in the order of the card's output and in its units
     */
    default float[][] means(float[][] inputs) throws InputException {
        return predict(inputs).mean();
    }
}
