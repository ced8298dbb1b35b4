package org.nearedge.app.chart.raster;

import java.util.List;
import java.util.Locale;

/**
 * A bar of a round length: 1, 2 or 5 times a power of ten.
 *
 * @param length in the unit of the image's axis
 * @param text with the unit that has a number between 1 and 999 where there is one: {@code 20 nm}
 */
public record ScaleBar(double length, String text) {
    /** Share of the image's width that a bar takes at most. */
    private static final double MOST = 0.3;

    /** Units of length and their metres, ascending. */
    private record Unit(String name, double metres) {}

    private static final List<Unit> UNITS = List.of(
            new Unit("pm", 1e-12),
            new Unit("nm", 1e-9),
            new Unit("\u00b5m", 1e-6),
            new Unit("mm", 1e-3),
            new Unit("m", 1));

    /** @param x the part of the image in view; null is returned where it is not calibrated */
    public static ScaleBar of(Span x) {
        if (!x.isCalibrated()) {
            return null;
        }
        double length = nice(x.length() * MOST);
        double metres = length * metres(x.unit());
        if (!(metres > 0)) {
            return new ScaleBar(length, number(length) + " " + x.unit());
        }
        if (isAngstrom(x.unit()) && length < 100) {
            return new ScaleBar(length, number(length) + " \u00c5");
        }
        Unit best = UNITS.get(0);
        for (Unit unit : UNITS) {
            best = metres >= unit.metres() * (1 - 1e-9) ? unit : best;
        }
        return new ScaleBar(length, number(metres / best.metres()) + " " + best.name());
    }

    /** The largest of 1, 2 and 5 times a power of ten that is not above a length. */
    static double nice(double length) {
        double power = Math.pow(10, Math.floor(Math.log10(length) + 1e-9));
        double leading = length / power;
        return power * (leading >= 5 - 1e-9 ? 5 : leading >= 2 - 1e-9 ? 2 : 1);
    }

    /** Length of a unit in metres; 0 if it is none of length. */
    public static double metres(String unit) {
        return switch (unit.strip().toLowerCase(Locale.ROOT)) {
            case "pm" -> 1e-12;
            case "\u00e5", "\u212b", "a", "angstrom", "ang" -> 1e-10;
            case "nm", "nanometer", "nanometre" -> 1e-9;
            case "um", "\u00b5m", "\u03bcm", "micron", "microns", "micrometer", "micrometre" -> 1e-6;
            case "mm" -> 1e-3;
            case "m" -> 1;
            default -> 0;
        };
    }

    private static boolean isAngstrom(String unit) {
        return Math.abs(metres(unit) - 1e-10) < 1e-16;
    }

    private static String number(double value) {
        double rounded = Double.parseDouble(String.format(Locale.ROOT, "%.3g", value));
        return rounded == Math.rint(rounded) && Math.abs(rounded) < 1e6
                ? String.valueOf((long) rounded)
                : String.valueOf(rounded);
    }
}
