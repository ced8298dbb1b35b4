package org.nearedge.app.chart.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.TickType;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.Range;
import org.junit.jupiter.api.Test;
import org.nearedge.app.chart.FigureGallery;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.FigureSpec.Bars;
import org.nearedge.app.chart.FigureSpec.Colour;
import org.nearedge.app.chart.FigureSpec.Points;
import org.nearedge.app.chart.FigureSpec.Scale;
import org.nearedge.app.chart.FigureSpec.Shape;
import org.nearedge.app.chart.FigureSpec.Tick;
import org.nearedge.app.chart.Figures;
import org.nearedge.app.chart.Pixels;
import org.nearedge.app.chart.PointFigures;
import org.nearedge.app.chart.style.FigureStyle;
import org.nearedge.app.chart.style.FigureTheme;

class AxesTest {
    private static final Rectangle2D AREA = new Rectangle2D.Double(100, 50, 300, 200);

    private static List<String> named(FigureAxis axis, RectangleEdge edge) {
        Graphics2D g2 = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
        return ((List<?>) axis.refreshTicks(g2, new AxisState(), AREA, edge))
                .stream()
                        .map(NumberTick.class::cast)
                        .filter(t -> t.getTickType() == TickType.MAJOR)
                        .map(NumberTick::getText)
                        .toList();
    }

    private static LogAxis log(double from, double to) {
        LogAxis axis = new LogAxis("MSE", FigureTheme.PRINT, FigureStyle.paper(8));
        axis.setRange(from, to);
        return axis;
    }

    @Test
    void aLogarithmicAxisNamesPowersOfTenOrFinerWhereThereAreFew() {
        assertThat(named(log(5e-6, 0.2), RectangleEdge.LEFT)).containsExactly("10⁻⁵", "10⁻⁴", "10⁻³", "10⁻²", "10⁻¹");
        assertThat(named(log(0.1, 20), RectangleEdge.LEFT))
                .containsExactly("0.1", "0.2", "0.5", "1", "2", "5", "10", "20");
        assertThat(named(log(1e-30, 1e10), RectangleEdge.LEFT))
                .hasSizeLessThan(16)
                .contains("10⁻²⁷", "10⁰");
    }

    @Test
    void aLogarithmicAxisGoesThereAndBack() {
        LogAxis axis = log(1e-4, 1);
        assertThat(axis.valueToJava2D(1e-2, AREA, RectangleEdge.LEFT)).isCloseTo(150, within(1e-9));
        assertThat(axis.valueToJava2D(1e-2, AREA, RectangleEdge.BOTTOM)).isCloseTo(250, within(1e-9));
        assertThat(axis.valueToJava2D(0, AREA, RectangleEdge.LEFT)).isNaN();
        for (double value : new double[] {1e-4, 3e-3, 0.7}) {
            double pixel = axis.valueToJava2D(value, AREA, RectangleEdge.BOTTOM);
            assertThat(axis.java2DToValue(pixel, AREA, RectangleEdge.BOTTOM)).isCloseTo(value, within(1e-12));
        }
    }

    @Test
    void namesStandInPlaceOfNumbersAndSlantWhereTheyDoNotFit() {
        List<Tick> ticks =
                List.of(new Tick(1, "a rather long name"), new Tick(2, "another long name"), new Tick(9, "out"));
        NamedAxis axis = new NamedAxis("", ticks, FigureTheme.PRINT, FigureStyle.paper(8));
        axis.setRange(0.5, 2.5);
        assertThat(named(axis, RectangleEdge.BOTTOM)).containsExactly("a rather long name", "another long name");
        Graphics2D g2 = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
        Rectangle2D narrow = new Rectangle2D.Double(0, 0, 60, 50);
        assertThat(axis.refreshTicks(g2, new AxisState(), narrow, RectangleEdge.BOTTOM))
                .allSatisfy(tick -> assertThat(tick.getAngle()).isLessThan(-0.5));
        assertThat(axis.refreshTicks(g2, new AxisState(), AREA, RectangleEdge.BOTTOM))
                .allSatisfy(tick -> assertThat(tick.getAngle()).isZero());
    }

    @Test
    void pointsDoNotTouchTheFrameBarsStandOnZeroAndFixedEndsAreKept() {
        FigureSpec points = FigureSpec.empty("x", "y")
                .withPoints(List.of(new Points(
                        "",
                        Shape.DOT,
                        new Colour.Category(0),
                        new double[] {1, 2, Double.NaN},
                        new double[] {5, 6, 1000},
                        List.of(),
                        List.of())));
        Range x = FigureExtent.x(points);
        Range y = FigureExtent.y(points, x);
        assertThat(x.getLowerBound()).isBetween(0.9, 0.99);
        assertThat(x.getUpperBound()).isBetween(2.01, 2.1);
        assertThat(y.getUpperBound()).as("a point without x has no height").isBetween(6.01, 6.2);
        FigureSpec bars = FigureSpec.empty("x", "y")
                .withBars(List.of(new Bars(
                        "", new Colour.Category(0), new double[] {0, 1}, new double[] {1, 2}, new double[] {90, 100})));
        assertThat(FigureExtent.y(bars, FigureExtent.x(bars)).getLowerBound()).isZero();
        assertThat(FigureExtent.y(bars.withY(-10.0, null), new Range(0, 2)).getLowerBound())
                .isEqualTo(-10);
        FigureSpec log = points.withScales(Scale.LINEAR, Scale.LOG).withY(1e-3, 10.0);
        assertThat(FigureExtent.y(log, x).getLowerBound()).isCloseTo(1e-3, within(1e-15));
        assertThat(FigureExtent.y(log, x).getUpperBound()).isCloseTo(10, within(1e-12));
    }

    @Test
    void anAxisOfValuesThatNoLogarithmHasIsDrawnAllTheSame() {
        FigureSpec spec = FigureSpec.empty("x", "y")
                .withPoints(List.of(new Points(
                        "",
                        Shape.DOT,
                        new Colour.Category(0),
                        new double[] {-1, 0},
                        new double[] {-1, 0},
                        List.of(),
                        List.of())))
                .withScales(Scale.LOG, Scale.LOG);
        assertThat(FigureExtent.x(spec).getLowerBound()).isGreaterThan(0);
        assertThat(FigureGallery.panel(spec, FigureTheme.LIGHT, 300, 200)).isNotNull();
    }

    @Test
    void theColourBarSpansTheNumbersOfAllSets() {
        XYPlot plot = FigureChart.of(PointFigures.map(200), FigureTheme.LIGHT).getXYPlot();
        double[] values = ((Colour.Values) PointFigures.map(200).points().get(0).colour()).values();
        double low = java.util.Arrays.stream(values)
                .filter(v -> !Double.isNaN(v))
                .min()
                .orElseThrow();
        assertThat(plot.getRangeAxis(1).getLowerBound()).isEqualTo(low);
        assertThat(plot.getRangeAxis(1).getLabel()).isEqualTo("Mean Si–O–Si angle (°)");
        assertThat(FigureChart.of(PointFigures.truth(), FigureTheme.LIGHT)
                        .getXYPlot()
                        .getRangeAxis(1))
                .isNull();
    }

    @Test
    void everyKindIsDrawnInItsColourOnEveryGround() {
        for (FigureTheme theme : FigureChartTest.themes()) {
            BufferedImage image = FigureGallery.panel(PointFigures.errors(), theme, 900, 330);
            for (int kind = 0; kind < 7; kind++) {
                assertThat(Pixels.near(image, theme.category(kind).getRGB(), 40))
                        .as(theme + " " + kind)
                        .isGreaterThan(40);
            }
        }
    }

    @Test
    void aLabelLongerThanItsAxisStaysInTheFigure() {
        FigureSpec spec = FigureSpec.empty("x", "A quantity whose name and unit are far longer than the axis (eV)");
        BufferedImage image = FigureGallery.panel(
                new FigureSpec(
                        "",
                        spec.xLabel(),
                        spec.yLabel(),
                        null,
                        null,
                        Figures.pdos().curves(),
                        List.of(),
                        List.of(),
                        List.of(),
                        java.util.Map.of()),
                FigureTheme.PRINT,
                300,
                200);
        for (int x = 0; x < 30; x++) {
            for (int y : new int[] {0, 1, 198, 199}) {
                assertThat(image.getRGB(x, y) & 0xffffff).isEqualTo(0xffffff);
            }
        }
    }
}
