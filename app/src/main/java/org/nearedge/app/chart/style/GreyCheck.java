package org.nearedge.app.chart.style;

import java.awt.Color;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nearedge.app.chart.FigureSheet;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.FigureSpec.Bars;
import org.nearedge.app.chart.FigureSpec.Colour;
import org.nearedge.app.chart.FigureSpec.Curve;
import org.nearedge.app.chart.FigureSpec.Gauge;
import org.nearedge.app.chart.FigureSpec.Mark;
import org.nearedge.app.chart.FigureSpec.Role;
import org.nearedge.app.chart.FigureSpec.Shape;

/**
 * Whether the series of a figure are still told apart when it is printed in grey: any two of the same panel must
 * differ in kind (curve, points, bars), in dash, in shape, or by {@value #APART} in CIE lightness. Guides and the
 * areas of intervals are left out: these go with their curve.
 */
public final class GreyCheck {
    /**
     * Least difference of lightness of two thin lines, of 100. A hundredth is seen between large areas side by side; a
     * fine line or a small point on white, seen apart, and on a printer's screen, needs a multiple of it.
     */
    static final double APART = 15;

    /**
     * Two series that become alike.
     *
     * @param panel letter of the panel; empty if there is but one
     */
    public record Clash(String panel, String one, String other) {
        @Override
        public String toString() {
            return (panel.isEmpty() ? "" : panel + " ") + one + " and " + other;
        }
    }

    private enum Kind {
        CURVE,
        POINTS,
        BARS
    }

    private record Series(String name, Kind kind, Dash dash, Shape shape, double lightness) {
        boolean isLike(Series other) {
            return kind == other.kind
                    && dash == other.dash
                    && shape == other.shape
                    && Math.abs(lightness - other.lightness) < APART;
        }
    }

    private GreyCheck() {}

    /** What becomes alike, in reading order; empty if the sheet may be printed in grey. */
    public static List<Clash> of(FigureSheet sheet, FigureTheme theme) {
        List<Clash> clashes = new ArrayList<>();
        List<FigureSpec> figures = sheet.figures();
        for (int panel = 0; panel < figures.size(); panel++) {
            List<Series> all = series(figures.get(panel), theme);
            for (int i = 0; i < all.size(); i++) {
                for (int k = i + 1; k < all.size(); k++) {
                    if (all.get(i).isLike(all.get(k))) {
                        clashes.add(new Clash(
                                figures.size() == 1 ? "" : FigureSheet.letter(panel),
                                all.get(i).name(),
                                all.get(k).name()));
                    }
                }
            }
        }
        return clashes;
    }

    private static List<Series> series(FigureSpec spec, FigureTheme theme) {
        List<Series> all = new ArrayList<>();
        Map<Role, Integer> seen = new LinkedHashMap<>();
        for (Curve curve : spec.curves()) {
            int rank = curve.rank(seen.merge(curve.role(), 1, Integer::sum) - 1);
            if (curve.role() != Role.GUIDE) {
                all.add(new Series(
                        named(curve.name(), "a curve without a name"),
                        Kind.CURVE,
                        theme.dash(curve.role(), rank),
                        null,
                        lightness(theme.line(curve.role(), rank), theme)));
            }
        }
        List<Shape> shapes = theme.shapes(spec.points());
        for (int i = 0; i < shapes.size(); i++) {
            // Numbers are told by lightness itself: their colours get lighter all the way.
            if (spec.points().get(i).colour() instanceof Colour.Category c) {
                all.add(new Series(
                        named(spec.points().get(i).name(), "points without a name"),
                        Kind.POINTS,
                        null,
                        shapes.get(i),
                        lightness(theme.category(c.index()), theme)));
            }
        }
        for (Bars bars : spec.bars()) {
            String name = named(bars.name(), "bars without a name");
            all.add(new Series(
                    name,
                    Kind.BARS,
                    null,
                    null,
                    lightness(theme.bar(bars.colour().index()), theme)));
        }
        all.addAll(marks(spec, theme));
        return all;
    }

    /** The references on gauges, each once. */
    private static List<Series> marks(FigureSpec spec, FigureTheme theme) {
        Map<String, Series> all = new LinkedHashMap<>();
        for (Gauge gauge : spec.gauges()) {
            int neighbours = 0;
            for (Mark mark : gauge.marks()) {
                int index = mark.role() == Role.NEIGHBOUR ? neighbours++ : 0;
                double lightness = lightness(theme.line(mark.role(), index), theme);
                all.putIfAbsent(mark.name(), new Series(mark.name(), Kind.POINTS, null, Shape.DIAMOND, lightness));
            }
        }
        return List.copyOf(all.values());
    }

    private static String named(String name, String otherwise) {
        return name.isEmpty() ? otherwise : name;
    }

    private static double lightness(Color color, FigureTheme theme) {
        return Lightness.of(Lightness.on(color, theme.ground()));
    }
}
