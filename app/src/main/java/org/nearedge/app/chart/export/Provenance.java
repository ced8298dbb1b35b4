package org.nearedge.app.chart.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.nearedge.app.chart.FigureSheet;
import org.nearedge.app.chart.FigureSpec;

/**
 * What a figure's file says about where the figure comes from: once for people and once, as JSON, for the program. The
 * JSON of one figure is an object of texts; that of a sheet has these objects, one a panel, in {@value #PANELS}, and
 * what all of them agree on in {@value #COMMON}.
 */
public final class Provenance {
    /** Keyword of the JSON in PNG and PDF. */
    static final String KEYWORD = "nearedge-provenance";

    /** Of the elements in an SVG's metadata. */
    static final String NAMESPACE = "urn:nearedge:provenance";

    static final String PROGRAM = "Nearedge";
    static final String PANELS = "panels";
    static final String COMMON = "common";

    /** ASCII, so that it is the same in every format whatever characters that format knows. */
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private Provenance() {}

    /** One line an entry: {@code name: value}; in a sheet first what is common, then what is not, by panel. */
    static String lines(FigureSheet sheet) {
        List<FigureSpec> figures = sheet.figures();
        if (figures.size() == 1) {
            return lines("", figures.get(0).provenance());
        }
        Map<String, String> common = common(sheet);
        StringBuilder text = new StringBuilder(lines("", common));
        for (int i = 0; i < figures.size(); i++) {
            Map<String, String> own = new LinkedHashMap<>(figures.get(i).provenance());
            own.keySet().removeAll(common.keySet());
            text.append(text.isEmpty() || own.isEmpty() ? "" : "\n").append(lines(FigureSheet.letter(i) + " ", own));
        }
        return text.toString();
    }

    private static String lines(String before, Map<String, String> provenance) {
        return provenance.entrySet().stream()
                .map(e -> before + oneLine(e.getKey()) + ": " + oneLine(e.getValue()))
                .collect(Collectors.joining("\n"));
    }

    /** The entries that all panels have, with the same value. */
    static Map<String, String> common(FigureSheet sheet) {
        List<FigureSpec> figures = sheet.figures();
        Map<String, String> common = new LinkedHashMap<>(figures.get(0).provenance());
        figures.forEach(
                figure -> common.entrySet().retainAll(figure.provenance().entrySet()));
        return common;
    }

    static String json(FigureSheet sheet) {
        List<Map<String, String>> panels =
                sheet.figures().stream().map(FigureSpec::provenance).toList();
        try {
            return panels.size() == 1
                    ? JSON.writeValueAsString(panels.get(0))
                    : JSON.writeValueAsString(ordered(common(sheet), panels));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("maps of texts are always JSON", e);
        }
    }

    private static Map<String, Object> ordered(Map<String, String> common, List<Map<String, String>> panels) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put(COMMON, common);
        all.put(PANELS, panels);
        return all;
    }

    /** A name for the file's title field: the figure's own, or what is plotted against what. */
    public static String title(FigureSpec spec) {
        String gauges = spec.gauges().stream().map(FigureSpec.Gauge::name).collect(Collectors.joining(", "));
        String axes = spec.raster() != null ? spec.raster().label() : spec.yLabel() + " against " + spec.xLabel();
        String plotted = spec.atoms() != null ? "Atoms around a site" : gauges.isEmpty() ? axes : gauges;
        return oneLine(spec.title().isEmpty() ? plotted : spec.title());
    }

    /** The titles of all panels, with their letters. */
    static String title(FigureSheet sheet) {
        List<FigureSpec> figures = sheet.figures();
        if (figures.size() == 1) {
            return title(figures.get(0));
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < figures.size(); i++) {
            text.append(i == 0 ? "" : "; ")
                    .append(FigureSheet.letter(i))
                    .append(' ')
                    .append(title(figures.get(i)));
        }
        return text.toString();
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
