package org.nearedge.app.evaluate.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.FigureSpec.Band;
import org.nearedge.app.chart.FigureSpec.Colour;
import org.nearedge.app.chart.FigureSpec.Curve;
import org.nearedge.app.chart.FigureSpec.Points;
import org.nearedge.app.chart.FigureSpec.Role;
import org.nearedge.app.chart.FigureSpec.Scale;
import org.nearedge.app.chart.FigureSpec.Shape;
import org.nearedge.app.chart.FigureSpec.Tick;
import org.nearedge.evaluate.inspect.CrystalPair;
import org.nearedge.evaluate.inspect.SeenRecord;
import org.nearedge.model.Prediction;
import org.nearedge.spectrum.Spectrum;

/**
 * Fitted to crystals: the error of every test record, crystalline and not, without and with the band gap (Kiyohara,
 * Tsubaki, Mizoguchi, Microsc. Microanal. 2020).
 */
public final class CrystalFigure {
    public static final String NAME = "evaluate/amorphous";

    /** Of the edge of one record. */
    public static final String EDGE = "evaluate/amorphous-edge";

    /** Between two sets, in places. */
    private static final int GAP = 3;

    private static final int WITHOUT = 0;
    private static final int WITH = 1;

    private CrystalFigure() {}

    /** Sets side by side, in each the records sorted by the error without the gap. */
    public static FigureSpec of(CrystalPair pair) {
        List<CrystalPair.Point> points = new ArrayList<>();
        List<Double> places = new ArrayList<>();
        List<Tick> ticks = new ArrayList<>();
        List<double[]> levels = new ArrayList<>();
        double at = 0;
        for (String set : sets(pair)) {
            List<CrystalPair.Point> own = pair.points().stream()
                    .filter(point -> point.set().equals(set))
                    .sorted(Comparator.comparingDouble(CrystalPair.Point::without))
                    .toList();
            double first = at + 1;
            for (CrystalPair.Point point : own) {
                points.add(point);
                places.add(++at);
            }
            ticks.add(new Tick((first + at) / 2, set));
            double[] means = pair.means(set);
            levels.add(new double[] {first - 1, at + 1, means[WITHOUT], means[WITH]});
            at += GAP;
        }
        return new FigureSpec(
                        "",
                        "Test records, sorted by error",
                        "MSE of the edge (of the maximum\u00b2)",
                        0.0,
                        at - GAP + 1,
                        List.of(
                                means("mean with", Role.BEST_REFERENCE, levels, 3),
                                means("mean without", Role.PREDICTED, levels, 2)),
                        List.of(),
                        List.of(),
                        List.of(),
                        EvaluateProvenance.of(NAME, pair.without()).entries())
                .withScales(Scale.LINEAR, Scale.LOG)
                .withXTicks(ticks)
                .withPoints(List.of(
                        set("with the gap", Shape.RING, WITH, points, places, CrystalPair.Point::with),
                        set("without the gap", Shape.DOT, WITHOUT, points, places, CrystalPair.Point::without)));
    }

    /** Sets there are, the crystals first. */
    public static List<String> sets(CrystalPair pair) {
        List<String> sets = new ArrayList<>(List.of(CrystalPair.HELD_OUT));
        pair.points().stream()
                .map(CrystalPair.Point::set)
                .filter(set -> !set.equals(CrystalPair.HELD_OUT))
                .distinct()
                .sorted()
                .forEach(sets::add);
        return sets;
    }

    /** A level across each set. */
    private static Curve means(String name, Role role, List<double[]> levels, int which) {
        double[] x = new double[3 * levels.size()];
        double[] y = new double[x.length];
        for (int i = 0; i < levels.size(); i++) {
            double[] level = levels.get(i);
            x[3 * i] = level[0];
            x[3 * i + 1] = level[1];
            x[3 * i + 2] = level[1];
            y[3 * i] = level[which];
            y[3 * i + 1] = level[which];
            y[3 * i + 2] = Double.NaN;
        }
        return new Curve(name, role, x, y, null);
    }

    private static Points set(
            String name,
            Shape shape,
            int colour,
            List<CrystalPair.Point> points,
            List<Double> places,
            ToDoubleFunction<CrystalPair.Point> error) {
        return new Points(
                name,
                shape,
                new Colour.Category(colour),
                places.stream().mapToDouble(place -> place).toArray(),
                points.stream().mapToDouble(error).toArray(),
                points.stream().map(CrystalPair.Point::id).toList(),
                points.stream()
                        .map(point -> "%s, %s: MSE %s %s"
                                .formatted(point.id(), point.set(), Words.number(error.applyAsDouble(point)), name))
                        .toList());
    }

    /**
     * The correct edge of one record and what both models say.
     *
     * @param without as the model sees it that is not told the band gap; so is with
     */
    public static FigureSpec edge(CrystalPair pair, SeenRecord without, SeenRecord with) {
        Spectrum truth = without.trueCurve(0);
        Prediction told = with.prediction();
        Map<String, String> provenance = EvaluateProvenance.of(EDGE, pair.without())
                .with(EvaluateKey.RECORD, without.reference().id())
                .entries();
        return new FigureSpec(
                "",
                "Energy relative to onset (eV)",
                "Intensity (normalised)",
                truth.axis().first(),
                truth.axis().last() + truth.axis().step(),
                List.of(
                        curve("correct", Role.TRUE_TOTAL, truth),
                        curve("without the band gap", Role.PREDICTED, mean(without.prediction())),
                        curve("with the band gap", Role.BEST_REFERENCE, mean(told))),
                List.of(new Band(
                        "90 % interval without",
                        Role.PREDICTED,
                        truth.axis().toArray(),
                        without.prediction()
                                .curve(0, without.prediction().answer().lower())
                                .toArray(),
                        without.prediction()
                                .curve(0, without.prediction().answer().upper())
                                .toArray())),
                List.of(),
                List.of(),
                provenance);
    }

    private static Spectrum mean(Prediction prediction) {
        return prediction.curve(0, prediction.answer().mean());
    }

    private static Curve curve(String name, Role role, Spectrum spectrum) {
        return new Curve(name, role, spectrum.axis().toArray(), spectrum.toArray(), null);
    }
}
