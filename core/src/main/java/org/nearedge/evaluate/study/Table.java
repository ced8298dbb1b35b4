package org.nearedge.evaluate.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The outcome of a study. As JSON: {@code name}, {@code title}, {@code columns}, {@code rows} (a list of cells each),
 * {@code notes}.
 *
 * @param name of the study
 * @param columns headings, with units
 * @param rows as many cells in each as there are columns: text, a number, a {@link Mean}, or null
 * @param notes sentences on data, number of records, split and seeds
 */
public record Table(String name, String title, List<String> columns, List<List<Object>> rows, List<String> notes) {
    /** Whole numbers below are written whole: they count something. */
    private static final double LARGE = 1e6;

    /**
     * A figure over several seeds.
     *
     * @param deviation standard deviation between the seeds; not a number if there is only one
     * @param seeds how many
     */
    public record Mean(double mean, double deviation, int seeds) {
        /** @param values at least one */
        public static Mean of(List<Double> values) {
            double mean = values.stream().mapToDouble(v -> v).average().orElseThrow();
            double squares =
                    values.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum();
            return new Mean(
                    mean, values.size() > 1 ? Math.sqrt(squares / (values.size() - 1)) : Double.NaN, values.size());
        }
    }

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
        int width = columns.size();
        rows.forEach(row -> {
            if (row.size() != width) {
                throw new IllegalArgumentException(row.size() + " cells under " + width + " headings: " + row);
            }
        });
    }

    /** The same with one more sentence. */
    public Table withNote(String note) {
        List<String> all = new ArrayList<>(notes);
        all.add(note);
        return new Table(name, title, columns, rows, all);
    }

    /** Heading, notes and a table with three significant digits. */
    public String markdown() {
        StringBuilder text = new StringBuilder("## ").append(title).append("\n\n");
        notes.forEach(note -> text.append("- ").append(note).append('\n'));
        text.append(notes.isEmpty() ? "" : "\n");
        line(text, columns);
        line(text, columns.stream().map(column -> "---").toList());
        rows.forEach(row -> line(text, row.stream().map(Table::rounded).toList()));
        return text.toString();
    }

    private static void line(StringBuilder text, List<String> cells) {
        text.append(cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |")))
                .append('\n');
    }

    private static String rounded(Object cell) {
        if (cell == null) {
            return "";
        }
        if (cell instanceof Mean mean) {
            return rounded(mean.mean())
                    + (Double.isNaN(mean.deviation()) ? "" : " \u00b1 " + digits(mean.deviation(), 2));
        }
        return cell instanceof Double number ? digits(number, 3) : cell.toString();
    }

    private static String digits(double number, int count) {
        if (number == Math.rint(number) && Math.abs(number) < LARGE) {
            return Long.toString((long) number);
        }
        return Double.isFinite(number) ? String.format(Locale.ROOT, "%." + count + "g", number) : "";
    }

    /** All digits; notes as comments; the spread of a column over seeds is a column beside it. */
    public String csv() {
        StringBuilder text = new StringBuilder("# ").append(title).append('\n');
        notes.forEach(note -> text.append("# ").append(note).append('\n'));
        boolean[] spread = new boolean[columns.size()];
        for (int i = 0; i < spread.length; i++) {
            int column = i;
            spread[i] = rows.stream().anyMatch(row -> row.get(column) instanceof Mean);
        }
        text.append(IntStream.range(0, spread.length)
                        .mapToObj(i ->
                                quoted(columns.get(i)) + (spread[i] ? "," + quoted(columns.get(i) + " deviation") : ""))
                        .collect(Collectors.joining(",")))
                .append('\n');
        rows.forEach(row -> text.append(IntStream.range(0, spread.length)
                        .mapToObj(i -> exact(row.get(i), spread[i]))
                        .collect(Collectors.joining(",")))
                .append('\n'));
        return text.toString();
    }

    private static String exact(Object cell, boolean spread) {
        if (cell instanceof Mean mean) {
            return number(mean.mean()) + "," + number(mean.deviation());
        }
        String text = cell == null ? "" : cell instanceof Double value ? number(value) : quoted(cell.toString());
        return spread ? text + "," : text;
    }

    private static String number(double value) {
        return Double.isFinite(value) ? Double.toString(value) : "";
    }

    private static String quoted(String cell) {
        return cell.matches("(?s).*[\",\r\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
