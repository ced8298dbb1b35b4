package org.nearedge.app.evaluate.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.FigureSpec.Colour;
import org.nearedge.app.chart.FigureSpec.Label;
import org.nearedge.app.chart.FigureSpec.Points;
import org.nearedge.app.chart.FigureSpec.Scale;
import org.nearedge.app.chart.FigureSpec.Shape;
import org.nearedge.app.chart.KindColours;
import org.nearedge.evaluate.RecordEvaluation;
import org.nearedge.evaluate.inspect.Inspection;

/**
 * Test records sorted by their error, coloured by kind of structure; the best, the one at a third, at two thirds, and
 * the worst are named (Takahara et al., J. Phys. Chem. C 2024, 128, 13500).
 */
public final class ErrorsFigure {
    public static final String NAME = "evaluate/errors";

    private static final String SEVERAL = "among the ten worst of several properties";
    private static final int HALO_COLOUR = 7;

    private ErrorsFigure() {}

    /** The records that are shown, smallest error first. */
    public static List<RecordEvaluation> sorted(Inspection inspection, ErrorMeasure measure, Set<String> hidden) {
        return inspection.records().stream()
                .filter(record -> !hidden.contains(record.kind()))
                .filter(record -> Double.isFinite(measure.of(record)))
                .sorted(java.util.Comparator.comparingDouble(measure::of))
                .toList();
    }

    /** @param hidden kinds of structure that are left out */
    public static FigureSpec of(Inspection inspection, ErrorMeasure measure, Set<String> hidden) {
        List<RecordEvaluation> sorted = sorted(inspection, measure, hidden);
        List<Points> points = new ArrayList<>();
        Points several = several(inspection, measure, sorted);
        if (several.x().length > 0) {
            points.add(several);
        }
        Map<String, List<Integer>> kinds = new LinkedHashMap<>();
        for (int i = 0; i < sorted.size(); i++) {
            kinds.computeIfAbsent(sorted.get(i).kind(), kind -> new ArrayList<>())
                    .add(i);
        }
        kinds.entrySet().stream()
                .sorted(java.util.Comparator.comparingInt(
                        entry -> KindColours.of(entry.getKey()).index()))
                .forEach(entry -> points.add(points(
                        entry.getKey(),
                        KindColours.shape(entry.getKey()),
                        KindColours.of(entry.getKey()),
                        entry.getValue(),
                        sorted,
                        inspection,
                        measure)));
        String left = hidden.stream().sorted().collect(Collectors.joining(", "));
        return FigureSpec.empty("Test records, sorted by error", measure.label())
                .withX(0.0, (double) Math.max(2, sorted.size() + 1))
                .withScales(Scale.LINEAR, Scale.LOG)
                .withPoints(points)
                .withLabels(labels(sorted, measure))
                .withProvenance(EvaluateProvenance.of(NAME, inspection)
                        .with(EvaluateKey.SORTED_BY, measure.key())
                        .with(EvaluateKey.HIDDEN, left.isEmpty() ? null : left)
                        .entries());
    }

    private static Points several(Inspection inspection, ErrorMeasure measure, List<RecordEvaluation> sorted) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            if (inspection.worstIn(sorted.get(i).id()).size() > 1) {
                places.add(i);
            }
        }
        return points(SEVERAL, Shape.HALO, new Colour.Category(HALO_COLOUR), places, sorted, inspection, measure);
    }

    private static Points points(
            String name,
            Shape shape,
            Colour colour,
            List<Integer> places,
            List<RecordEvaluation> sorted,
            Inspection inspection,
            ErrorMeasure measure) {
        return new Points(
                name,
                shape,
                colour,
                places.stream().mapToDouble(i -> i + 1).toArray(),
                places.stream().mapToDouble(i -> measure.of(sorted.get(i))).toArray(),
                places.stream().map(i -> sorted.get(i).id()).toList(),
                places.stream()
                        .map(i -> help(sorted.get(i), inspection, measure))
                        .toList());
    }

    private static String help(RecordEvaluation record, Inspection inspection, ErrorMeasure measure) {
        List<String> worst = inspection.worstIn(record.id());
        return record.id() + ", " + record.kind() + ": " + measure.label().replaceFirst(" \\(.*", "") + " "
                + Words.number(measure.of(record))
                + (worst.size() < 2 ? "" : "; among the ten worst for " + worst.size() + " properties");
    }

    /** Best, at a third, at two thirds, worst. */
    private static List<Label> labels(List<RecordEvaluation> sorted, ErrorMeasure measure) {
        if (sorted.size() < 4) {
            return List.of();
        }
        List<Label> labels = new ArrayList<>();
        String[] names = {"best", "33 %", "67 %", "worst"};
        for (int third = 0; third < names.length; third++) {
            int place = (int) Math.round(third / 3.0 * (sorted.size() - 1));
            RecordEvaluation record = sorted.get(place);
            labels.add(new Label(place + 1, measure.of(record), names[third] + ": " + record.id()));
        }
        return labels;
    }
}
