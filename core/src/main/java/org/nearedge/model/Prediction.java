package org.nearedge.model;

import java.util.List;
import org.nearedge.library.Neighbour;
import org.nearedge.spectrum.Pdos;
import org.nearedge.spectrum.Spectrum;

/**
 * What a model reads out of one spectrum; never bare.
 *
 * @param model id and version of the model
 * @param input the spectrum as the model saw it
 * @param pdos mean of the ensemble
 * @param lower lower end of the 90 % interval
 * @param upper upper end of the 90 % interval
 * @param novelty is there anything like it in the training set?
 * @param ambiguity do its neighbours agree about the answer?
 * @param neighbours nearest references, nearest first
 */
public record Prediction(
        String model,
        Spectrum input,
        Pdos pdos,
        Pdos lower,
        Pdos upper,
        Indicator novelty,
        Indicator ambiguity,
        List<Neighbour> neighbours) {

    /**
     * A cause of misprediction as an indicator.
     *
     * @param value distance or disagreement
     * @param percentile share of the training set, 0 to 100, whose own value is smaller
     * @param sentence plain words with the number behind them
     */
    public record Indicator(double value, double percentile, String sentence) {}
}
