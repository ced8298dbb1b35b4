package org.nearedge.process.fit.shape;

import java.util.List;
import org.apache.commons.math3.special.Erf;

/**
 * The shapes that a spectrum is fitted with. Widths are full widths at half maximum, eV: of a peak its own, of a step
 * that of its derivative. Steps rise from 0 to their height and are at half of it at their centre: an arctangent for an
 * edge that its core hole broadens, an error function for one that the instrument broadens, as in Athena (B. Ravel, M.
 * Newville, J. Synchrotron Rad. 12, 537 (2005)).
 */
public enum Shape {
    GAUSSIAN("gaussian", "Gaussian", Parameter.HEIGHT, Parameter.CENTRE, Parameter.FWHM) {
        @Override
        void add(double[] p, double x, double[] out) {
            double t = (x - p[1]) / p[2];
            double g = Math.exp(-4 * LN2 * t * t);
            out[0] = p[0] * g;
            out[1] = g;
            out[2] = p[0] * g * 8 * LN2 * t / p[2];
            out[3] = out[2] * t;
        }

        @Override
        public double[] area(double[] p) {
            return new double[] {p[0] * p[2] * GAUSS, p[2] * GAUSS, 0, p[0] * GAUSS};
        }
    },
    LORENTZIAN("lorentzian", "Lorentzian", Parameter.HEIGHT, Parameter.CENTRE, Parameter.FWHM) {
        @Override
        void add(double[] p, double x, double[] out) {
            double t = (x - p[1]) / p[2];
            double l = 1 / (1 + 4 * t * t);
            out[0] = p[0] * l;
            out[1] = l;
            out[2] = p[0] * l * l * 8 * t / p[2];
            out[3] = out[2] * t;
        }

        @Override
        public double[] area(double[] p) {
            return new double[] {p[0] * p[2] * LORENTZ, p[2] * LORENTZ, 0, p[0] * LORENTZ};
        }
    },
    /** The share of the Lorentzian is {@code fraction}, both parts having one height, centre and width. */
    PSEUDO_VOIGT(
            "pseudo-voigt", "pseudo-Voigt", Parameter.HEIGHT, Parameter.CENTRE, Parameter.FWHM, Parameter.FRACTION) {
        @Override
        void add(double[] p, double x, double[] out) {
            double[] g = new double[4];
            double[] l = new double[4];
            GAUSSIAN.add(p, x, g);
            LORENTZIAN.add(p, x, l);
            for (int i = 0; i < 4; i++) {
                out[i] = (1 - p[3]) * g[i] + p[3] * l[i];
            }
            out[4] = l[0] - g[0];
        }

        @Override
        public double[] area(double[] p) {
            double mixed = (1 - p[3]) * GAUSS + p[3] * LORENTZ;
            return new double[] {p[0] * p[2] * mixed, p[2] * mixed, 0, p[0] * mixed, p[0] * p[2] * (LORENTZ - GAUSS)};
        }
    },
    ARCTANGENT("arctan", "Arctangent step", Parameter.HEIGHT, Parameter.CENTRE, Parameter.FWHM) {
        @Override
        void add(double[] p, double x, double[] out) {
            double t = 2 * (x - p[1]) / p[2];
            double step = 0.5 + Math.atan(t) / Math.PI;
            double slope = p[0] / Math.PI / (1 + t * t);
            out[0] = p[0] * step;
            out[1] = step;
            out[2] = -slope * 2 / p[2];
            out[3] = -slope * t / p[2];
        }
    },
    ERROR_FUNCTION("erf", "Error-function step", Parameter.HEIGHT, Parameter.CENTRE, Parameter.FWHM) {
        @Override
        void add(double[] p, double x, double[] out) {
            double t = 2 * Math.sqrt(LN2) * (x - p[1]) / p[2];
            double step = 0.5 * (1 + Erf.erf(t));
            double slope = p[0] * Math.exp(-t * t) / Math.sqrt(Math.PI);
            out[0] = p[0] * step;
            out[1] = step;
            out[2] = -slope * 2 * Math.sqrt(LN2) / p[2];
            out[3] = -slope * t / p[2];
        }
    },
    /** {@code level + slope (x - at)}; {@code at} is never fitted. */
    LINE("line", "Line", Parameter.LEVEL, Parameter.SLOPE, Parameter.AT) {
        @Override
        void add(double[] p, double x, double[] out) {
            out[0] = p[0] + p[1] * (x - p[2]);
            out[1] = 1;
            out[2] = x - p[2];
            out[3] = -p[1];
        }
    };

    private static final double LN2 = Math.log(2);
    /** Area of a Gaussian of height and FWHM 1. */
    private static final double GAUSS = Math.sqrt(Math.PI / (4 * Math.log(2)));
    /** Area of a Lorentzian of height and FWHM 1. */
    private static final double LORENTZ = Math.PI / 2;

    /** What a number of a shape is. */
    public enum Parameter {
        HEIGHT("height", ""),
        CENTRE("centre", "eV"),
        FWHM("fwhm", "eV"),
        FRACTION("fraction", ""),
        LEVEL("level", ""),
        SLOPE("slope", "per eV"),
        AT("at", "eV");

        private final String key;
        private final String unit;

        Parameter(String key, String unit) {
            this.key = key;
            this.unit = unit;
        }

        public String key() {
            return key;
        }

        /** Empty: that of the intensity, or none. */
        public String unit() {
            return unit;
        }
    }

    private final String key;
    private final String title;
    private final List<Parameter> parameters;

    Shape(String key, String title, Parameter... parameters) {
        this.key = key;
        this.title = title;
        this.parameters = List.of(parameters);
    }

    /** As the command line and JSON name it. */
    public String key() {
        return key;
    }

    public String title() {
        return title;
    }

    public List<Parameter> parameters() {
        return parameters;
    }

    public boolean isPeak() {
        return this == GAUSSIAN || this == LORENTZIAN || this == PSEUDO_VOIGT;
    }

    public boolean isStep() {
        return this == ARCTANGENT || this == ERROR_FUNCTION;
    }

    /** @param out filled with the value and its derivatives by the parameters */
    abstract void add(double[] p, double x, double[] out);

    /** Value at an energy (eV). */
    public double at(double[] p, double x) {
        double[] out = new double[p.length + 1];
        add(p, x, out);
        return out[0];
    }

    /** Of a peak: its area (intensity times eV) and the derivatives of that by the parameters. */
    public double[] area(double[] p) {
        throw new UnsupportedOperationException(title + " has no area");
    }
}
