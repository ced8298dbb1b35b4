package org.nearedge.model;

import org.nearedge.process.InputGrid;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/** A model that is loaded and ready; safe to call from several threads. */
public interface Predictor {
    ModelCard card();

    InputGrid input();

    /**
     * @param input a spectrum on the model's grid: broadened, onset at 0, maximum 1
     * @param neighbours how many of the nearest references to name
     * @throws InputException if the spectrum is not on the grid
     */
    Prediction predict(Spectrum input, int neighbours) throws InputException;

    /**
     * Many spectra at once, as of a spectrum image.
     *
     * @param inputs shape (spectra, size of the grid), each as for {@link #predict}
     */
    BatchPrediction predict(float[][] inputs) throws InputException;
}
