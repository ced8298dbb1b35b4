package org.nearedge.session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.nearedge.library.LocalProperty;
import org.nearedge.model.BatchPrediction;
import org.nearedge.model.OutputGrid;
import org.nearedge.model.Prediction;
import org.nearedge.model.Predictor;
import org.nearedge.process.Recipe;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;
import org.nearedge.spectrum.SpectrumImage;

/** The reading of an image's positions in several threads, each position once. */
final class ImageReading {
    private final SpectrumImage image;
    private final Analysis sum;
    private final Recipe recipe;
    private final PartnersOfImage partners;
    private final Predictor predictor;
    private final Map<LocalProperty, Double> told;
    /** The told numbers in the model's order. */
    private final double[] numbers;

    private final ImageMaps maps;
    /** Null where curves are not kept. */
    private final float[][] curves;

    private final double[] novelty;
    private final double[] ambiguity;
    private int firstUnread = Integer.MAX_VALUE;
    private String reason;

    ImageReading(Analyser analyser, SpectrumImage image, Analysis sum, AnalysisRequest request) throws InputException {
        this.image = image;
        this.sum = sum;
        recipe = sum.recipe();
        partners = request.ofImage();
        // The very variant that read the sum: a recipe that broadens further has chosen it.
        predictor = analyser.models()
                .forBroadening(sum.card().id(), sum.card().input().sigma());
        told = request.told();
        numbers = ToldNumbers.of(sum.raw().name(), sum.card(), told).stream()
                .mapToDouble(number -> number)
                .toArray();
        Prediction like = sum.prediction();
        maps = new ImageMaps(like, image.count());
        boolean kept = like.output() instanceof OutputGrid
                && (long) image.count() * like.output().total() <= ImageAnalysis.MOST_KEPT;
        curves = kept ? new float[image.count()][] : null;
        novelty = new double[image.count()];
        ambiguity = new double[image.count()];
        Arrays.fill(novelty, Double.NaN);
        Arrays.fill(ambiguity, Double.NaN);
    }

    /** Reads the positions from (included) to (excluded). */
    void read(int from, int to) throws InputException {
        List<float[]> inputs = new ArrayList<>();
        int[] positions = new int[to - from];
        for (int i = from; i < to; i++) {
            try {
                float[] input = input(i);
                positions[inputs.size()] = i;
                inputs.add(input);
            } catch (InputException e) {
                leaveOut(i, e.getMessage());
            }
        }
        BatchPrediction batch = predictor.predict(inputs.toArray(float[][]::new));
        for (int k = 0; k < inputs.size(); k++) {
            int position = positions[k];
            maps.put(position, batch.mean()[k], batch.lower()[k], batch.upper()[k]);
            if (curves != null) {
                curves[position] = batch.mean()[k];
            }
            novelty[position] = batch.novelty()[k];
            ambiguity[position] = batch.ambiguity()[k];
        }
    }

    private float[] input(int position) throws InputException {
        Spectrum input = recipe.run(image.at(position), partners.at(position)).result();
        if (!input.axis().equals(sum.input().axis())) {
            throw new InputException(
                    input.name(),
                    "",
                    "its recipe ends on another energy axis than that of the sum",
                    "add a resample step");
        }
        float[] row = new float[input.size() + numbers.length];
        for (int i = 0; i < row.length; i++) {
            row[i] = (float) (i < input.size() ? input.at(i) : numbers[i - input.size()]);
        }
        return row;
    }

    private synchronized void leaveOut(int position, String why) {
        if (position < firstUnread) {
            firstUnread = position;
            reason = why;
        }
    }

    /** To be called when no thread reads any more. */
    ImageAnalysis result() {
        int unread = (int) Arrays.stream(novelty).filter(Double::isNaN).count();
        List<float[]> kept = curves == null ? List.of() : Collections.unmodifiableList(Arrays.asList(curves));
        return new ImageAnalysis(sum, told, maps.maps(), kept, novelty, ambiguity, unread, reason);
    }
}
