package org.nearedge.app.train.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.FigureSpec.Colour;
import org.nearedge.app.chart.FigureSpec.Curve;
import org.nearedge.app.chart.FigureSpec.Points;
import org.nearedge.app.chart.FigureSpec.Role;
import org.nearedge.app.chart.FigureSpec.Scale;
import org.nearedge.app.chart.FigureSpec.Shape;
import org.nearedge.train.TrainingProgress;

/**
 * How the errors of the networks went while they were fitted: training and validation, the newest network in front, and
 * where each was best. Both errors in units of the targets' variance, so that they can be compared: 1 is what the mean of
 * all targets reaches.
 */
public final class CurvesFigure {
    public static final String X_LABEL = "Epoch";
    public static final String Y_LABEL = "Mean squared error (variances of the targets)";

    private CurvesFigure() {}

    /** @param looks in the order they came */
    public static FigureSpec of(List<TrainingProgress> looks, Map<String, String> provenance) {
        if (looks.isEmpty()) {
            return empty();
        }
        TreeMap<Integer, List<TrainingProgress>> members = new TreeMap<>();
        looks.forEach(look ->
                members.computeIfAbsent(look.member(), key -> new ArrayList<>()).add(look));
        boolean several = looks.get(0).members() > 1;
        int newest = members.lastKey();
        List<Curve> curves = new ArrayList<>();
        List<Double> bestEpochs = new ArrayList<>();
        List<Double> bestErrors = new ArrayList<>();
        List<String> help = new ArrayList<>();
        // What a figure names first lies on top.
        for (int member : members.descendingKeySet()) {
            List<TrainingProgress> own = members.get(member);
            String validation = several ? "validation of network " + member : "validation";
            String training = several ? "training of network " + member : "training";
            boolean front = member == newest;
            curves.add(curve(
                    front ? validation : "network " + member + ", validation",
                    front ? Role.PREDICTED : Role.RAW,
                    own,
                    TrainingProgress::validationVariance));
            curves.add(curve(
                    front ? training : "network " + member + ", training",
                    front ? Role.BACKGROUND : Role.GUIDE,
                    own,
                    TrainingProgress::trainingError));
            TrainingProgress best = own.stream()
                    .min(java.util.Comparator.comparingDouble(TrainingProgress::validationVariance))
                    .orElseThrow();
            bestEpochs.add((double) best.epoch());
            bestErrors.add(best.validationVariance());
            help.add("network %d: best after epoch %d, validation %.3g, training %.3g"
                    .formatted(member, best.epoch(), best.validationVariance(), best.trainingError()));
        }
        Points best = new Points(
                "best", Shape.DIAMOND, new Colour.Category(2), array(bestEpochs), array(bestErrors), List.of(), help);
        return new FigureSpec(
                        "",
                        X_LABEL,
                        Y_LABEL,
                        0.0,
                        (double) looks.get(0).epochs(),
                        curves,
                        List.of(),
                        List.of(),
                        List.of(),
                        provenance)
                .withScales(Scale.LINEAR, Scale.LOG)
                .withY(end(looks, true), end(looks, false))
                .withPoints(List.of(best));
    }

    /** Axes that wait. */
    public static FigureSpec empty() {
        return FigureSpec.empty(X_LABEL, Y_LABEL).withScales(Scale.LINEAR, Scale.LOG);
    }

    /** The next 1, 2 or 5 times a power of ten beyond all errors: narrow ranges are told by numbers, too. */
    private static Double end(List<TrainingProgress> looks, boolean lower) {
        DoubleStream errors = looks.stream()
                .flatMapToDouble(look -> DoubleStream.of(look.trainingError(), look.validationVariance()))
                .filter(error -> error > 0 && Double.isFinite(error));
        OptionalDouble extreme = lower ? errors.min() : errors.max();
        if (extreme.isEmpty()) {
            return null;
        }
        double power = Math.pow(10, Math.floor(Math.log10(extreme.getAsDouble())));
        double[] round = {power, 2 * power, 5 * power, 10 * power};
        double end = lower ? power : 10 * power;
        for (double value : round) {
            boolean beyond = lower ? value <= extreme.getAsDouble() : value >= extreme.getAsDouble();
            end = beyond ? (lower ? Math.max(end, value) : Math.min(end, value)) : end;
        }
        return end;
    }

    private static Curve curve(
            String name, Role role, List<TrainingProgress> looks, ToDoubleFunction<TrainingProgress> error) {
        return new Curve(
                name,
                role,
                looks.stream().mapToDouble(TrainingProgress::epoch).toArray(),
                looks.stream().mapToDouble(error).toArray(),
                null);
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(value -> value).toArray();
    }
}
