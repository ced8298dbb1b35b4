package org.nearedge.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.nearedge.library.LocalProperty;
import org.nearedge.process.InputGrid;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/** Predicts with the ensemble of a bundle. */
final class BundlePredictor implements Predictor {
    /** How far an axis may be from the grid, as a part of a channel. */
    private static final double TOLERANCE = 1e-3;

    private final ModelCard card;
    private final Ensemble ensemble;
    private final Calibration calibration;
    private final TrainingRecords training;
    private final NeighbourSource neighbours;

    BundlePredictor(
            ModelCard card,
            Ensemble ensemble,
            Calibration calibration,
            TrainingRecords training,
            NeighbourSource neighbours) {
        this.card = card;
        this.ensemble = ensemble;
        this.calibration = calibration;
        this.training = training;
        this.neighbours = neighbours;
    }

    @Override
    public ModelCard card() {
        return card;
    }

    @Override
    public Prediction predict(List<Spectrum> curves, List<Double> told, int count) throws InputException {
        float[] numbers = numbers(curves, told);
        float[][] one = {numbers};
        Ensemble.Answer answer = ensemble.answer(one);
        TrainingRecords.Support support = training.support(numbers, answer.mean()[0]);
        BatchPrediction batch = intervals(answer, new double[1], new double[1]);
        return new Prediction(
                card.id() + " " + card.version(),
                curves.get(0),
                card.output(),
                new Prediction.Answer(doubles(batch.mean()[0]), doubles(batch.lower()[0]), doubles(batch.upper()[0])),
                novelty(support.novelty()),
                ambiguity(support.disagreement()),
                count > 0 ? neighbours.nearest(numbers, count) : List.of());
    }

    private float[] numbers(List<Spectrum> curves, List<Double> told) throws InputException {
        ModelInput input = card.input();
        List<String> channels = input.reads().channels();
        if (curves.size() != channels.size()) {
            throw new IllegalArgumentException(curves.size() + " curves for " + channels);
        }
        if (told.size() != input.told().size()) {
            throw new InputException(
                    curves.get(0).name(),
                    "",
                    card.id() + " has to be told "
                            + (input.told().isEmpty()
                                    ? "nothing but the spectrum"
                                    : String.join(
                                            ", ",
                                            input.told().stream()
                                                    .map(LocalProperty::heading)
                                                    .toList())),
                    input.told().isEmpty() ? "leave the number out" : "give the number");
        }
        float[] numbers = new float[input.numbers()];
        int size = input.grid().size();
        for (int channel = 0; channel < curves.size(); channel++) {
            requireGrid(curves.get(channel));
            System.arraycopy(SinglePrecision.of(curves.get(channel).toArray()), 0, numbers, channel * size, size);
        }
        for (int i = 0; i < told.size(); i++) {
            if (!Double.isFinite(told.get(i))) {
                throw new InputException(
                        curves.get(0).name(), input.told().get(i).label(), "is no number", "give one");
            }
            numbers[input.curves() + i] = told.get(i).floatValue();
        }
        return numbers;
    }

    @Override
    public float[][] means(float[][] inputs) throws InputException {
        requireNumbers(inputs);
        float[][] means = inputs.length == 0 ? inputs : ensemble.answer(inputs).mean();
        ModelOutput output = card.output();
        for (float[] mean : means) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] *= (float) output.scale(i);
            }
        }
        return means;
    }

    private void requireNumbers(float[][] inputs) throws InputException {
        for (int i = 0; i < inputs.length; i++) {
            if (inputs[i].length != card.input().numbers()) {
                throw new InputException(
                        "spectrum " + (i + 1), "", inputs[i].length + " numbers where " + wanted(), "resample it");
            }
        }
    }

    @Override
    public BatchPrediction predict(float[][] inputs) throws InputException {
        requireNumbers(inputs);
        double[] novelty = new double[inputs.length];
        double[] ambiguity = new double[inputs.length];
        if (inputs.length == 0) {
            return new BatchPrediction(inputs, inputs, inputs, novelty, ambiguity);
        }
        Ensemble.Answer answer = ensemble.answer(inputs);
        for (int i = 0; i < inputs.length; i++) {
            TrainingRecords.Support support = training.support(inputs[i], answer.mean()[i]);
            novelty[i] = training.noveltyPercentile(support.novelty());
            ambiguity[i] = training.disagreementPercentile(support.disagreement());
        }
        return intervals(answer, novelty, ambiguity);
    }

    /** In physical units; the answer's own arrays are used up. */
    private BatchPrediction intervals(Ensemble.Answer answer, double[] novelty, double[] ambiguity) {
        float[][] mean = answer.mean();
        float[][] lower = new float[mean.length][];
        float[][] upper = new float[mean.length][];
        ModelOutput output = card.output();
        boolean floor = output.isNonNegative();
        float[] scales = new float[output.total()];
        for (int i = 0; i < scales.length; i++) {
            scales[i] = (float) output.scale(i);
        }
        for (int row = 0; row < mean.length; row++) {
            float[] half = calibration.halfWidth(answer.spread()[row]);
            float[] low = new float[half.length];
            for (int i = 0; i < half.length; i++) {
                float middle = mean[row][i];
                low[i] = scales[i] * (floor ? Math.max(0, middle - half[i]) : middle - half[i]);
                half[i] = scales[i] * (middle + half[i]);
                mean[row][i] = scales[i] * middle;
            }
            lower[row] = low;
            upper[row] = half;
        }
        return new BatchPrediction(mean, lower, upper, novelty, ambiguity);
    }

    private static double[] doubles(float[] values) {
        double[] result = new double[values.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = values[i];
        }
        return result;
    }

    /** {@code 98 % of}, {@code 99.7 % of}, {@code all}: rounded, a share may not become the whole. */
    static String share(double percentile) {
        if (percentile >= 100) {
            return "all";
        }
        return percentile < 99
                ? String.format(Locale.ROOT, "%.0f %% of", percentile)
                : String.format(Locale.ROOT, "%.1f %% of", Math.floor(10 * percentile) / 10);
    }

    private Prediction.Indicator novelty(double value) {
        double percentile = training.noveltyPercentile(value);
        String sentence = card.novelty() == NoveltyMeasure.DISTANCE
                ? "Farther from its nearest training spectra (%.3g) than %s the training spectra are from those of"
                        + " other structures."
                : "%.2f times as far from its nearest training spectra as those are from theirs: more than %s the"
                        + " training spectra are from those of other structures.";
        return new Prediction.Indicator(
                value, percentile, String.format(Locale.ROOT, sentence, value, share(percentile)));
    }

    private Prediction.Indicator ambiguity(double disagreement) {
        double percentile = training.disagreementPercentile(disagreement);
        return new Prediction.Indicator(
                disagreement,
                percentile,
                String.format(
                        Locale.ROOT,
                        "The %s of training spectra that the model answers alike disagree (%.2g%s) more than around"
                                + " %s the training spectra.",
                        targets(),
                        disagreement,
                        unit(),
                        share(percentile)));
    }

    /** What the neighbours disagree about, in the plural. */
    private String targets() {
        if (card.output() instanceof OutputGrid grid) {
            return grid.channels().equals(List.of(OutputGrid.EDGE)) ? "edges" : "PDOS";
        }
        return "properties";
    }

    private String unit() {
        return card.output() instanceof OutputGrid grid ? " " + grid.unit() : " standard deviations";
    }

    private void requireGrid(Spectrum input) throws InputException {
        InputGrid grid = card.input().grid();
        EnergyAxis axis = input.axis();
        double slack = TOLERANCE * grid.step();
        boolean fits = axis.size() == grid.size()
                && Math.abs(axis.first() - grid.first()) <= slack
                && Math.abs(axis.last() - grid.last()) <= slack
                && Math.abs(axis.step() - grid.step()) <= slack
                && axis.isUniform();
        if (!fits) {
            throw new InputException(
                    input.name(),
                    "energy axis",
                    String.format(
                            Locale.ROOT,
                            "%s sees %s on %s, not on %s to %s eV in %d channels",
                            card.id(),
                            seen(),
                            wanted(),
                            number(axis.first()),
                            number(axis.last()),
                            axis.size()),
                    readsEdge()
                            ? "align the onset and resample, as the automatic recipe for " + card.edge() + " does"
                            : "put the bottom of the conduction band at 0 eV and resample");
        }
    }

    private String wanted() {
        InputGrid grid = card.input().grid();
        return "%s to %s eV from the %s in %d channels"
                .formatted(
                        number(grid.first()),
                        number(grid.last()),
                        readsEdge() ? "onset" : "bottom of the conduction band",
                        grid.size());
    }

    private boolean readsEdge() {
        return card.input().reads() == ModelReads.EDGE;
    }

    private String seen() {
        return readsEdge() ? card.edge() + " edges" : "a PDOS";
    }

    private static String number(double energy) {
        return new BigDecimal(energy)
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
