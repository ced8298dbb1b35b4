package org.nearedge.app.chart.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.Range;
import org.jfree.data.xy.IntervalXYDataset;
import org.jfree.data.xy.XYDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nearedge.app.chart.FigureGallery;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.FigureSpec.Curve;
import org.nearedge.app.chart.FigureSpec.Role;
import org.nearedge.app.chart.Figures;
import org.nearedge.app.chart.Pixels;
import org.nearedge.app.chart.style.FigureStyle;
import org.nearedge.app.chart.style.FigureTheme;

class FigureChartTest {
    static List<FigureTheme> themes() {
        return List.of(FigureTheme.LIGHT, FigureTheme.DARK, FigureTheme.PRINT);
    }

    @Test
    void theChartHoldsEveryNumberOfTheFigure() {
        FigureSpec spec = Figures.edge();
        XYPlot plot = FigureChart.of(spec, FigureTheme.LIGHT).getXYPlot();
        XYDataset curves = plot.getDataset(FigureChart.CURVES);
        assertThat(curves.getSeriesCount()).isEqualTo(3);
        for (int k = 0; k < 3; k++) {
            Curve curve = spec.curves().get(k);
            assertThat(curves.getSeriesKey(k)).isEqualTo(curve.name());
            assertThat(curves.getItemCount(k)).isEqualTo(2000);
            for (int i = 0; i < 2000; i++) {
                assertThat(curves.getXValue(k, i)).isEqualTo(curve.x()[i]);
                assertThat(curves.getYValue(k, i)).isEqualTo(curve.y()[i]);
            }
        }
    }

    @Test
    void bandsHoldBothEnds() {
        FigureSpec spec = Figures.pdos();
        XYPlot plot = FigureChart.of(spec, FigureTheme.LIGHT).getXYPlot();
        IntervalXYDataset bands = (IntervalXYDataset) plot.getDataset(FigureChart.BANDS);
        for (int i = 0; i < 300; i++) {
            assertThat(bands.getStartYValue(1, i)).isEqualTo(spec.bands().get(1).lower()[i]);
            assertThat(bands.getEndYValue(1, i)).isEqualTo(spec.bands().get(1).upper()[i]);
        }
    }

    @Test
    void fillsMeetAtTheFermiLevelAndDiffer() {
        XYPlot plot = FigureChart.of(Figures.pdos(), FigureTheme.LIGHT).getXYPlot();
        XYDataset fills = plot.getDataset(FigureChart.FILLS);
        assertThat(fills.getSeriesCount())
                .as("valence and conduction band of s, p, total")
                .isEqualTo(6);
        for (int k = 0; k < 6; k += 2) {
            int last = fills.getItemCount(k) - 1;
            assertThat(fills.getXValue(k, last)).isEqualTo(0);
            assertThat(fills.getXValue(k + 1, 0)).isEqualTo(0);
            assertThat(fills.getYValue(k, last)).isEqualTo(fills.getYValue(k + 1, 0));
            assertThat(plot.getRenderer(FigureChart.FILLS).getSeriesPaint(k))
                    .isNotEqualTo(plot.getRenderer(FigureChart.FILLS).getSeriesPaint(k + 1));
        }
    }

    @Test
    void aFillIsCutBetweenSamplesByInterpolation() {
        Curve curve = new Curve("p", Role.PDOS_P, new double[] {-1, 1, 3}, new double[] {2, 6, 0}, 0.5);
        assertThat(BandSplit.below(curve, 0.5, java.awt.Color.RED).x()).containsExactly(-1, 0.5);
        assertThat(BandSplit.below(curve, 0.5, java.awt.Color.RED).upper()).containsExactly(2, 5);
        assertThat(BandSplit.above(curve, 0.5, java.awt.Color.RED).x()).containsExactly(0.5, 1, 3);
        assertThat(BandSplit.above(curve, 0.5, java.awt.Color.RED).upper()).containsExactly(5, 6, 0);
        assertThat(BandSplit.above(curve, 9, java.awt.Color.RED).x()).isEmpty();
        assertThat(BandSplit.below(curve, -9, java.awt.Color.RED).x()).isEmpty();
        assertThat(BandSplit.above(curve, -9, java.awt.Color.RED).upper()).containsExactly(2, 6, 0);
    }

    @Test
    void axesReachAsFarAsTheFigureAsks() {
        XYPlot plot = FigureChart.of(Figures.pdos(), FigureTheme.PRINT).getXYPlot();
        assertThat(plot.getDomainAxis().getRange()).isEqualTo(new Range(-15, 15));
        assertThat(plot.getRangeAxis().getLowerBound()).isZero();
        assertThat(plot.getRangeAxis().getUpperBound()).isBetween(0.38, 0.5);
        assertThat(plot.getDomainAxis().getLabel()).isEqualTo("Energy relative to VBM or Fermi level (eV)");
    }

    @Test
    void bigNumbersHaveTheirPowerOfTenInTheLabel() {
        XYPlot plot = FigureChart.of(Figures.edge(), FigureTheme.LIGHT).getXYPlot();
        assertThat(plot.getRangeAxis().getLabel()).isEqualTo("Intensity (10⁵ counts)");
        assertThat(FigureAxis.exponent(0.004)).isEqualTo(-3);
        assertThat(FigureAxis.exponent(9999)).isZero();
        assertThat(FigureAxis.exponent(0)).isZero();
        assertThat(FigureAxis.niceAtLeast(0.031)).isCloseTo(0.05, within(1e-12));
        assertThat(FigureAxis.niceAtLeast(2)).isCloseTo(2, within(1e-12));
        assertThat(FigureAxis.niceAtLeast(70)).isCloseTo(100, within(1e-12));
    }

    @Test
    void theLegendSharesWhatDiffersOnlyByColour() {
        List<String> names = StreamSupport.stream(
                        ((Iterable<LegendItem>) () -> legend(Figures.pdos())).spliterator(), false)
                .map(LegendItem::getLabel)
                .toList();
        assertThat(names).containsExactly("s", "p", "total", "best reference", "90 % interval");
    }

    @SuppressWarnings("unchecked")
    private static java.util.Iterator<LegendItem> legend(FigureSpec spec) {
        return FigureLegend.items(spec, FigureTheme.LIGHT, FigureStyle.WINDOW).iterator();
    }

    @ParameterizedTest
    @MethodSource("themes")
    void everyRoleIsDrawnInItsColour(FigureTheme theme) {
        BufferedImage image = FigureGallery.panel(Figures.input(), theme, 900, 330);
        for (Role role : new Role[] {Role.INPUT, Role.BEST_REFERENCE, Role.NEIGHBOUR}) {
            assertThat(Pixels.near(image, theme.line(role, 0).getRGB(), 30))
                    .as(role.name())
                    .isGreaterThan(100);
        }
        assertThat(image.getRGB(1, 1) & 0xffffff).isEqualTo(theme.ground().getRGB() & 0xffffff);
    }

    @ParameterizedTest
    @MethodSource("themes")
    void neighboursDifferFromEachOtherAndFromTheInput(FigureTheme theme) {
        assertThat(List.of(
                        theme.line(Role.INPUT, 0),
                        theme.line(Role.BEST_REFERENCE, 0),
                        theme.line(Role.NEIGHBOUR, 0),
                        theme.line(Role.NEIGHBOUR, 1),
                        theme.line(Role.NEIGHBOUR, 2),
                        theme.line(Role.NEIGHBOUR, 3)))
                .doesNotHaveDuplicates();
    }

    @Test
    void aFigureWithoutDataOrWithGapsIsDrawn() {
        JFreeChart empty = FigureChart.of(FigureSpec.empty("x", "y"), FigureTheme.LIGHT);
        assertThat(empty.getXYPlot().getDomainAxis().getRange()).isEqualTo(new Range(0, 1));
        double[] x = {0, 1, 2, 3};
        FigureSpec gap = new FigureSpec(
                "",
                "x",
                "y",
                null,
                null,
                List.of(new Curve("gap", Role.INPUT, x, new double[] {1, Double.NaN, 3, 3}, null)),
                List.of(),
                List.of(),
                List.of(),
                Map.of());
        assertThat(FigureExtent.y(gap, FigureExtent.x(gap))).isEqualTo(new Range(0.9, 3.1));
        assertThat(Pixels.near(
                        FigureGallery.panel(gap, FigureTheme.LIGHT, 300, 200),
                        FigureTheme.LIGHT.line(Role.INPUT, 0).getRGB(),
                        30))
                .isGreaterThan(20);
    }
}
