package org.nearedge.app.chart;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.nearedge.app.chart.FigureSpec.Band;
import org.nearedge.app.chart.FigureSpec.Curve;
import org.nearedge.app.chart.FigureSpec.Marker;
import org.nearedge.app.chart.FigureSpec.Region;
import org.nearedge.app.chart.FigureSpec.Role;

/** Figures with known numbers, for tests. */
public final class Figures {
    private Figures() {}

    public static Map<String, String> provenance() {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("file", "quartz & <silicon>.dm4");
        entries.put("sha-256", "0123456789abcdef");
        entries.put("recipe", "power-law background 1800–1830 eV; σ 0.5 eV");
        entries.put("model", "si-k-pdos 1");
        return entries;
    }

    public static double[] grid(double from, double step, int size) {
        double[] x = new double[size];
        Arrays.setAll(x, i -> from + i * step);
        return x;
    }

    public static double[] map(double[] x, DoubleUnaryOperator f) {
        return Arrays.stream(x).map(f).toArray();
    }

    /** A power law with a step and two peaks, 2000 channels of 0.25 eV from 1700 eV. */
    public static FigureSpec edge() {
        double[] x = grid(1700, 0.25, 2000);
        double[] background = map(x, e -> 3e5 * Math.pow(e / 1700, -3));
        double[] raw = new double[x.length];
        java.util.Random random = new java.util.Random(1);
        for (int i = 0; i < x.length; i++) {
            raw[i] = background[i] + signal(x[i]) + 400 * random.nextGaussian();
        }
        double[] after = new double[x.length];
        Arrays.setAll(after, i -> raw[i] - background[i]);
        return new FigureSpec(
                "",
                "Energy loss (eV)",
                "Intensity (counts)",
                null,
                null,
                List.of(
                        new Curve("Raw", Role.RAW, x, raw, null),
                        new Curve("Background", Role.BACKGROUND, x, background, null),
                        new Curve("Background subtracted", Role.SIGNAL, x, after, null)),
                List.of(),
                List.of(new Region("Fit window", 1760, 1830, true)),
                List.of(new Marker("Onset", 1840, true)),
                provenance());
    }

    static double signal(double e) {
        return 4e4 / (1 + Math.exp(-(e - 1840) / 0.7)) * Math.exp(-(e - 1840) / 300)
                + 6e4 * bell(e, 1845, 2.5)
                + 2e4 * bell(e, 1853, 5);
    }

    /** Input and five references on 200 points. */
    public static FigureSpec input() {
        double[] x = grid(-1, 0.1, 200);
        String[] names = {"diamond #0", "lonsdaleite #1", "net CAN #3", "search Si8-331 #2", "ST12 #1"};
        List<Curve> curves = new java.util.ArrayList<>();
        curves.add(new Curve("Input", Role.INPUT, x, map(x, e -> xanes(e, 0)), null));
        for (int k = 0; k < names.length; k++) {
            double move = 0.3 * k + 0.15;
            curves.add(new Curve(
                    names[k],
                    k == 0 ? Role.BEST_REFERENCE : Role.NEIGHBOUR,
                    x,
                    map(x, e -> xanes(e + move, 0.05 * move)),
                    null));
        }
        return new FigureSpec(
                "",
                "Energy relative to onset (eV)",
                "Intensity (normalised)",
                -1.0,
                19.0,
                curves,
                List.of(),
                List.of(),
                List.of(),
                provenance());
    }

    static double xanes(double e, double more) {
        return 0.45 / (1 + Math.exp(-e / 0.4)) + (0.55 - more) * bell(e, 2.2, 1) + (0.3 + more) * bell(e, 11, 3);
    }

    /** s, p, total on 300 points from -15 eV with intervals and a reference. */
    public static FigureSpec pdos() {
        double[] x = grid(-15, 0.1, 300);
        double[] s = map(x, e -> 0.28 * bell(e, -9.5, 1) + 0.16 * bell(e, -6.8, 0.6) + 0.06 * bell(e, 3, 2));
        double[] p = map(
                x,
                e -> 0.3 * bell(e, -2.6, 1.6)
                        + 0.08 * bell(e, -7, 1.2)
                        + 0.22 * bell(e, 4, 2.4)
                        + 0.12 * bell(e, 12, 3));
        double[] total = new double[x.length];
        Arrays.setAll(total, i -> s[i] + p[i]);
        return new FigureSpec(
                "",
                "Energy relative to VBM or Fermi level (eV)",
                "PDOS (states/eV/spin)",
                -15.0,
                15.0,
                List.of(
                        new Curve("s", Role.PDOS_S, x, s, 0.0),
                        new Curve("p", Role.PDOS_P, x, p, 0.0),
                        new Curve("total", Role.PDOS_TOTAL, x, total, 0.0),
                        new Curve("s, best reference", Role.REFERENCE_S, x, map(s, v -> v * 0.9 + 0.01), null),
                        new Curve("p, best reference", Role.REFERENCE_P, x, map(p, v -> v * 1.1 + 0.01), null)),
                List.of(
                        new Band("s, 90 % interval", Role.PDOS_S, x, map(s, v -> v * 0.8), map(s, v -> v * 1.2 + 0.01)),
                        new Band(
                                "p, 90 % interval", Role.PDOS_P, x, map(p, v -> v * 0.8), map(p, v -> v * 1.2 + 0.01))),
                List.of(),
                List.of(new Marker("VB | CB", 0)),
                provenance());
    }

    static double bell(double e, double at, double sigma) {
        return Math.exp(-0.5 * (e - at) * (e - at) / (sigma * sigma));
    }
}
