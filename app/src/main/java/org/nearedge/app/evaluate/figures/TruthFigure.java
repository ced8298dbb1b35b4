package org.nearedge.app.evaluate.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.FigureSpec.Colour;
import org.nearedge.app.chart.FigureSpec.Curve;
import org.nearedge.app.chart.FigureSpec.Points;
import org.nearedge.app.chart.FigureSpec.Role;
import org.nearedge.app.chart.FigureSpec.Shape;
import org.nearedge.evaluate.RecordEvaluation;
import org.nearedge.evaluate.TestRun;
import org.nearedge.evaluate.inspect.Inspection;
import org.nearedge.evaluate.inspect.PropertyPoints;
import org.nearedge.library.LocalProperty;

/** True against predicted for one property, network and a baseline, with the diagonal (Kiyohara et al., 2019). */
public final class TruthFigure {
    public static final String NAME = "evaluate/truth";

    private static final double MARGIN = 0.05;

    private TruthFigure() {}

    /**
     * @param baseline key of the method beside the network; null: none. Any but template matching takes seconds the
     *     first time
     */
    public static FigureSpec of(Inspection inspection, LocalProperty property, String baseline) {
        PropertyPoints network = inspection.property(property, TestRun.NETWORK);
        List<Points> points = new ArrayList<>();
        points.add(points(inspection, network, Shape.DOT, 0));
        if (baseline != null) {
            points.add(points(inspection, inspection.property(property, baseline), Shape.DIAMOND, 4));
        }
        double[] all = points.stream()
                .flatMapToDouble(
                        set -> Arrays.stream(new double[][] {set.x(), set.y()}).flatMapToDouble(Arrays::stream))
                .filter(Double::isFinite)
                .toArray();
        double from = Arrays.stream(all).min().orElse(0);
        double to = Arrays.stream(all).max().orElse(1);
        double margin = MARGIN * Math.max(to - from, 1e-6);
        double[] ends = {from - margin, to + margin};
        return new FigureSpec(
                        "",
                        "True " + property.heading(),
                        "Predicted",
                        ends[0],
                        ends[1],
                        List.of(new Curve("", Role.GUIDE, ends, ends, null)),
                        List.of(),
                        List.of(),
                        List.of(),
                        EvaluateProvenance.of(NAME, inspection)
                                .with(EvaluateKey.PROPERTY, property.key())
                                .with(EvaluateKey.BASELINE, baseline)
                                .entries())
                .withPoints(points)
                .withY(ends[0], ends[1]);
    }

    private static Points points(Inspection inspection, PropertyPoints points, Shape shape, int colour) {
        List<RecordEvaluation> records = inspection.records();
        String name = "%s: R\u00b2 %s, MAE %s%s"
                .formatted(
                        Words.method(points.method()),
                        Words.fixed(points.r2(), 2),
                        Words.number(points.mae()),
                        points.property().unit().isEmpty()
                                ? ""
                                : " " + points.property().unit());
        return new Points(
                name,
                shape,
                new Colour.Category(colour),
                points.truth(),
                points.predicted(),
                records.stream().map(RecordEvaluation::id).toList(),
                IntStream.range(0, records.size())
                        .mapToObj(i -> "%s, %s: %s, true %s"
                                .formatted(
                                        records.get(i).id(),
                                        Words.method(points.method()),
                                        Words.number(points.predicted()[i]),
                                        Words.number(points.truth()[i])))
                        .toList());
    }
}
