package org.nearedge.session;

import java.util.LinkedHashMap;
import java.util.Map;
import org.nearedge.model.Prediction;
import org.nearedge.model.SinglePrecision;

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
        Prediction.Answer answer = prediction.answer();
        boolean counted = answer.parts() != null;
        ImageMaps maps = new ImageMaps(prediction, 1, counted);
        maps.put(
                0,
                SinglePrecision.of(answer.mean()),
                SinglePrecision.of(answer.lower()),
                SinglePrecision.of(answer.upper()),
                counted ? SinglePrecision.of(answer.parts().counting()) : null);
        Map<String, Double> numbers = new LinkedHashMap<>();
        maps.maps().forEach(map -> numbers.put(map.name(), (double) map.values()[0]));
        return numbers;
    }
}
