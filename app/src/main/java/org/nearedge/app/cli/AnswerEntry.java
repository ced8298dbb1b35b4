package org.nearedge.app.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.nearedge.library.LocalProperty;
import org.nearedge.model.OutputGrid;
import org.nearedge.model.Prediction;
import org.nearedge.model.PropertyValue;
import org.nearedge.session.IntervalWords;
import org.nearedge.spectrum.Pdos;

/** What a model answers, whatever it gives: a PDOS, an edge, or single numbers. */
final class AnswerEntry {
    /** Probability that the interval is to have. */
    private static final double INTERVAL = 0.9;

    private AnswerEntry() {}

    /** Puts the answer into a document, under {@code pdos}, {@code properties} or {@code predicted_edge}. */
    static void put(Prediction prediction, Map<String, Object> document) {
        if (prediction.isProperties()) {
            document.put("interval", INTERVAL);
            document.put(
                    "properties",
                    prediction.properties().stream().map(AnswerEntry::property).toList());
        } else if (prediction.isPdos()) {
            document.put("pdos", pdos(prediction));
        } else {
            document.put("predicted_edge", edge(prediction));
        }
    }

    private static Map<String, Object> property(PropertyValue value) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("name", value.property().key());
        entry.put("unit", value.property().unit());
        entry.put("value", value.value());
        entry.put("lower", value.lower());
        entry.put("upper", value.upper());
        if (value.hasParts()) {
            entry.put("model_half_width", value.ofModel());
            entry.put("counting_half_width", value.ofCounting());
        }
        return entry;
    }

    private static Map<String, Object> pdos(Prediction prediction) {
        Pdos pdos = prediction.pdos();
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("energy", pdos.axis().toArray());
        entry.put("unit", grid(prediction).unit());
        entry.put("sigma", grid(prediction).sigma());
        entry.put("s", pdos.s());
        entry.put("p", pdos.p());
        entry.put("total", pdos.total());
        entry.put("interval", INTERVAL);
        entry.put("s_lower", prediction.lower().s());
        entry.put("s_upper", prediction.upper().s());
        entry.put("p_lower", prediction.lower().p());
        entry.put("p_upper", prediction.upper().p());
        Prediction.Parts parts = prediction.answer().parts();
        if (parts != null) {
            int size = pdos.axis().size();
            entry.put("s_counting_half_width", Arrays.copyOf(parts.counting(), size));
            entry.put("p_counting_half_width", Arrays.copyOfRange(parts.counting(), size, 2 * size));
        }
        return entry;
    }

    private static Map<String, Object> edge(Prediction prediction) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("energy", grid(prediction).axis().toArray());
        entry.put("unit", grid(prediction).unit());
        entry.put("sigma", grid(prediction).sigma());
        entry.put("intensity", prediction.answer().mean());
        entry.put("interval", INTERVAL);
        entry.put("lower", prediction.answer().lower());
        entry.put("upper", prediction.answer().upper());
        return entry;
    }

    private static OutputGrid grid(Prediction prediction) {
        return (OutputGrid) prediction.output();
    }

    /** Table of the answer, with a line that says what it is. */
    static String csv(Prediction prediction, String source) {
        String from = " predicted by " + prediction.model() + " from " + source.replaceAll("\\R", " ");
        if (prediction.isProperties()) {
            StringBuilder text =
                    new StringBuilder("# local properties" + from + "; interval 90 %\nname,unit,value,lower,upper\n");
            for (PropertyValue v : prediction.properties()) {
                text.append(String.join(
                                ",",
                                v.property().key(),
                                v.property().unit(),
                                Double.toString(v.value()),
                                Double.toString(v.lower()),
                                Double.toString(v.upper())))
                        .append('\n');
            }
            return text.toString();
        }
        Map<String, double[]> columns = new LinkedHashMap<>();
        columns.put("energy_eV", grid(prediction).axis().toArray());
        if (prediction.isPdos()) {
            columns.put("s", prediction.pdos().s());
            columns.put("p", prediction.pdos().p());
            columns.put("total", prediction.pdos().total());
            columns.put("s_lower", prediction.lower().s());
            columns.put("s_upper", prediction.upper().s());
            columns.put("p_lower", prediction.lower().p());
            columns.put("p_upper", prediction.upper().p());
        } else {
            columns.put("intensity", prediction.answer().mean());
            columns.put("lower", prediction.answer().lower());
            columns.put("upper", prediction.answer().upper());
        }
        String what = prediction.isPdos() ? "# ground-state PDOS" : "# core-loss edge, onset at 0";
        return what + from + "; " + grid(prediction).unit() + "; interval 90 %\n# sigma: "
                + grid(prediction).sigma() + " eV\n" + table(columns);
    }

    private static String table(Map<String, double[]> columns) {
        StringBuilder text = new StringBuilder(String.join(",", columns.keySet())).append('\n');
        List<double[]> values = new ArrayList<>(columns.values());
        for (int row = 0; row < values.get(0).length; row++) {
            int index = row;
            // The energies are tenths of an eV: not 4.199999999999999.
            text.append(String.format(Locale.ROOT, "%.6g,", values.get(0)[row]))
                    .append(values.stream()
                            .skip(1)
                            .map(column -> Double.toString(column[index]))
                            .collect(Collectors.joining(",")))
                    .append('\n');
        }
        return text.toString();
    }

    /** A few lines for a person; curves are not told in words. */
    static String text(Prediction prediction) {
        StringBuilder text = new StringBuilder();
        for (PropertyValue v : prediction.properties()) {
            LocalProperty property = v.property();
            text.append("  %-26s %9.3f %-3s  90 %%: %.3f to %.3f"
                    .formatted(property.label(), v.value(), property.unit(), v.lower(), v.upper()));
            text.append(
                    v.hasParts() ? " (± %.3f model, ± %.3f counting)%n".formatted(v.ofModel(), v.ofCounting()) : "\n");
        }
        if (prediction.properties().isEmpty()) {
            IntervalWords.of(prediction)
                    .ifPresent(words -> text.append("  ").append(words).append('\n'));
            text.append("  the curves with their interval: -o FILE.csv or .json, --figure FILE.svg, .pdf or .png\n");
        }
        return text.toString();
    }
}
