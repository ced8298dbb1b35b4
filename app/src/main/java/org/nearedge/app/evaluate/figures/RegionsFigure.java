package org.nearedge.app.evaluate.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.FigureSpec.Bars;
import org.nearedge.app.chart.FigureSpec.Colour;
import org.nearedge.app.chart.FigureSpec.Curve;
import org.nearedge.app.chart.FigureSpec.Role;
import org.nearedge.app.chart.FigureSpec.Tick;
import org.nearedge.evaluate.inspect.Inspection;
import org.nearedge.evaluate.inspect.MeasuredRegions;
import org.nearedge.evaluate.inspect.RegionFigure;
import org.nearedge.evaluate.study.RegionWindows;
import org.nearedge.model.ModelCard;

/**
 * Errors by energy region, one figure a channel, because s and p differ by orders of magnitude (Takahara et al., J. Phys.
 * Chem. C 2024, 128, 13500).
 */
public final class RegionsFigure {
    public static final String INPUT = "evaluate/regions";
    public static final String OUTPUT = "evaluate/regions-output";

    private static final double HALF = 0.36;
    private static final double TICK = 0.1;

    /** Broadenings that count as one, eV. */
    private static final double SAME = 1e-6;

    private static final Map<String, Integer> COLOURS =
            Map.of(RegionWindows.CUMULATIVE, 0, RegionWindows.ALONE, 4, RegionWindows.OUTPUT, 2);

    private RegionsFigure() {}

    /** Channels that the figures tell of, in their order. */
    public static List<String> channels(List<RegionFigure> figures) {
        Set<String> channels = new LinkedHashSet<>();
        figures.forEach(figure -> channels.addAll(figure.mse().keySet()));
        return List.copyOf(channels);
    }

    /**
     * One figure a channel.
     *
     * @param name {@link #INPUT} or {@link #OUTPUT}
     */
    public static List<FigureSpec> all(Inspection inspection, List<RegionFigure> parts, String name) {
        return all(inspection, parts, EvaluateProvenance.of(name, inspection).entries());
    }

    /**
     * The input's parts as they were measured when the program was made; none if the model was not, or not at its
     * broadening.
     */
    public static List<FigureSpec> measured(Inspection inspection) {
        ModelCard card = inspection.card();
        MeasuredRegions measured = MeasuredRegions.of(card.id());
        MeasuredRegions.Source source = measured.source(card.edge()).orElse(null);
        if (source == null || Math.abs(source.sigma() - card.input().sigma()) > SAME) {
            return List.of();
        }
        List<RegionFigure> parts = measured.figures().stream()
                .filter(figure -> !figure.part().equals(RegionWindows.OUTPUT))
                .toList();
        return all(
                inspection,
                parts,
                EvaluateProvenance.measured(INPUT, card.id(), source)
                        .with(EvaluateKey.MEASURED, String.join(" ", measured.notes()))
                        .entries());
    }

    private static List<FigureSpec> all(
            Inspection inspection, List<RegionFigure> parts, Map<String, String> provenance) {
        String unit = ErrorMeasure.unit(inspection.card().output());
        return channels(parts).stream()
                .map(channel -> of(parts, channel, unit, provenance))
                .toList();
    }

    /**
     * One bar a region.
     *
     * @param figures of the input or of the output
     * @param unit of the error, in brackets
     */
    public static FigureSpec of(
            List<RegionFigure> figures, String channel, String unit, Map<String, String> provenance) {
        Map<String, String> told = new LinkedHashMap<>(provenance);
        told.put(EvaluateKey.CHANNEL, channel);
        Map<String, List<Integer>> parts = new LinkedHashMap<>();
        List<Tick> ticks = new ArrayList<>();
        double at = 0;
        double[] places = new double[figures.size()];
        for (int i = 0; i < figures.size(); i++) {
            RegionFigure figure = figures.get(i);
            // A gap between parts.
            at += i > 0 && !figure.part().equals(figures.get(i - 1).part()) ? 1.6 : 1;
            places[i] = at;
            parts.computeIfAbsent(figure.part(), part -> new ArrayList<>()).add(i);
            ticks.add(new Tick(at, range(figure.range())));
        }
        List<Bars> bars = new ArrayList<>();
        for (Map.Entry<String, List<Integer>> part : parts.entrySet()) {
            int[] own = part.getValue().stream().mapToInt(i -> i).toArray();
            bars.add(new Bars(
                    part.getKey().replace("input, ", ""),
                    new Colour.Category(COLOURS.getOrDefault(part.getKey(), 0)),
                    IntStream.of(own).mapToDouble(i -> places[i] - HALF).toArray(),
                    IntStream.of(own).mapToDouble(i -> places[i] + HALF).toArray(),
                    IntStream.of(own)
                            .mapToDouble(i -> figures.get(i).mse().getOrDefault(channel, Double.NaN))
                            .toArray()));
        }
        return new FigureSpec(
                        "",
                        "Energy range (eV)",
                        (channel.equals(RegionFigure.ALL) ? "MSE " : "MSE of " + channel + " ") + unit,
                        0.4,
                        at + 0.6,
                        spread(figures, places, channel),
                        List.of(),
                        List.of(),
                        List.of(),
                        told)
                .withBars(bars)
                .withXTicks(ticks)
                .withY(0.0, null);
    }

    /** One standard deviation up and down, where there are several seeds. */
    private static List<Curve> spread(List<RegionFigure> figures, double[] places, String channel) {
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        for (int i = 0; i < places.length; i++) {
            Double deviation = figures.get(i).deviation().get(channel);
            Double mse = figures.get(i).mse().get(channel);
            if (deviation != null && mse != null) {
                double[][] sign = {
                    {-TICK, 1},
                    {TICK, 1},
                    {Double.NaN, Double.NaN},
                    {0, 1},
                    {0, -1},
                    {Double.NaN, Double.NaN},
                    {-TICK, -1},
                    {TICK, -1},
                    {Double.NaN, Double.NaN}
                };
                for (double[] stroke : sign) {
                    x.add(Double.isNaN(stroke[0]) ? places[i] : places[i] + stroke[0]);
                    y.add(Double.isNaN(stroke[1]) ? Double.NaN : Math.max(0, mse + stroke[1] * deviation));
                }
            }
        }
        if (x.isEmpty()) {
            return List.of();
        }
        return List.of(new Curve(
                "\u00b1 between seeds",
                Role.RAW,
                x.stream().mapToDouble(v -> v).toArray(),
                y.stream().mapToDouble(v -> v).toArray(),
                null));
    }

    /** {@code −1…4} for {@code -1 to 4 eV}: ten of them stand side by side. */
    private static String range(String words) {
        return words.replace(" eV", "").replace(" to ", "\u2026").replace("-", "\u2212");
    }
}
