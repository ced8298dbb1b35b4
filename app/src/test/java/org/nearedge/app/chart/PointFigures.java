package org.nearedge.app.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.nearedge.app.chart.FigureSpec.Bars;
import org.nearedge.app.chart.FigureSpec.Colour;
import org.nearedge.app.chart.FigureSpec.Curve;
import org.nearedge.app.chart.FigureSpec.Gauge;
import org.nearedge.app.chart.FigureSpec.Label;
import org.nearedge.app.chart.FigureSpec.Mark;
import org.nearedge.app.chart.FigureSpec.Points;
import org.nearedge.app.chart.FigureSpec.Role;
import org.nearedge.app.chart.FigureSpec.Scale;
import org.nearedge.app.chart.FigureSpec.Shape;
import org.nearedge.app.chart.FigureSpec.Tick;

/** Figures of points and bars with made-up numbers, for tests. */
public final class PointFigures {
    private static final List<String> KINDS =
            List.of("crystal", "framework", "search", "distorted", "amorphous", "suboxide", "other");

    private PointFigures() {}

    private static FigureSpec axes(String x, String y, List<Curve> curves) {
        return new FigureSpec("", x, y, null, null, curves, List.of(), List.of(), List.of(), Figures.provenance());
    }

    /** 140 records of seven kinds sorted by an error that spans three decades. */
    public static FigureSpec errors() {
        Random random = new Random(3);
        double[] errors = random.doubles(140, -4.2, -1.1)
                .map(e -> Math.pow(10, e))
                .sorted()
                .toArray();
        List<Points> sets = new ArrayList<>();
        for (int kind = 0; kind < KINDS.size(); kind++) {
            List<Integer> places = new ArrayList<>();
            for (int i = 0; i < errors.length; i++) {
                if (new Random(i).nextInt(KINDS.size()) == kind) {
                    places.add(i);
                }
            }
            String name = KINDS.get(kind);
            sets.add(new Points(
                    name,
                    KindColours.shape(name),
                    KindColours.of(name),
                    places.stream().mapToDouble(i -> i + 1).toArray(),
                    places.stream().mapToDouble(i -> errors[i]).toArray(),
                    places.stream().map(i -> "record " + i).toList(),
                    places.stream()
                            .map(i -> name + " #" + i + "\nMSE " + errors[i])
                            .toList()));
        }
        return axes("Rank among test records", "MSE of the PDOS (states²/eV²/spin²)", List.of())
                .withPoints(sets)
                .withScales(Scale.LINEAR, Scale.LOG)
                .withLabels(List.of(
                        new Label(1, errors[0], "best"),
                        new Label(47, errors[46], "33 %"),
                        new Label(94, errors[93], "67 %"),
                        new Label(140, errors[139], "worst")));
    }

    /** True against predicted with the diagonal, for 60 training and 30 test records. */
    public static FigureSpec truth() {
        Random random = new Random(5);
        double[] x = random.doubles(90, 1.58, 1.72).toArray();
        double[] y =
                Arrays.stream(x).map(v -> v + 0.012 * random.nextGaussian()).toArray();
        double[] ends = {1.5, 1.8};
        return axes(
                        "True Si–O bond length (Å)",
                        "Predicted bond length (Å)",
                        List.of(new Curve("", Role.GUIDE, ends, ends, null)))
                .withPoints(
                        List.of(set("training", Shape.RING, 6, x, y, 0, 60), set("test", Shape.DOT, 0, x, y, 60, 90)));
    }

    private static Points set(String name, Shape shape, int colour, double[] x, double[] y, int from, int to) {
        List<String> ids = new ArrayList<>();
        for (int i = from; i < to; i++) {
            ids.add("record " + i);
        }
        return new Points(
                name,
                shape,
                new Colour.Category(colour),
                Arrays.copyOfRange(x, from, to),
                Arrays.copyOfRange(y, from, to),
                ids,
                List.of());
    }

    /** A map of spectra coloured by a number that some do not have. */
    public static FigureSpec map(int size) {
        Random random = new Random(7);
        double[] x = new double[size];
        double[] y = new double[size];
        double[] values = new double[size];
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            double centre = random.nextInt(3) - 1;
            x[i] = 2 * centre + 0.6 * random.nextGaussian();
            y[i] = centre * centre + 0.5 * random.nextGaussian();
            values[i] = i % 25 == 0 ? Double.NaN : 140 + 12 * x[i] + 4 * random.nextGaussian();
            ids.add("record " + i);
        }
        return axes("First principal component", "Second principal component", List.of())
                .withPoints(List.of(new Points(
                        "", Shape.DOT, new Colour.Values(values, "Mean Si–O–Si angle (°)"), x, y, ids, ids)));
    }

    /** Two histograms side by side about zero. */
    public static FigureSpec wins() {
        double[] edges = Figures.grid(-5, 0.5, 21);
        double[] heights = new double[20];
        Arrays.setAll(heights, i -> Math.round(40 * Math.exp(-0.5 * Math.pow((i - 11.5) / 4, 2))));
        return axes("ΔMSE = MSE(matched) − MSE(network) (10⁻³)", "Records", List.of())
                .withBars(List.of(
                        bars("matching better", 1, edges, heights, 0, 10),
                        bars("network better", 0, edges, heights, 10, 20)));
    }

    private static Bars bars(String name, int colour, double[] edges, double[] heights, int from, int to) {
        return new Bars(
                name,
                new Colour.Category(colour),
                Arrays.copyOfRange(edges, from, to),
                Arrays.copyOfRange(edges, from + 1, to + 1),
                Arrays.copyOfRange(heights, from, to));
    }

    /** Groups of bars under names. */
    public static FigureSpec regions() {
        String[] names = {"−1 to 4", "−1 to 9", "−1 to 14", "−1 to 19", "4 to 9", "9 to 14", "14 to 19"};
        List<Tick> ticks = new ArrayList<>();
        List<Bars> bars = new ArrayList<>();
        double[][] heights = {{7, 4, 2.4, 2.2, 5.5, 4.9, 8.8}, {9, 5.2, 3.6, 3.1, 6.3, 6.9, 9.7}};
        for (int k = 0; k < 2; k++) {
            double shift = k == 0 ? -0.36 : 0.02;
            bars.add(new Bars(
                    k == 0 ? "s" : "p",
                    new Colour.Category(k),
                    Figures.grid(1 + shift, 1, 7),
                    Figures.grid(1 + shift + 0.34, 1, 7),
                    Figures.map(heights[k], h -> 1e-3 * h)));
        }
        for (int i = 0; i < names.length; i++) {
            ticks.add(new Tick(i + 1, names[i]));
        }
        return axes("Range of the input (eV)", "MSE (states²/eV²/spin²)", List.of())
                .withBars(bars)
                .withXTicks(ticks);
    }

    /** Losses of a training over its epochs, both axes logarithmic. */
    public static FigureSpec losses() {
        double[] x = Figures.grid(1, 1, 400);
        return axes(
                        "Epoch",
                        "Loss",
                        List.of(
                                new Curve("training", Role.INPUT, x, Figures.map(x, e -> 0.4 / e + 2e-4), null),
                                new Curve(
                                        "validation",
                                        Role.BEST_REFERENCE,
                                        x,
                                        Figures.map(x, e -> 0.5 / e + 2e-3),
                                        null)))
                .withScales(Scale.LOG, Scale.LOG);
    }

    /** Seven single numbers of a site. */
    public static FigureSpec gauges() {
        Random random = new Random(11);
        String[] names = {
            "Bond length",
            "Bond angle",
            "Voronoi volume",
            "Bond overlap population",
            "Mulliken charge",
            "Neighbours",
            "Excitation energy"
        };
        String[] units = {"Å", "°", "Å³", "", "e", "", "eV"};
        double[] middle = {1.63, 145, 15.2, 0.53, -0.97, 2, 543.6};
        double[] spread = {0.02, 9, 2, 0.03, 0.04, 0.3, 0.7};
        List<Gauge> gauges = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            int k = i;
            double[] known = random.doubles(400)
                    .map(u -> middle[k] + spread[k] * random.nextGaussian())
                    .map(v -> k == 5 ? Math.rint(v) : v)
                    .sorted()
                    .toArray();
            gauges.add(new Gauge(
                    names[i],
                    units[i],
                    "made up",
                    known,
                    middle[i] + 0.3 * spread[i],
                    middle[i] - 0.8 * spread[i],
                    middle[i] + 1.2 * spread[i],
                    List.of(
                            new Mark("best reference", Role.BEST_REFERENCE, middle[i] + 0.6 * spread[i]),
                            new Mark("amorphous SiO2 7 #12", Role.NEIGHBOUR, known[0]))));
        }
        return FigureSpec.gauges(gauges, Figures.provenance());
    }

    /** Without any provenance, for tests that compare text. */
    public static FigureSpec plain(FigureSpec spec) {
        return spec.withProvenance(Map.of());
    }
}
