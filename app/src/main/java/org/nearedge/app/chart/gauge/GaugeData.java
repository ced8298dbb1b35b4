package org.nearedge.app.chart.gauge;

import java.util.ArrayList;
import java.util.List;
import org.nearedge.app.chart.FigureSpec.Gauge;
import org.nearedge.app.chart.FigureSpec.Mark;

/** The numbers of gauges as a table, one row a quantity; a mark's column is empty where it has no such value. */
public final class GaugeData {
    private GaugeData() {}

    /** Column names first. */
    public static List<List<String>> table(List<Gauge> gauges) {
        List<String> marks = gauges.stream()
                .flatMap(g -> g.marks().stream())
                .map(Mark::name)
                .distinct()
                .toList();
        List<String> head = new ArrayList<>(List.of(
                "quantity", "unit", "value", "lower, 90 %", "upper, 90 %", "library lowest", "library highest"));
        head.addAll(marks);
        List<List<String>> rows = new ArrayList<>();
        rows.add(head);
        for (Gauge gauge : gauges) {
            double[] known = gauge.known();
            List<String> row = new ArrayList<>(List.of(
                    gauge.name(),
                    gauge.unit(),
                    Double.toString(gauge.value()),
                    Double.toString(gauge.lower()),
                    Double.toString(gauge.upper()),
                    known.length == 0 ? "" : Double.toString(known[0]),
                    known.length == 0 ? "" : Double.toString(known[known.length - 1])));
            for (String name : marks) {
                row.add(gauge.marks().stream()
                        .filter(mark -> mark.name().equals(name))
                        .map(mark -> Double.toString(mark.value()))
                        .findFirst()
                        .orElse(""));
            }
            rows.add(row);
        }
        return rows;
    }
}
