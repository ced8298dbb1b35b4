package org.nearedge.app.chart.draw;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.Locale;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.ui.RectangleEdge;
import org.nearedge.app.chart.style.FigureFont;
import org.nearedge.app.chart.style.FigureStyle;
import org.nearedge.app.chart.style.FigureTheme;

/** A number axis as journals print it: few ticks at 1, 2 or 5 times a power of ten, big numbers by a common factor. */
class FigureAxis extends NumberAxis {
    private static final long serialVersionUID = 1L;

    private final FigureStyle style;
    private final int exponent;
    /** While a label is drawn that is longer than there is room; otherwise null. */
    private transient Font fitted;

    /** @param exponent tick labels are divided by ten to this power, which the label then tells */
    FigureAxis(String label, int exponent, FigureTheme theme, FigureStyle style) {
        super(withFactor(label, exponent));
        this.style = style;
        this.exponent = exponent;
        setAutoRangeIncludesZero(false);
        setLabelFont(FigureFont.of(style.em(), getLabel()));
        setLabelPaint(theme.text());
        setTickLabelFont(FigureFont.of(style.em() * 0.92));
        setTickLabelPaint(theme.quiet());
        setAxisLinePaint(theme.frame());
        setAxisLineStroke(style.frame());
        setTickMarkPaint(theme.frame());
        setTickMarkStroke(style.frame());
        // Outside: grid lines would be drawn over ticks inside.
        setTickMarkOutsideLength(style.length(0.32));
        setMinorTickMarksVisible(true);
        setMinorTickMarkOutsideLength(style.length(0.17));
    }

    /** The power of ten that keeps tick labels short: 0 between 0.01 and 9999, otherwise a multiple of 1. */
    static int exponent(double largest) {
        if (!(largest > 0) || !Double.isFinite(largest) || (largest >= 0.01 && largest < 10_000)) {
            return 0;
        }
        return (int) Math.floor(Math.log10(largest));
    }

    private static String withFactor(String label, int exponent) {
        if (exponent == 0) {
            return label;
        }
        String factor = "10" + superscript(exponent);
        int unit = label.lastIndexOf('(');
        return unit < 0
                ? label + " (" + factor + ")"
                : label.substring(0, unit + 1) + factor + " " + label.substring(unit + 1);
    }

    static String superscript(int number) {
        StringBuilder text = new StringBuilder();
        for (char c : Integer.toString(number).toCharArray()) {
            text.append(c == '-' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(c - '0'));
        }
        return text.toString();
    }

    @Override
    public Font getLabelFont() {
        return fitted == null ? super.getLabelFont() : fitted;
    }

    /** A label longer than its axis may reach as far as the plot; one longer than that is set smaller. */
    @Override
    protected AxisState drawLabel(
            String label,
            Graphics2D g2,
            Rectangle2D plotArea,
            Rectangle2D dataArea,
            RectangleEdge edge,
            AxisState state) {
        boolean horizontal = RectangleEdge.isTopOrBottom(edge);
        double room = horizontal ? plotArea.getWidth() : plotArea.getHeight();
        double width =
                label == null ? 0 : g2.getFontMetrics(super.getLabelFont()).stringWidth(label);
        fitted = width > room ? super.getLabelFont().deriveFont((float) (style.em() * room / width)) : null;
        double half = Math.min(width, room) / 2;
        Rectangle2D about = (Rectangle2D) dataArea.clone();
        if (horizontal) {
            double x = Math.max(plotArea.getMinX() + half, Math.min(plotArea.getMaxX() - half, dataArea.getCenterX()));
            about.setRect(x - 1, dataArea.getY(), 2, dataArea.getHeight());
        } else {
            double y = Math.max(plotArea.getMinY() + half, Math.min(plotArea.getMaxY() - half, dataArea.getCenterY()));
            about.setRect(dataArea.getX(), y - 1, dataArea.getWidth(), 2);
        }
        try {
            return super.drawLabel(label, g2, plotArea, about, edge, state);
        } finally {
            fitted = null;
        }
    }

    @Override
    protected void selectAutoTickUnit(Graphics2D g2, Rectangle2D area, RectangleEdge edge) {
        boolean horizontal = RectangleEdge.isTopOrBottom(edge);
        double length = horizontal ? area.getWidth() : area.getHeight();
        double apart = style.em() * (horizontal ? 4.5 : 2.6);
        double size = niceAtLeast(getRange().getLength() * Math.min(1, apart / Math.max(1, length)));
        setTickUnit(new NumberTickUnit(size, new Scaled(size, exponent), minorTicks(size)), false, false);
    }

    /** The smallest of 1, 2 and 5 times a power of ten that is not below a length. */
    static double niceAtLeast(double length) {
        double power = Math.pow(10, Math.floor(Math.log10(length)));
        for (int factor : new int[] {1, 2, 5}) {
            if (factor * power >= length * (1 - 1e-9)) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    private static int minorTicks(double size) {
        double leading = size / Math.pow(10, Math.floor(Math.log10(size) + 1e-9));
        return Math.round(leading) == 2 ? 4 : 5;
    }

    /** Writes as many decimals as a tick unit needs. */
    private static final class Scaled extends NumberFormat {
        private static final long serialVersionUID = 1L;

        private final DecimalFormat plain;
        private final double divisor;

        Scaled(double size, int exponent) {
            divisor = Math.pow(10, exponent);
            int decimals = (int) Math.max(0, Math.ceil(-Math.log10(size / divisor) - 1e-9));
            DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
            symbols.setMinusSign('−');
            plain = new DecimalFormat("0", symbols);
            plain.setMinimumFractionDigits(Math.min(decimals, 12));
            plain.setMaximumFractionDigits(Math.min(decimals, 12));
        }

        @Override
        public StringBuffer format(double number, StringBuffer to, FieldPosition position) {
            String text = plain.format(number / divisor);
            // A tick at zero is computed as -1e-17 now and then.
            return to.append(text.matches("−0[.0]*") ? text.substring(1) : text);
        }

        @Override
        public StringBuffer format(long number, StringBuffer to, FieldPosition position) {
            return format((double) number, to, position);
        }

        @Override
        public Number parse(String source, ParsePosition position) {
            throw new UnsupportedOperationException("an axis only writes");
        }
    }
}
