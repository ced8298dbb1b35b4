package org.nearedge.io.xdi;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Label, unit and role of every column: from the {@code Column.N} fields, else from the line of labels. */
final class XdiColumns {
    /** One column, counted from 0. */
    record Column(int index, String label, String unit, ColumnRole role) {}

    private static final Pattern COLUMN = Pattern.compile("column\\.(.*)");

    private final List<Column> columns = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();

    /** @param count of columns in the data section */
    XdiColumns(XdiHeader header, int count) {
        List<String> labels = header.labels;
        if (!labels.isEmpty() && labels.size() != count) {
            notices.add("the line of labels names " + labels.size() + " columns, but the data have " + count);
            labels = List.of();
        }
        List<Integer> disagree = new ArrayList<>();
        List<Integer> unnamed = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String[] words = XdiLines.words(orEmpty(header.value("Column." + (i + 1))));
            String label = words.length > 0 ? words[0] : i < labels.size() ? labels.get(i) : "";
            if (words.length > 0 && i < labels.size() && !words[0].equalsIgnoreCase(labels.get(i))) {
                disagree.add(i + 1);
            }
            if (label.isEmpty()) {
                unnamed.add(i + 1);
            }
            String unit = words.length > 1 ? String.join(" ", List.of(words).subList(1, words.length)) : "";
            // XDI puts the abscissa first: a nameless first column is taken for it.
            ColumnRole role = !label.isEmpty() ? ColumnRole.of(label) : i == 0 ? ColumnRole.ENERGY : ColumnRole.OTHER;
            columns.add(new Column(i, label.isEmpty() ? "column " + (i + 1) : label, unit, role));
        }
        if (!disagree.isEmpty()) {
            notices.add("fields and line of labels name columns differently, the fields were believed (columns "
                    + XdiTable.lineNumbers(disagree).replaceFirst("lines? ", "") + ")");
        }
        if (!unnamed.isEmpty()) {
            notices.add(unnamed.size() + " columns have no name");
        }
        checkNumbers(header, count);
    }

    private void checkNumbers(XdiHeader header, int count) {
        List<String> wrong = new ArrayList<>();
        for (XdiHeader.Field field : header.fields()) {
            Matcher column = COLUMN.matcher(XdiField.key(field.name()));
            if (column.matches()
                    && !(column.group(1).matches("[1-9]\\d{0,8}") && Integer.parseInt(column.group(1)) <= count)) {
                wrong.add(field.name());
            }
        }
        if (!wrong.isEmpty()) {
            notices.add("fields name columns that are not there: "
                    + String.join(", ", wrong.subList(0, Math.min(5, wrong.size()))));
        }
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    List<Column> all() {
        return columns;
    }

    List<String> notices() {
        return notices;
    }

    /** The first column of a role; null if there is none. */
    Column first(ColumnRole role) {
        return columns.stream().filter(c -> c.role() == role).findFirst().orElse(null);
    }
}
