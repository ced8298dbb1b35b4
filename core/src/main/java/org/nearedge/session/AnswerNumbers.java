package org.nearedge.session;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.nearedge.model.OutputGrid;
import org.nearedge.model.Prediction;

/** An answer as a few named numbers, the same that are mapped of a spectrum image. */
public final class AnswerNumbers {
    private AnswerNumbers() {}

    /**
     * By name, in the order of the maps: of properties each with the ends of its 90 % interval, of a PDOS numbers of
     * states, a peak and mean half widths of the interval ({@code bond_length_lower}, {@code valence_states}, …). Then,
     * where the spectrum's noise was looked at, the half widths by counting ({@code bond_length_counting}, {@code
     * p_counting}: the mean of a curve).
     */
    public static Map<String, Double> of(Prediction prediction) {
        ImageMaps maps = new ImageMaps(prediction, 1);
        Prediction.Answer answer = prediction.answer();
        maps.put(0, floats(answer.mean()), floats(answer.lower()), floats(answer.upper()));
        Map<String, Double> numbers = new LinkedHashMap<>();
        maps.maps().forEach(map -> numbers.put(map.name(), (double) map.values()[0]));
        if (answer.parts() != null) {
            putCounting(prediction, answer.parts().counting(), numbers);
        }
        return numbers;
    }

    private static void putCounting(Prediction prediction, double[] counting, Map<String, Double> numbers) {
        prediction.properties().forEach(value -> numbers.put(value.property().key() + "_counting", value.ofCounting()));
        if (prediction.output() instanceof OutputGrid grid) {
            for (int channel = 0; channel < grid.channels().size(); channel++) {
                int from = channel * grid.size();
                numbers.put(
                        grid.channels().get(channel) + "_counting",
                        Arrays.stream(counting, from, from + grid.size())
                                .average()
                                .orElseThrow());
            }
        }
    }

    private static float[] floats(double[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }
}
