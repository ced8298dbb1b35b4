package org.nearedge.app.chart.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jfree.svg.SVGGraphics2D;
import org.junit.jupiter.api.Test;
import org.nearedge.app.chart.FigureSheet;
import org.nearedge.app.chart.FigureSheet.Panel;
import org.nearedge.app.chart.FigureSheet.Row;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.Figures;
import org.nearedge.app.chart.PointFigures;
import org.nearedge.app.chart.style.FigureStyle;
import org.nearedge.app.chart.style.FigureTheme;

class SheetDrawingTest {
    private static final FigureSheet FOUR =
            FigureSheet.grid(List.of(Figures.edge(), Figures.pdos(), PointFigures.errors(), PointFigures.truth()), 2);

    /** Every text with its place and size, as SVG holds them. */
    private static List<String> drawn(FigureSheet sheet, double width, double height) {
        SVGGraphics2D g2 = new SVGGraphics2D(width, height);
        new SheetDrawing(sheet, FigureTheme.PRINT, FigureStyle.paper(7))
                .draw(g2, new Rectangle2D.Double(0, 0, width, height));
        List<String> texts = new ArrayList<>();
        var matcher = java.util.regex.Pattern.compile(
                        "<text x='([-.0-9]+)' y='([-.0-9]+)'[^>]*size: ([.0-9]+)px[^>]*>([^<]*)")
                .matcher(g2.getSVGElement());
        while (matcher.find()) {
            texts.add(matcher.group(4) + "|" + matcher.group(1) + "|" + matcher.group(2) + "|" + matcher.group(3));
        }
        return texts;
    }

    private static double[] place(List<String> texts, String text) {
        String found =
                texts.stream().filter(t -> t.startsWith(text + "|")).findFirst().orElseThrow();
        String[] parts = found.split("\\|");
        return new double[] {Double.parseDouble(parts[1]), Double.parseDouble(parts[2]), Double.parseDouble(parts[3])};
    }

    @Test
    void everyPanelHasItsLetterAtItsCornerInTheSizeOfTheLabels() {
        List<String> texts = drawn(FOUR, 500, 340);
        double[] a = place(texts, "(a)");
        double[] b = place(texts, "(b)");
        double[] c = place(texts, "(c)");
        double[] d = place(texts, "(d)");
        assertThat(a[0]).isCloseTo(c[0], within(1e-3)).isLessThan(5);
        assertThat(b[0]).isCloseTo(d[0], within(1e-3)).isCloseTo(a[0] + 253.5, within(0.01));
        assertThat(a[1]).isCloseTo(b[1], within(1e-3)).isLessThan(12);
        assertThat(c[1]).isCloseTo(d[1], within(1e-3)).isCloseTo(a[1] + 173.5, within(0.01));
        assertThat(place(texts, "Energy loss (eV)")[2]).isEqualTo(7);
        assertThat(place(texts, "True Si–O bond length (Å)")[2]).isEqualTo(7);
        assertThat(a[2]).isEqualTo(7);
    }

    @Test
    void oneFigureAloneHasNoLetter() {
        assertThat(drawn(FigureSheet.of(Figures.pdos()), 240, 170)).noneMatch(text -> text.startsWith("(a)"));
        assertThat(drawn(FigureSheet.grid(List.of(Figures.pdos().withTitle("PDOS"), Figures.edge()), 2), 480, 170))
                .anyMatch(text -> text.startsWith("(a)  PDOS|"));
    }

    @Test
    void axesBesideAndBelowOneAnotherAgree() {
        List<Rectangle2D> places = SheetLayout.places(FOUR, new Rectangle2D.Double(0, 0, 500, 340), 7);
        List<org.jfree.chart.JFreeChart> charts = FOUR.figures().stream()
                .map(f -> FigureChart.of(f, FigureTheme.PRINT, FigureStyle.paper(7), true, "(a)"))
                .toList();
        SheetLayout.align(FOUR, charts, places);
        List<Rectangle2D> areas = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            var info = new org.jfree.chart.ChartRenderingInfo(null);
            Graphics2D g2 = new SVGGraphics2D(500, 340);
            charts.get(i).draw(g2, places.get(i), info);
            areas.add(info.getPlotInfo().getDataArea());
        }
        assertThat(areas.get(0).getMinY()).isCloseTo(areas.get(1).getMinY(), within(0.5));
        assertThat(areas.get(0).getMaxY()).isCloseTo(areas.get(1).getMaxY(), within(0.5));
        assertThat(areas.get(2).getMinY())
                .as("a legend of two rows beside one of one row")
                .isCloseTo(areas.get(3).getMinY(), within(0.5));
        assertThat(areas.get(0).getMinX()).isCloseTo(areas.get(2).getMinX(), within(0.5));
        assertThat(areas.get(1).getMinX()).isCloseTo(areas.get(3).getMinX(), within(0.5));
        assertThat(areas.get(1).getMaxX()).isCloseTo(areas.get(3).getMaxX(), within(0.5));
    }

    /** Panels fill the sheet and keep the gap, whatever their relative sizes. */
    @Property
    void panelsShareTheSheetByTheirSizes(
            @ForAll @Size(min = 1, max = 4)
                    List<@Size(min = 1, max = 4) List<@IntRange(min = 1, max = 9) Integer>> sizes) {
        List<Row> rows = new ArrayList<>();
        for (List<Integer> widths : sizes) {
            rows.add(new Row(
                    widths.get(0),
                    widths.stream()
                            .map(w -> new Panel(w, FigureSpec.empty("x", "y")))
                            .toList()));
        }
        Rectangle2D area = new Rectangle2D.Double(3, 5, 500, 400);
        List<Rectangle2D> places = SheetLayout.places(new FigureSheet(rows), area, 7);
        double covered =
                places.stream().mapToDouble(p -> p.getWidth() * p.getHeight()).sum();
        double free = 0;
        for (int i = 0; i < places.size(); i++) {
            assertThat(area.createUnion(places.get(i)).getWidth()).isCloseTo(500, within(1e-6));
            for (int k = 0; k < i; k++) {
                Rectangle2D both = places.get(i).createIntersection(places.get(k));
                assertThat(Math.min(both.getWidth(), both.getHeight())).isLessThan(-6.99);
            }
        }
        double high = 400 - 7.0 * (sizes.size() - 1);
        double heights = sizes.stream().mapToDouble(r -> r.get(0)).sum();
        for (List<Integer> row : sizes) {
            free += 7.0 * (row.size() - 1) * high * row.get(0) / heights;
        }
        assertThat(covered + free).isCloseTo(500 * high, within(1e-3));
    }

    @Test
    void lettersGoOnAfterZ() {
        assertThat(FigureSheet.letter(0)).isEqualTo("(a)");
        assertThat(FigureSheet.letter(25)).isEqualTo("(z)");
        assertThat(FigureSheet.letter(26)).isEqualTo("(aa)");
        assertThatThrownBy(() -> FigureSheet.grid(List.of(), 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Row(0, List.of(new Panel(1, Figures.pdos()))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
