package org.nearedge.evaluate.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Figures of several seeds, gathered by row and column. */
final class Samples {
    private final Map<List<String>, Map<String, List<Double>>> rows = new LinkedHashMap<>();

    /** @param labels the first cells of the row; values that are no numbers are passed over */
    void add(List<String> labels, String column, double value) {
        Map<String, List<Double>> row = rows.computeIfAbsent(labels, l -> new LinkedHashMap<>());
        if (Double.isFinite(value)) {
            row.computeIfAbsent(column, c -> new ArrayList<>()).add(value);
        }
    }

    /** @param columns headings of the labels first; cells without a figure are null */
    Table table(String name, String title, List<String> columns, List<String> notes) {
        List<List<Object>> table = new ArrayList<>();
        rows.forEach((labels, figures) -> {
            List<Object> cells = new ArrayList<>(labels);
            for (String column : columns.subList(labels.size(), columns.size())) {
                List<Double> values = figures.get(column);
                cells.add(values == null ? null : Table.Mean.of(values));
            }
            table.add(java.util.Collections.unmodifiableList(cells));
        });
        return new Table(name, title, columns, table, notes);
    }
}
