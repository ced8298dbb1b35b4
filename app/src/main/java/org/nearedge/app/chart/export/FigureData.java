package org.nearedge.app.chart.export;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.nearedge.app.chart.FigureSheet;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.FigureSpec.Band;
import org.nearedge.app.chart.FigureSpec.Bars;
import org.nearedge.app.chart.FigureSpec.Colour;
import org.nearedge.app.chart.FigureSpec.Curve;
import org.nearedge.app.chart.FigureSpec.Points;
import org.nearedge.app.chart.atoms.AtomsData;
import org.nearedge.app.chart.gauge.GaugeData;
import org.nearedge.app.chart.raster.RasterTable;
import org.nearedge.io.AtomicFile;
import org.nearedge.spectrum.InputException;

/**
 * The numbers of a figure as comma-separated values: comment lines with the provenance, one line of column names, then
 * numbers. Curves and bands on the same x stand beside it; each further x opens a further block of columns, and cells
 * below the end of a shorter block are empty.
 */
public final class FigureData {
    /** A column: its name, and its cells as they are. */
    private record Column(String name, int size, IntFunction<String> cells) {
        Column(String name, double[] values) {
            this(name, values.length, i -> Double.toString(values[i]));
        }
    }

    /** Columns that belong together, on the same x. */
    private record Block(double[] x, List<Column> columns) {}

    private FigureData() {}

    public static void csv(FigureSpec spec, Path path) throws InputException {
        byte[] bytes = text(spec).getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(path, out -> out.write(bytes));
    }

    /** Every panel's numbers one below the other, each with its letter and its own comments and columns. */
    public static void csv(FigureSheet sheet, Path path) throws InputException {
        byte[] bytes = text(sheet).getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(path, out -> out.write(bytes));
    }

    static String text(FigureSheet sheet) {
        List<FigureSpec> figures = sheet.figures();
        if (figures.size() == 1) {
            return text(figures.get(0));
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < figures.size(); i++) {
            text.append(i == 0 ? "" : "\n");
            comment(text, "panel " + FigureSheet.letter(i));
            text.append(text(figures.get(i)));
        }
        return text.toString();
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
        if (spec.atoms() != null) {
            AtomsData.table(spec.atoms()).forEach(row -> text.append(line(row, separator)));
            return text.toString();
        }
        if (!spec.gauges().isEmpty()) {
            GaugeData.table(spec.gauges()).forEach(row -> text.append(line(row, separator)));
            return text.toString();
        }
        if (spec.raster() != null) {
            text.append(line(RasterTable.head(spec.raster(), spec.xLabel(), spec.yLabel()), separator));
            for (int cell = 0; cell < spec.raster().values().length; cell++) {
                text.append(line(RasterTable.row(spec.raster(), cell), separator));
            }
            return text.toString();
        }
        comment(text, "y: " + spec.yLabel());
        spec.axes().xTicks().forEach(t -> comment(text, "x " + t.at() + ": " + t.name()));
        spec.labels().forEach(l -> comment(text, "label at " + l.x() + ", " + l.y() + ": " + l.text()));
        List<Column> columns = columns(spec, separator);
        String comma = String.valueOf(separator);
        text.append(line(columns.stream().map(Column::name).toList(), separator));
        int rows = columns.stream().mapToInt(Column::size).max().orElse(0);
        for (int row = 0; row < rows; row++) {
            for (int i = 0; i < columns.size(); i++) {
                Column column = columns.get(i);
                text.append(i == 0 ? "" : comma)
                        .append(row < column.size() ? column.cells().apply(row) : "");
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

    private static List<Column> columns(FigureSpec spec, char separator) {
        List<Block> blocks = new ArrayList<>();
        for (Curve curve : spec.curves()) {
            block(blocks, curve.x(), spec.xLabel()).add(new Column(curve.name(), curve.y()));
        }
        for (Band band : spec.bands()) {
            List<Column> block = block(blocks, band.x(), spec.xLabel());
            block.add(new Column(band.name() + " lower", band.lower()));
            block.add(new Column(band.name() + " upper", band.upper()));
        }
        List<Column> columns = new ArrayList<>();
        blocks.forEach(block -> columns.addAll(block.columns()));
        spec.points().forEach(points -> columns.addAll(points(spec, points, separator)));
        for (Bars bars : spec.bars()) {
            String name = bars.name().isEmpty() ? "" : bars.name() + ", ";
            columns.add(new Column(name + "from " + spec.xLabel(), bars.from()));
            columns.add(new Column(name + "to " + spec.xLabel(), bars.to()));
            columns.add(new Column(bars.name().isEmpty() ? spec.yLabel() : bars.name(), bars.height()));
        }
        return columns;
    }

    private static List<Column> points(FigureSpec spec, Points points, char separator) {
        List<Column> columns = new ArrayList<>();
        if (!points.ids().isEmpty()) {
            String head = points.name().isEmpty() ? "id" : points.name() + ", id";
            columns.add(
                    new Column(head, points.x().length, i -> quoted(points.ids().get(i), separator)));
        }
        columns.add(new Column(spec.xLabel(), points.x()));
        columns.add(new Column(points.name().isEmpty() ? spec.yLabel() : points.name(), points.y()));
        if (points.colour() instanceof Colour.Values v) {
            columns.add(new Column(v.label(), v.values()));
        }
        return columns;
    }

    /** The block that stands on this x, made if there is none yet. */
    private static List<Column> block(List<Block> blocks, double[] x, String label) {
        for (Block block : blocks) {
            if (Arrays.equals(block.x(), x)) {
                return block.columns();
            }
        }
        List<Column> columns = new ArrayList<>(List.of(new Column(label, x)));
        blocks.add(new Block(x, columns));
        return columns;
    }

    /** As RFC 4180 asks. */
    private static String quoted(String name, char separator) {
        String line = Provenance.oneLine(name);
        boolean plain = line.indexOf(separator) < 0 && line.indexOf('"') < 0 && !line.startsWith("#");
        return plain ? line : '"' + line.replace("\"", "\"\"") + '"';
    }
}
