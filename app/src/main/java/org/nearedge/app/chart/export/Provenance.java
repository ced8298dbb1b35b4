package org.nearedge.app.chart.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.stream.Collectors;
import org.nearedge.app.chart.FigureSpec;

/** What a figure's file says about where the figure comes from: once for people and once, as JSON, for the program. */
public final class Provenance {
    /** Keyword of the JSON in every format. */
    static final String KEYWORD = "nearedge-provenance";

    static final String PROGRAM = "Nearedge";
    private static final ObjectMapper JSON = new ObjectMapper();

    private Provenance() {}

    /** One line an entry: {@code name: value}. */
    static String lines(FigureSpec spec) {
        return spec.provenance().entrySet().stream()
                .map(e -> oneLine(e.getKey()) + ": " + oneLine(e.getValue()))
                .collect(Collectors.joining("\n"));
    }

    static String json(FigureSpec spec) {
        try {
            return JSON.writeValueAsString(spec.provenance());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of strings is always JSON", e);
        }
    }

    /** A name for the file's title field: the figure's own, or what is plotted against what. */
    public static String title(FigureSpec spec) {
        String gauges = spec.gauges().stream().map(FigureSpec.Gauge::name).collect(Collectors.joining(", "));
        String axes = spec.yLabel() + " against " + spec.xLabel();
        String plotted = spec.atoms() != null ? "Atoms around a site" : gauges.isEmpty() ? axes : gauges;
        return oneLine(spec.title().isEmpty() ? plotted : spec.title());
    }

    /** No line breaks or other control characters. */
    static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    /** Text for an XML element: escaped, without characters that XML 1.0 does not know. */
    static String xml(String text) {
        return text.replaceAll("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
