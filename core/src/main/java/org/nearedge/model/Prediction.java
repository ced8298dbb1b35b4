package org.nearedge.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nearedge.library.Neighbour;
import org.nearedge.spectrum.Metadata;
import org.nearedge.spectrum.Pdos;
import org.nearedge.spectrum.Spectrum;

/**
 * What a model reads out of one spectrum; never bare.
 *
 * @param model id and version of the model
 * @param input the spectrum as the model saw it; the first curve of several
 * @param output what the numbers mean
 * @param answer the numbers with their interval, in their units
 * @param novelty is there anything like it in the training set?
 * @param ambiguity do its neighbours agree about the answer?
 * @param neighbours nearest references, nearest first
 */
public record Prediction(
        String model,
        Spectrum input,
        ModelOutput output,
        Answer answer,
        Indicator novelty,
        Indicator ambiguity,
        List<Neighbour> neighbours) {

    /**
     * Numbers in the order of the output, in their physical units. The arrays are not to be changed.
     *
     * @param mean of the ensemble
     * @param lower lower end of the 90 % interval
     * @param upper upper end of the 90 % interval
     * @param parts of the interval; null: it is the model's own, and nothing was said of the spectrum's noise
     */
    public record Answer(double[] mean, double[] lower, double[] upper, Parts parts) {
        public Answer(double[] mean, double[] lower, double[] upper) {
            this(mean, lower, upper, null);
        }
    }

    /**
     * What makes up a 90 % interval: half widths that add in quadrature, in the answer's order and units.
     *
     * @param model of the ensemble alone, for this very spectrum
     * @param counting by the scatter of the spectrum's intensities
     */
    public record Parts(double[] model, double[] counting) {}

    /**
     * A cause of misprediction as an indicator.
     *
     * @param value distance or disagreement
     * @param percentile share of the training set, 0 to 100, whose own value is smaller
     * @param sentence plain words with the number behind them
     */
    public record Indicator(double value, double percentile, String sentence) {}

    public Prediction {
        neighbours = List.copyOf(neighbours);
    }

    /** The same with another interval. */
    public Prediction with(Answer other) {
        return new Prediction(model, input, output, other, novelty, ambiguity, neighbours);
    }

    /** Whether the answer is an s- and a p-PDOS. */
    public boolean isPdos() {
        return output instanceof OutputGrid grid && grid.channels().equals(List.of("s", "p"));
    }

    /** Whether the answer is single numbers about the site. */
    public boolean isProperties() {
        return output instanceof OutputProperties;
    }

    /** @throws IllegalStateException if the answer is no PDOS */
    public Pdos pdos() {
        return pdos(answer.mean());
    }

    /** Lower end of the 90 % interval of the PDOS. */
    public Pdos lower() {
        return pdos(answer.lower());
    }

    /** Upper end of the 90 % interval of the PDOS. */
    public Pdos upper() {
        return pdos(answer.upper());
    }

    /** The properties in the output's order; empty if the answer is curves. */
    public List<PropertyValue> properties() {
        List<PropertyValue> values = new ArrayList<>();
        if (output instanceof OutputProperties named) {
            for (int i = 0; i < named.total(); i++) {
                values.add(new PropertyValue(
                        named.properties().get(i),
                        answer.mean()[i],
                        answer.lower()[i],
                        answer.upper()[i],
                        answer.parts() == null ? Double.NaN : answer.parts().model()[i],
                        answer.parts() == null ? Double.NaN : answer.parts().counting()[i]));
            }
        }
        return values;
    }

    /**
     * One curve of the answer.
     *
     * @param numbers mean, lower or upper of {@link #answer}
     * @throws IllegalStateException if the answer is no curves
     */
    public Spectrum curve(int channel, double[] numbers) {
        if (!(output instanceof OutputGrid grid)) {
            throw new IllegalStateException(model + " gives properties, no curves");
        }
        double[] own = Arrays.copyOfRange(numbers, channel * grid.size(), (channel + 1) * grid.size());
        return new Spectrum(grid.channels().get(channel), grid.axis(), own, Metadata.EMPTY);
    }

    private Pdos pdos(double[] numbers) {
        if (!isPdos()) {
            throw new IllegalStateException(model + " gives no PDOS");
        }
        OutputGrid grid = (OutputGrid) output;
        int size = grid.size();
        return new Pdos(grid.axis(), Arrays.copyOf(numbers, size), Arrays.copyOfRange(numbers, size, 2 * size));
    }
}
