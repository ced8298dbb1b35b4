package org.nearedge.io.xdi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The numbers below the header, column by column.
 *
 * @param columns shape (columns, rows); an entry that is no number is NaN
 * @param notices rows left out, entries that are no finite number
 */
record XdiTable(double[][] columns, List<String> notices) {
    int rows() {
        return columns.length == 0 ? 0 : columns[0].length;
    }

    static XdiTable parse(List<String> lines, int start) {
        List<String> notices = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        List<Integer> comments = new ArrayList<>();
        Map<Integer, Integer> widths = new HashMap<>();
        for (int i = start; i < lines.size(); i++) {
            if (XdiHeaderParser.isComment(lines.get(i))) {
                comments.add(i + 1);
            } else if (!lines.get(i).isBlank()) {
                numbers.add(i + 1);
                widths.merge(XdiLines.words(lines.get(i)).length, 1, Integer::sum);
            }
        }
        if (!comments.isEmpty()) {
            notices.add(
                    comments.size() + " comment lines between the data were ignored (" + lineNumbers(comments) + ")");
        }
        int width = mostCommon(widths);
        List<Integer> odd = new ArrayList<>();
        List<String[]> rows = new ArrayList<>();
        List<Integer> kept = new ArrayList<>();
        for (int number : numbers) {
            String[] words = XdiLines.words(lines.get(number - 1));
            if (words.length == width) {
                rows.add(words);
                kept.add(number);
            } else {
                odd.add(number);
            }
        }
        if (!odd.isEmpty()) {
            notices.add(odd.size() + " rows do not have " + width + " columns and were left out (" + lineNumbers(odd)
                    + ")");
        }
        return new XdiTable(columns(rows, kept, width, notices), List.copyOf(notices));
    }

    private static int mostCommon(Map<Integer, Integer> widths) {
        return widths.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    private static double[][] columns(List<String[]> rows, List<Integer> lines, int width, List<String> notices) {
        double[][] columns = new double[width][rows.size()];
        List<Integer> words = new ArrayList<>();
        List<Integer> infinite = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < width; column++) {
                String word = rows.get(row)[column];
                double value = number(word);
                columns[column][row] = value;
                if (!Double.isFinite(value)) {
                    boolean said = word.matches("(?i)[+-]?(s|q)?nan|[+-]?inf(inity)?");
                    List<Integer> list = said ? infinite : words;
                    if (list.isEmpty() || list.get(list.size() - 1) < lines.get(row)) {
                        list.add(lines.get(row));
                    }
                }
            }
        }
        if (!words.isEmpty()) {
            notices.add(words.size() + " rows hold entries that are not numbers (" + lineNumbers(words) + ")");
        }
        if (!infinite.isEmpty()) {
            notices.add(infinite.size() + " rows hold nan or inf, which XDI does not allow (" + lineNumbers(infinite)
                    + ")");
        }
        return columns;
    }

    /** The number a word is; an infinity if it says so or is too large, NaN if it is no number. */
    static double number(String word) {
        String plain = word.toLowerCase(java.util.Locale.ROOT);
        if (plain.matches("[+-]?inf(inity)?")) {
            return plain.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        if (!plain.matches("[+-]?[0-9.]++(e[+-]?[0-9]++)?")) {
            // Java would also take 1d, 2f and hexadecimal numbers.
            return Double.NaN;
        }
        try {
            return Double.parseDouble(plain);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** {@code line 7} or {@code lines 7, 8, 12, …}. */
    static String lineNumbers(List<Integer> numbers) {
        int shown = Math.min(5, numbers.size());
        String list = numbers.subList(0, shown).stream().map(String::valueOf).collect(Collectors.joining(", "));
        return (numbers.size() == 1 ? "line " : "lines ") + list + (shown < numbers.size() ? ", …" : "");
    }

    /** The same rows in another order. */
    static double[] ordered(double[] column, int[] order) {
        return Arrays.stream(order).mapToDouble(row -> column[row]).toArray();
    }
}
