package org.nearedge.app.evaluate.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.FigureSpec.Bars;
import org.nearedge.app.chart.FigureSpec.Colour;
import org.nearedge.app.chart.FigureSpec.Curve;
import org.nearedge.app.chart.FigureSpec.Points;
import org.nearedge.app.chart.FigureSpec.Role;
import org.nearedge.app.chart.FigureSpec.Scale;
import org.nearedge.app.chart.KindColours;
import org.nearedge.evaluate.RecordEvaluation;
import org.nearedge.evaluate.inspect.Inspection;
import org.nearedge.model.ModelReads;

/**
 * Network against template matching: dMSE = MSE(matched) - MSE(network) against how far the match is, and above it how
 * often each wins (Takahara et al., J. Phys. Chem. C 2024, 128, 13500).
 *
 * @param scatter above 0 the network wins
 * @param histogram wins and losses on the same axis
 */
public record MatchingFigure(FigureSpec scatter, FigureSpec histogram) {
    public static final String NAME = "evaluate/matching";

    /** Of the figure above the scatter. */
    public static final String HISTOGRAM = "evaluate/matching-histogram";

    private static final String X_LABEL = "MSE of the spectrum to its match ";
    private static final int BINS = 10;
    private static final int WINS = 0;
    private static final int LOSSES = 4;

    /** @param hidden kinds of structure that are left out */
    public static MatchingFigure of(Inspection inspection, Set<String> hidden) {
        // A spectrum that is its own match has no place on a logarithmic axis.
        List<RecordEvaluation> records = inspection.records().stream()
                .filter(record -> !hidden.contains(record.kind()))
                .filter(record -> record.match().mse() > 0)
                .toList();
        double[] distances =
                records.stream().mapToDouble(record -> record.match().mse()).toArray();
        double from = Math.pow(10, Math.floor(10 * Math.log10(least(distances))) / 10 - 0.1);
        double to = Math.pow(10, Math.ceil(10 * Math.log10(most(distances))) / 10 + 0.1);
        String left = hidden.isEmpty()
                ? null
                : String.join(", ", hidden.stream().sorted().toList());
        String xLabel = X_LABEL + unit(inspection);
        FigureSpec axes = FigureSpec.empty(xLabel, "").withX(from, to).withScales(Scale.LOG, Scale.LINEAR);
        FigureSpec scatter = new FigureSpec(
                        "",
                        xLabel,
                        "dMSE " + ErrorMeasure.unit(inspection.card().output()),
                        from,
                        to,
                        List.of(new Curve("", Role.GUIDE, new double[] {from, to}, new double[2], null)),
                        List.of(),
                        List.of(),
                        List.of(),
                        EvaluateProvenance.of(NAME, inspection)
                                .with(EvaluateKey.HIDDEN, left)
                                .entries())
                .withScales(axes.axes().x(), axes.axes().y())
                .withPoints(points(records));
        FigureSpec histogram = FigureSpec.empty(xLabel, "Records")
                .withX(from, to)
                .withScales(Scale.LOG, Scale.LINEAR)
                .withBars(bars(records, distances, from, to))
                .withProvenance(EvaluateProvenance.of(HISTOGRAM, inspection)
                        .with(EvaluateKey.HIDDEN, left)
                        .entries());
        return new MatchingFigure(scatter, histogram);
    }

    /** Of what the model reads, squared, in brackets. */
    private static String unit(Inspection inspection) {
        return inspection.card().input().reads() == ModelReads.EDGE
                ? "(of the maximum\u00b2)"
                : "(states\u00b2/eV\u00b2/spin\u00b2)";
    }

    private static double least(double[] distances) {
        return Arrays.stream(distances).min().orElse(1e-4);
    }

    private static double most(double[] distances) {
        return Arrays.stream(distances).max().orElse(1e-2);
    }

    private static List<Points> points(List<RecordEvaluation> records) {
        List<Points> sets = new ArrayList<>();
        records.stream()
                .map(RecordEvaluation::kind)
                .distinct()
                .sorted(java.util.Comparator.comparingInt(
                        kind -> KindColours.of(kind).index()))
                .forEach(kind -> {
                    List<RecordEvaluation> own = records.stream()
                            .filter(record -> record.kind().equals(kind))
                            .toList();
                    sets.add(new Points(
                            kind,
                            KindColours.shape(kind),
                            KindColours.of(kind),
                            own.stream().mapToDouble(r -> r.match().mse()).toArray(),
                            own.stream().mapToDouble(RecordEvaluation::dmse).toArray(),
                            own.stream().map(RecordEvaluation::id).toList(),
                            own.stream().map(MatchingFigure::help).toList()));
                });
        return sets;
    }

    private static String help(RecordEvaluation record) {
        return "%s: the %s is nearer by %s; match %s"
                .formatted(
                        record.id(),
                        record.dmse() >= 0 ? "network" : "match",
                        Words.number(Math.abs(record.dmse())),
                        record.match().id());
    }

    /** Wins and losses side by side in each of some bins of equal width on the logarithmic axis. */
    private static List<Bars> bars(List<RecordEvaluation> records, double[] distances, double from, double to) {
        double[] edges = new double[2 * BINS + 1];
        for (int i = 0; i < edges.length; i++) {
            edges[i] = from * Math.pow(to / from, i / (2.0 * BINS));
        }
        double[] wins = new double[BINS];
        double[] losses = new double[BINS];
        for (int i = 0; i < distances.length; i++) {
            int bin = (int) Math.min(BINS - 1, BINS * Math.log(distances[i] / from) / Math.log(to / from));
            (records.get(i).dmse() > 0 ? wins : losses)[bin] += records.get(i).dmse() == 0 ? 0 : 1;
        }
        double[] lower = new double[BINS];
        double[] middle = new double[BINS];
        double[] upper = new double[BINS];
        for (int bin = 0; bin < BINS; bin++) {
            lower[bin] = edges[2 * bin];
            middle[bin] = edges[2 * bin + 1];
            upper[bin] = edges[2 * bin + 2];
        }
        return List.of(
                new Bars("network wins: " + count(wins), new Colour.Category(WINS), lower, middle, wins),
                new Bars("match wins: " + count(losses), new Colour.Category(LOSSES), middle, upper, losses));
    }

    private static int count(double[] bins) {
        return (int) Arrays.stream(bins).sum();
    }
}
