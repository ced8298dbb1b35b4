package org.nearedge.app.chart.gauge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearedge.app.chart.FigureSheet;
import org.nearedge.app.chart.FigureSize;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.FigureSpec.Gauge;
import org.nearedge.app.chart.FigureSpec.Mark;
import org.nearedge.app.chart.FigureSpec.Role;
import org.nearedge.app.chart.draw.SheetDrawing;
import org.nearedge.app.chart.export.FigureData;
import org.nearedge.app.chart.export.FigureExport;
import org.nearedge.app.chart.export.PngFigure;
import org.nearedge.app.chart.style.FigureStyle;
import org.nearedge.app.chart.style.FigureTheme;

class GaugesTest {
    @TempDir
    private Path folder;

    private static Gauge gauge(double value, double lower, double upper, double... known) {
        Mark mark = new Mark("best reference", Role.BEST_REFERENCE, 1.61);
        return new Gauge("Bond length", "\u00c5", "mean distance", known, value, lower, upper, List.of(mark));
    }

    private static FigureSpec figure() {
        Gauge charge = new Gauge(
                "Mulliken charge", "e", "net charge", new double[] {-1.1, -0.9}, -0.968, -1.002, -0.933, List.of());
        return FigureSpec.gauges(
                List.of(gauge(1.6251, 1.59, 1.66, 1.54, 1.6, 1.61, 1.77), charge), Map.of("Model", "m 1"));
    }

    @Test
    void numbersHaveTheDigitsThatTheIntervalBears() {
        assertThat(GaugeWords.value(gauge(1.6251, 1.603, 1.647))).isEqualTo("1.625 \u00c5");
        assertThat(GaugeWords.value(gauge(1.6251, 1.59, 1.66))).isEqualTo("1.63 \u00c5");
        assertThat(GaugeWords.value(gauge(147.7, 133.8, 161.6))).isEqualTo("148 \u00c5");
        assertThat(GaugeWords.interval(gauge(-0.968, -1.002, -0.933))).isEqualTo("\u22121.00 to \u22120.93");
        assertThat(GaugeWords.number(gauge(0, -1, 1), -0.001)).isEqualTo("0.0");
        assertThat(GaugeWords.value(gauge(2, 2, 2))).as("no interval").isEqualTo("2.000 \u00c5");
    }

    @Test
    void helpTellsMeaningValueIntervalReferenceAndLibrary() {
        assertThat(GaugeWords.help(figure().gauges().get(0)))
                .isEqualTo("Bond length (\u00c5): mean distance\nprediction 1.63 \u00c5; 90 % interval 1.59 to 1.66"
                        + "\nbest reference 1.61\nlibrary 1.54 to 1.77 in 4 sites");
    }

    /** Whatever is drawn lies on the scale, and the library spans it unless something lies beyond. */
    @Property
    void theScaleHoldsAll(
            @ForAll @DoubleRange(min = -5, max = 5) double value, @ForAll @DoubleRange(min = 0, max = 3) double half) {
        Gauge gauge = gauge(value, value - half, value + half, 1.5, 1.7, 1.8);
        GaugeScale scale = new GaugeScale(gauge);
        Rectangle2D bar = new Rectangle2D.Double(10, 0, 100, 5);
        assertThat(scale.from()).isEqualTo(Math.min(1.5, value - half));
        assertThat(scale.to()).isEqualTo(Math.max(1.8, value + half));
        assertThat(scale.x(scale.from(), bar)).isCloseTo(10, within(1e-9));
        assertThat(scale.x(scale.to(), bar)).isCloseTo(110, within(1e-9));
        assertThat(Arrays.stream(scale.histogram()).max()).hasValue(1);
    }

    @Test
    void theHistogramCountsTheLibrary() {
        double[] shares = new GaugeScale(gauge(1.6, 1.6, 1.6, 1.5, 1.5, 1.5, 1.5, 1.7)).histogram();
        assertThat(shares[0]).isEqualTo(1);
        assertThat(shares[shares.length - 1]).isEqualTo(0.25);
        assertThat(Arrays.stream(shares).sum()).isCloseTo(1.25, within(1e-12));
        assertThat(new GaugeScale(new Gauge("n", "", "", new double[0], 4, 4, 4, List.of())).histogram())
                .containsOnly(0);
    }

    /** No two gauges share a place, and none leaves the area. */
    @Property
    void gaugesStandApart(
            @ForAll @IntRange(min = 1, max = 9) int count,
            @ForAll @DoubleRange(min = 100, max = 2000) double width,
            @ForAll @DoubleRange(min = 60, max = 900) double height) {
        Rectangle2D area = new Rectangle2D.Double(7, 3, width, height);
        GaugeLayout layout = new GaugeLayout(area, count, 12);
        List<Rectangle2D> cells = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Rectangle2D cell = layout.cell(i);
            assertThat(cell.getMinX()).isGreaterThanOrEqualTo(area.getMinX() - 1e-6);
            assertThat(cell.getMaxX()).isLessThanOrEqualTo(area.getMaxX() + 1e-6);
            assertThat(cell.getMaxY()).isLessThanOrEqualTo(area.getMaxY() + 1e-6);
            for (Rectangle2D other : cells) {
                Rectangle2D both = cell.createIntersection(other);
                assertThat(Math.min(both.getWidth(), both.getHeight())).isLessThan(1e-6);
            }
            cells.add(cell);
        }
    }

    @Test
    void everyFormatHoldsNamesValuesAndProvenance() throws Exception {
        FigureSpec figure = figure();
        Path svg = folder.resolve("g.svg");
        FigureExport.write(figure, FigureSize.doubleColumn(), svg);
        assertThat(Files.readString(svg))
                .contains(
                        ">Bond length<", ">1.63 \u00c5<", ">best reference<", ">m 1<", "<title>Bond length, Mulliken");
        Path pdf = folder.resolve("g.pdf");
        FigureExport.write(figure, FigureSize.singleColumn(), pdf);
        try (var document = Loader.loadPDF(pdf.toFile())) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Bond length", "1.63 \u00c5", "\u22120.97 e", "prediction, 90 %", "library");
        }
        Path png = folder.resolve("g.png");
        FigureExport.write(figure, FigureSize.singleColumn(), png);
        assertThat(new String(Files.readAllBytes(png), StandardCharsets.ISO_8859_1))
                .contains("nearedge-provenance");
    }

    @Test
    void theNumbersAreATable() {
        List<String> lines = FigureData.text(figure()).lines().toList();
        assertThat(lines.get(0)).isEqualTo("# Nearedge figure: Bond length, Mulliken charge");
        assertThat(lines.get(1)).isEqualTo("# Model: m 1");
        assertThat(lines.get(2))
                .isEqualTo("quantity,unit,value,\"lower, 90 %\",\"upper, 90 %\",library lowest,library highest,"
                        + "best reference");
        assertThat(lines.get(3)).isEqualTo("Bond length,\u00c5,1.6251,1.59,1.66,1.54,1.77,1.61");
        assertThat(lines.get(4)).isEqualTo("Mulliken charge,e,-0.968,-1.002,-0.933,-1.1,-0.9,");
        assertThat(lines).hasSize(5);
    }

    /** The chart shows the interval where it is: its colour begins and ends there. */
    @Test
    void theIntervalIsDrawnWhereItIs() {
        Gauge wide = new Gauge("A", "", "", new double[] {0, 100}, 50, 25, 75, List.of());
        FigureSpec figure = FigureSpec.gauges(List.of(wide), Map.of());
        var image = PngFigure.image(
                new SheetDrawing(FigureSheet.of(figure), FigureTheme.PRINT, FigureStyle.paper(8)),
                new FigureSize(100, 30, 8, 254));
        int blue = 0;
        int first = image.getWidth();
        int last = 0;
        int row = image.getHeight() / 2;
        for (int x = 0; x < image.getWidth(); x++) {
            int rgb = image.getRGB(x, row);
            boolean bluish = (rgb & 0xff) - (rgb >> 16 & 0xff) > 30;
            if (bluish) {
                blue++;
                first = Math.min(first, x);
                last = x;
            }
        }
        assertThat(blue).isEqualTo(last - first + 1);
        double middle = 0.5 * (first + last);
        assertThat(last - first).as("half of the scale").isBetween(300, 480);
        assertThat(middle).isCloseTo(0.5 * image.getWidth(), within(30.0));
    }
}
