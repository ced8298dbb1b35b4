package org.nearedge.evaluate.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.nearedge.evaluate.Evaluator;
import org.nearedge.library.LocalProperty;
import org.nearedge.library.PreparedReferences;
import org.nearedge.library.Reference;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.model.BatchPrediction;
import org.nearedge.model.ModelCard;
import org.nearedge.model.ModelInput;
import org.nearedge.model.ModelReads;
import org.nearedge.model.Prediction;
import org.nearedge.model.Predictor;
import org.nearedge.model.SinglePrecision;
import org.nearedge.model.counting.CountingInterval;
import org.nearedge.process.Partners;
import org.nearedge.process.Recipe;
import org.nearedge.process.counting.CountingNoise;
import org.nearedge.process.counting.NoiseMode;
import org.nearedge.process.counting.Resampling;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;
import org.nearedge.train.LabelledRecords;
import org.nearedge.train.ModelRecords;

/** A model's own test records, never those it learned from, measured again and again under conditions to choose. */
public final class SimulatedExperiment {
    /** Counts a channel at the edge's maximum that leave hardly any noise. */
    private static final double NOISELESS = 1e8;

    private final Predictor predictor;
    private final LabelledRecords test;
    private final List<Double> onsets = new ArrayList<>();
    private final int repeats;
    private final long seed;

    /**
     * @param library the model's: it must hold the test records of the card
     * @param most records that are used, spread over the test records
     * @param repeats measurements of each record
     */
    public SimulatedExperiment(ReferenceLibrary library, Predictor predictor, int most, int repeats, long seed)
            throws InputException {
        this.predictor = predictor;
        this.repeats = repeats;
        this.seed = seed;
        ModelCard card = predictor.card();
        if (card.input().reads() != ModelReads.EDGE) {
            throw new InputException(card.label(), "", "reads no edge", "choose a model that does");
        }
        List<Reference> all = library.edge(card.edge());
        List<String> ids = spread(card.split().test(), most);
        ModelRecords records = new ModelRecords(
                all, Evaluator.configuration(card), card.input().sigma());
        test = records.only(ids, card.output());
        if (test.size() != ids.size()) {
            throw new InputException(
                    library.name(),
                    "",
                    "lacks %d test records of %s".formatted(ids.size() - test.size(), card.label()),
                    "use the library that the model was trained on");
        }
        PreparedReferences prepared = PreparedReferences.of(test.references(), predictor.input());
        for (Reference reference : test.references()) {
            onsets.add(prepared.onset(prepared.indexOf(reference.id()).orElseThrow()));
        }
    }

    private static List<String> spread(List<String> ids, int most) {
        List<String> chosen = new ArrayList<>();
        int count = Math.min(most, ids.size());
        for (int i = 0; i < count; i++) {
            chosen.add(ids.get((int) ((long) i * ids.size() / count)));
        }
        return chosen;
    }

    /** Of the model that reads them. */
    public ModelCard card() {
        return predictor.card();
    }

    /** Test records that are measured. */
    public int records() {
        return test.size();
    }

    /** Measurements of each record. */
    public int repeats() {
        return repeats;
    }

    /** The instrument that, with the calculation's own broadening, makes this part of what the model was trained at, eV. */
    public double instrument(double part) {
        double own =
                test.references().stream().mapToDouble(Reference::sigma).max().orElseThrow();
        double sigma = Math.max(own, part * card().input().sigma());
        return Math.sqrt(sigma * sigma - own * own);
    }

    /** Errors with each way of smoothing, on the very same counts. */
    public List<ExperimentScore> scores(Conditions conditions, List<Smoothing> ways) throws InputException {
        List<List<float[]>> rows = new ArrayList<>();
        List<List<Integer>> records = new ArrayList<>();
        for (Smoothing way : ways) {
            rows.add(new ArrayList<>());
            records.add(new ArrayList<>());
        }
        for (int record = 0; record < test.size(); record++) {
            Reference reference = test.references().get(record);
            for (int repeat = 0; repeat < repeats; repeat++) {
                MeasuredReference measured = MeasuredReference.of(reference, conditions, seed(reference, repeat));
                Optional<Recipe> recipe = recipe(measured, onsets.get(record));
                for (int way = 0; way < ways.size() && recipe.isPresent(); way++) {
                    Optional<Spectrum> curve = read(measured, ways.get(way).in(recipe.get()));
                    if (curve.isPresent()) {
                        rows.get(way).add(row(reference, curve.get()));
                        records.get(way).add(record);
                    }
                }
            }
        }
        List<ExperimentScore> scores = new ArrayList<>();
        for (int way = 0; way < ways.size(); way++) {
            BatchPrediction batch = predictor.predict(rows.get(way).toArray(float[][]::new));
            int[] of = records.get(way).stream().mapToInt(i -> i).toArray();
            scores.add(ExperimentScore.of(card().output(), batch, of, test.targets(), repeats));
        }
        return scores;
    }

    /** What carrying the scatter of the counts through the automatic recipe and the model does to its intervals. */
    public CountingScore counting(Conditions conditions) throws InputException {
        CountingScore.Sum sum = new CountingScore.Sum();
        for (int record = 0; record < test.size(); record++) {
            Reference reference = test.references().get(record);
            List<Double> told = card().input().told().stream()
                    .map(property -> property.of(reference))
                    .toList();
            for (int repeat = 0; repeat < repeats; repeat++) {
                long draw = seed(reference, repeat);
                MeasuredReference measured = MeasuredReference.of(reference, conditions, draw);
                MeasuredReference quiet =
                        MeasuredReference.of(reference, Conditions.of(NOISELESS, conditions.instrument()), draw);
                Optional<Recipe> recipe = recipe(measured, onsets.get(record));
                Optional<Spectrum> input = recipe.isEmpty() ? Optional.empty() : read(measured, recipe.get());
                Optional<Spectrum> ideal = recipe.isEmpty() ? Optional.empty() : read(quiet, recipe.get());
                if (input.isPresent() && ideal.isPresent()) {
                    CountingNoise noise = CountingNoise.of(measured.raw(), NoiseMode.AUTO);
                    Resampling drawn =
                            Resampling.of(measured.raw(), recipe.get(), Partners.NONE, noise, Resampling.DRAWS);
                    Prediction plain = predictor.predict(List.of(input.get()), told, 0);
                    Prediction.Parts parts = CountingInterval.widened(predictor, plain, drawn.inputs(), told)
                            .answer()
                            .parts();
                    sum.add(
                            noise.kind() == CountingNoise.Kind.COUNTS,
                            reduced(plain.answer().mean()),
                            reduced(parts.model()),
                            reduced(parts.counting()),
                            doubles(test.targets()[record]),
                            reduced(predictor
                                    .predict(List.of(ideal.get()), told, 0)
                                    .answer()
                                    .mean()),
                            card().output().isNonNegative() ? 0 : Double.NEGATIVE_INFINITY);
                }
            }
        }
        return sum.score();
    }

    private static double[] doubles(float[] values) {
        double[] doubles = new double[values.length];
        Arrays.setAll(doubles, i -> values[i]);
        return doubles;
    }

    /** From the answer's units to those of the targets. */
    private double[] reduced(double[] values) {
        double[] reduced = new double[values.length];
        Arrays.setAll(reduced, i -> values[i] / card().output().scale(i));
        return reduced;
    }

    /** Empty where none can be made. */
    private Optional<Recipe> recipe(MeasuredReference measured, double onset) {
        try {
            return Optional.of(measured.recipe(predictor.input(), onset));
        } catch (InputException e) {
            return Optional.empty();
        }
    }

    /** Empty where a step cannot be done, for example because no onset is found. */
    private static Optional<Spectrum> read(MeasuredReference measured, Recipe recipe) {
        try {
            return Optional.of(measured.input(recipe));
        } catch (InputException e) {
            return Optional.empty();
        }
    }

    private long seed(Reference reference, int repeat) {
        return new SplittableRandom(31L * (31L * seed + reference.id().hashCode()) + repeat).nextLong();
    }

    /** The curve, then what the model is told: the truth. */
    private float[] row(Reference reference, Spectrum curve) {
        ModelInput input = card().input();
        float[] row = new float[input.numbers()];
        System.arraycopy(SinglePrecision.of(curve.toArray()), 0, row, 0, input.curves());
        for (int i = 0; i < input.told().size(); i++) {
            LocalProperty told = input.told().get(i);
            row[input.curves() + i] = (float) told.of(reference);
        }
        return row;
    }

    /** Errors on the references themselves, as the model was tested. */
    public ExperimentScore ideal() throws InputException {
        int[] each = IntStream.range(0, test.size()).toArray();
        return ExperimentScore.of(card().output(), predictor.predict(test.inputs()), each, test.targets(), 1);
    }
}
