package org.nearedge.library;

import java.util.List;

/** Records made up for tests: two Gaussian peaks over a step, so that every number is known. */
public final class References {
    private References() {}

    public static Reference of(String structure, int site) {
        return of("Si-K", structure, "crystal", site, 3 + 0.1 * (structure.hashCode() % 10) + 0.2 * site);
    }

    /** @param peak energy of the first peak, eV above the lowest empty state */
    public static Reference of(String edge, String structure, String kind, int site, double peak) {
        double[] intensity = new double[401];
        double[] s = new double[401];
        double[] p = new double[401];
        for (int i = 0; i < 401; i++) {
            double e = -5 + 0.1 * i;
            intensity[i] = 1 / (1 + Math.exp(-(e - 1) / 0.2)) + 2 * gauss(e - peak, 0.8) + gauss(e - peak - 9, 1.5);
            double v = -20 + 0.1 * i;
            s[i] = gauss(v + 8, 1.0) + 0.3 * gauss(v - peak, 1.2);
            p[i] = gauss(v + 3, 1.4) + 0.5 * gauss(v - peak, 1.1);
        }
        return new Reference(
                edge,
                structure,
                kind,
                "made up",
                site,
                8,
                1 + site,
                0.3,
                -5,
                0.1,
                intensity,
                null,
                -20,
                0.1,
                s,
                p,
                1.1,
                4,
                2.35,
                109.47,
                20.0,
                List.of(new Reference.Atom("Si", 1.35, 1.35, 1.35)),
                null,
                null,
                null);
    }

    public static double gauss(double x, double sigma) {
        return Math.exp(-0.5 * x * x / (sigma * sigma));
    }
}
