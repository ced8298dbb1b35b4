package org.nearedge.session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nearedge.library.LocalProperty;
import org.nearedge.model.BatchPrediction;
import org.nearedge.model.OutputGrid;
import org.nearedge.model.Predictor;
import org.nearedge.model.counting.CountingBatch;
import org.nearedge.process.counting.NoiseMode;
import org.nearedge.spectrum.InputException;

/** What one model says at the positions of an image, filled by several threads that have different positions. */
final class ModelMaps {
    private final Analysis sum;
    private final Predictor predictor;
    /** Those the model needs, of what is known. */
    private final Map<LocalProperty, Double> told = new TreeMap<>();
    /** The told numbers in the model's order. */
    private final float[] numbers;

    private final ImageMaps maps;
    /** Null where curves are not kept. */
    private final float[][] curves;

    private final double[] novelty;
    private final double[] ambiguity;

    /** @param sum of the image, with this model's reading as its only one */
    ModelMaps(Analyser analyser, Analysis sum, AnalysisRequest request, int positions, boolean keepsCurves)
            throws InputException {
        this.sum = sum;
        // The very variant that read the sum: a recipe that broadens further has chosen it.
        predictor = analyser.models()
                .forBroadening(sum.card().id(), sum.card().input().sigma());
        List<Double> all = ToldNumbers.of(sum.raw().name(), sum.card(), request.told());
        numbers = new float[all.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (float) (double) all.get(i);
            told.put(sum.card().input().told().get(i), all.get(i));
        }
        maps = new ImageMaps(sum.prediction(), positions, request.noise() != NoiseMode.OFF);
        curves = keepsCurves ? new float[positions][] : null;
        novelty = new double[positions];
        ambiguity = new double[positions];
        Arrays.fill(novelty, Double.NaN);
        Arrays.fill(ambiguity, Double.NaN);
    }

    /** Numbers that the curves of all positions take. */
    static long curves(Analysis sum, int positions) {
        return sum.prediction().output() instanceof OutputGrid
                ? (long) positions * sum.prediction().output().total()
                : 0;
    }

    /**
     * @param positions of the inputs
     * @param inputs the spectra as every model of the edge sees them
     * @param draws of each of the spectra, as {@link CountingBatch} takes them, without the told numbers; null: the
     *     intervals are the model's own
     */
    void read(List<Integer> positions, List<float[]> inputs, List<float[][]> draws) throws InputException {
        BatchPrediction batch = predictor.predict(told(inputs.toArray(float[][]::new)));
        CountingBatch wide = draws == null
                ? new CountingBatch(batch.lower(), batch.upper(), null)
                : CountingBatch.widened(
                        predictor,
                        batch,
                        draws.stream().map((float[][] rows) -> told(rows)).toList());
        for (int k = 0; k < inputs.size(); k++) {
            int position = positions.get(k);
            maps.put(
                    position,
                    batch.mean()[k],
                    wide.lower()[k],
                    wide.upper()[k],
                    wide.counting() == null ? null : wide.counting()[k]);
            if (curves != null) {
                curves[position] = batch.mean()[k];
            }
            novelty[position] = batch.novelty()[k];
            ambiguity[position] = batch.ambiguity()[k];
        }
    }

    /** Null stays null. */
    private float[][] told(float[][] inputs) {
        return inputs == null || numbers.length == 0
                ? inputs
                : Arrays.stream(inputs).map(this::told).toArray(float[][]::new);
    }

    private float[] told(float[] input) {
        float[] both = Arrays.copyOf(input, input.length + numbers.length);
        System.arraycopy(numbers, 0, both, input.length, numbers.length);
        return both;
    }

    /**
     * To be called when no thread reads any more.
     *
     * @param noise what was done of the noise; null: nothing
     */
    ImageAnalysis result(LeftOut leftOut, Analysis.Note noise) {
        List<float[]> kept = curves == null ? List.of() : Collections.unmodifiableList(Arrays.asList(curves));
        Analysis about = noise == null ? sum : sum.with(sum.readings(), noise);
        return new ImageAnalysis(about, told, maps.maps(), kept, novelty, ambiguity, leftOut);
    }

    /** One for each model that read the sum; the curves of the first ones are kept as long as there is room. */
    static List<ModelMaps> of(Analyser analyser, Analysis sum, AnalysisRequest request, int positions)
            throws InputException {
        List<ModelMaps> all = new ArrayList<>();
        long room = ImageAnalysis.MOST_KEPT;
        for (Reading reading : sum.readings()) {
            Analysis alone = sum.withReadings(List.of(reading));
            long curves = curves(alone, positions);
            boolean kept = curves > 0 && curves <= room;
            all.add(new ModelMaps(analyser, alone, request, positions, kept));
            room -= kept ? curves : 0;
        }
        return all;
    }
}
