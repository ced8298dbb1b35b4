package org.nearedge.app.chart.gauge;

import java.util.Locale;
import org.nearedge.app.chart.FigureSpec.Gauge;
import org.nearedge.app.chart.FigureSpec.Mark;

/** The numbers of a gauge as people write them: with as many digits as the interval bears. */
public final class GaugeWords {
    private static final int MOST_DECIMALS = 4;

    private GaugeWords() {}

    /** The interval's half width in one digit, in two if it begins with 1 or 2. */
    static int decimals(Gauge gauge) {
        double half = 0.5 * (gauge.upper() - gauge.lower());
        if (!(half > 0) || Double.isInfinite(half)) {
            return 3;
        }
        int power = (int) Math.floor(Math.log10(half));
        boolean two = half / Math.pow(10, power) < 3;
        return Math.max(0, Math.min(MOST_DECIMALS, (two ? 1 : 0) - power));
    }

    static String number(Gauge gauge, double value) {
        String text = String.format(Locale.ROOT, "%." + decimals(gauge) + "f", value);
        boolean zero = text.chars().noneMatch(c -> c >= '1' && c <= '9');
        return zero ? text.replace("-", "") : text.replace('-', '\u2212');
    }

    /** {@code 1.618 Å}. */
    static String value(Gauge gauge) {
        return number(gauge, gauge.value()) + unit(gauge);
    }

    /** {@code 1.60 to 1.64}. */
    static String interval(Gauge gauge) {
        return number(gauge, gauge.lower()) + " to " + number(gauge, gauge.upper());
    }

    private static String unit(Gauge gauge) {
        return gauge.unit().isEmpty() ? "" : gauge.unit().equals("\u00b0") ? gauge.unit() : " " + gauge.unit();
    }

    /** What a gauge shows, in lines: for a tooltip, and for those who listen to the screen. */
    public static String help(Gauge gauge) {
        StringBuilder text = new StringBuilder(gauge.name());
        if (!gauge.unit().isEmpty()) {
            text.append(" (").append(gauge.unit()).append(')');
        }
        text.append(": ").append(gauge.meaning());
        text.append("\nprediction ").append(value(gauge));
        text.append("; 90 % interval ").append(interval(gauge));
        for (Mark mark : gauge.marks()) {
            text.append('\n').append(mark.name()).append(' ').append(number(gauge, mark.value()));
        }
        double[] known = gauge.known();
        if (known.length > 0) {
            text.append("\nlibrary ")
                    .append(number(gauge, known[0]))
                    .append(" to ")
                    .append(number(gauge, known[known.length - 1]))
                    .append(" in ")
                    .append(known.length)
                    .append(" sites");
        }
        return text.toString();
    }
}
