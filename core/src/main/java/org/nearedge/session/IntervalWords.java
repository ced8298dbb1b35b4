package org.nearedge.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nearedge.model.OutputGrid;
import org.nearedge.model.OutputProperties;
import org.nearedge.model.Prediction;
import org.nearedge.model.PropertyValue;

/** How much of a 90 % interval is the model's and how much is by counting, in words. */
public final class IntervalWords {
    private IntervalWords() {}

    /** One sentence, for curves the mean half width of each; empty where nothing was said of the noise. */
    public static Optional<String> of(Prediction prediction) {
        Prediction.Parts parts = prediction.answer().parts();
        if (parts == null) {
            return Optional.empty();
        }
        List<String> words = new ArrayList<>();
        if (prediction.output() instanceof OutputGrid grid) {
            for (int channel = 0; channel < grid.channels().size(); channel++) {
                int from = channel * grid.size();
                words.add(String.format(
                        Locale.ROOT,
                        "%s %s",
                        grid.channels().get(channel),
                        parts(mean(parts.model(), from, grid.size()), mean(parts.counting(), from, grid.size()))));
            }
            return Optional.of("90 % interval, mean half width: " + String.join("; ", words) + " " + grid.unit());
        }
        if (prediction.output() instanceof OutputProperties) {
            for (PropertyValue value : prediction.properties()) {
                words.add(value.property().label() + " " + parts(value.ofModel(), value.ofCounting())
                        + (value.property().unit().isEmpty()
                                ? ""
                                : " " + value.property().unit()));
            }
        }
        return Optional.of("90 % interval: " + String.join("; ", words));
    }

    /** By how much the noise widens the interval, in one sentence; empty where nothing was said of the noise. */
    public static Optional<String> widening(Prediction prediction) {
        Prediction.Parts parts = prediction.answer().parts();
        if (parts == null) {
            return Optional.empty();
        }
        double sum = 0;
        for (int i = 0; i < parts.model().length; i++) {
            sum += Math.hypot(parts.model()[i], parts.counting()[i]) / parts.model()[i] - 1;
        }
        double percent = 100 * sum / parts.model().length;
        return Optional.of(
                percent < 0.1
                        ? "noise widens its interval by less than 0.1 %"
                        : String.format(Locale.ROOT, "noise widens its interval by %.1f %%", percent));
    }

    /** {@code ± 0.012 model, ± 0.003 counting}. */
    public static String parts(double model, double counting) {
        return String.format(Locale.ROOT, "± %.2g model, ± %.2g counting", model, counting);
    }

    private static double mean(double[] values, int from, int count) {
        double sum = 0;
        for (int i = from; i < from + count; i++) {
            sum += values[i];
        }
        return sum / count;
    }
}
