package org.nearedge.app.chart.export;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.FigureSpec.Band;
import org.nearedge.app.chart.FigureSpec.Curve;
import org.nearedge.app.chart.gauge.GaugeData;
import org.nearedge.io.AtomicFile;
import org.nearedge.spectrum.InputException;

/**
 * The numbers of a figure as comma-separated values: comment lines with the provenance, one line of column names, then
 * numbers. Curves and bands on the same x stand beside it; each further x opens a further block of columns, and cells
 * below the end of a shorter block are empty.
 */
public final class FigureData {
    /** A column: its name, and its numbers as they are. */
    private record Column(String name, double[] values) {}

    private FigureData() {}

    public static void csv(FigureSpec spec, Path path) throws InputException {
        byte[] bytes = text(spec).getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(path, out -> out.write(bytes));
    }

    /** The same text that {@link #csv} writes. */
    public static String text(FigureSpec spec) {
        return text(spec, ',');
    }

    /** @param separator a tab for the clipboard, so that a spreadsheet takes the columns apart */
    public static String text(FigureSpec spec, char separator) {
        StringBuilder text = new StringBuilder();
        comment(text, Provenance.PROGRAM + " figure: " + Provenance.title(spec));
        spec.provenance().forEach((name, value) -> comment(text, name + ": " + value));
        spec.regions().forEach(r -> comment(text, "region " + r.name() + ": " + r.from() + " to " + r.to()));
        spec.markers().forEach(m -> comment(text, "marker " + m.name() + ": " + m.at()));
        if (!spec.gauges().isEmpty()) {
            GaugeData.table(spec.gauges()).forEach(row -> text.append(line(row, separator)));
            return text.toString();
        }
        comment(text, "y: " + spec.yLabel());
        List<Column> columns = columns(spec);
        String comma = String.valueOf(separator);
        text.append(line(columns.stream().map(Column::name).toList(), separator));
        int rows = columns.stream().mapToInt(c -> c.values().length).max().orElse(0);
        for (int row = 0; row < rows; row++) {
            for (int i = 0; i < columns.size(); i++) {
                double[] values = columns.get(i).values();
                text.append(i == 0 ? "" : comma).append(row < values.length ? Double.toString(values[row]) : "");
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static String line(List<String> cells, char separator) {
        return cells.stream().map(c -> quoted(c, separator)).collect(Collectors.joining(String.valueOf(separator)))
                + "\n";
    }

    private static void comment(StringBuilder text, String line) {
        text.append("# ").append(Provenance.oneLine(line)).append('\n');
    }

    private static List<Column> columns(FigureSpec spec) {
        List<List<Column>> blocks = new ArrayList<>();
        for (Curve curve : spec.curves()) {
            block(blocks, curve.x(), spec.xLabel()).add(new Column(curve.name(), curve.y()));
        }
        for (Band band : spec.bands()) {
            List<Column> block = block(blocks, band.x(), spec.xLabel());
            block.add(new Column(band.name() + " lower", band.lower()));
            block.add(new Column(band.name() + " upper", band.upper()));
        }
        return blocks.stream().flatMap(List::stream).toList();
    }

    /** The block that stands on this x, made if there is none yet. */
    private static List<Column> block(List<List<Column>> blocks, double[] x, String label) {
        for (List<Column> block : blocks) {
            if (Arrays.equals(block.get(0).values(), x)) {
                return block;
            }
        }
        List<Column> block = new ArrayList<>(List.of(new Column(label, x)));
        blocks.add(block);
        return block;
    }

    /** As RFC 4180 asks. */
    private static String quoted(String name, char separator) {
        String line = Provenance.oneLine(name);
        boolean plain = line.indexOf(separator) < 0 && line.indexOf('"') < 0 && !line.startsWith("#");
        return plain ? line : '"' + line.replace("\"", "\"\"") + '"';
    }
}
