package org.nearedge.app.chart.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.BitSet;
import java.util.Map;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.junit.jupiter.api.Test;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.InView;
import org.nearedge.app.chart.raster.Raster;
import org.nearedge.app.chart.raster.Span;
import org.nearedge.app.chart.style.ColourScale;
import org.nearedge.app.chart.style.FigureStyle;
import org.nearedge.app.chart.style.FigureTheme;

/** Images as they are drawn: every cell in the colour of its number, undistorted, masked and unread cells apart. */
class RasterFigureTest {
    private static final int WIDTH = 600;
    private static final int HEIGHT = 300;

    private final ChartRenderingInfo info = new ChartRenderingInfo(null);

    /** Two rows of four cells, 0 to 7, each 1 x 1 nm. */
    private static Raster raster() {
        return Raster.of(
                "Number",
                2,
                4,
                new float[] {0, 1, 2, 3, 4, 5, 6, 7},
                new Span(0, 4, "nm"),
                new Span(0, 2, "nm"),
                new Raster.Colours(ColourScale.GREYS, 0, 7));
    }

    private static FigureSpec figure(Raster raster) {
        return FigureSpec.image("", "x (nm)", "y (nm)", raster, Map.of());
    }

    private BufferedImage draw(FigureSpec figure) {
        JFreeChart chart = FigureChart.of(figure, FigureTheme.LIGHT, FigureStyle.WINDOW, true);
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g2 = image.createGraphics();
        chart.draw(g2, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT), info);
        g2.dispose();
        return image;
    }

    private Rectangle2D area() {
        return info.getPlotInfo().getDataArea();
    }

    /** Colour a little above and right of the middle of a cell: clear of the scale bar. */
    private Color cell(BufferedImage image, int row, int column, int rows, int columns) {
        double x = area().getX() + (column + 0.6) / columns * area().getWidth();
        double y = area().getY() + (row + 0.3) / rows * area().getHeight();
        return new Color(image.getRGB((int) x, (int) y));
    }

    @Test
    void everyCellHasTheColourOfItsNumberAndTheFirstRowIsAtTheTop() {
        BufferedImage image = draw(figure(raster()));
        assertThat(cell(image, 0, 0, 2, 4).getRed()).isZero();
        assertThat(cell(image, 0, 3, 2, 4).getRed()).isBetween(107, 111);
        assertThat(cell(image, 1, 3, 2, 4).getRed()).isEqualTo(255);
    }

    @Test
    void theImageIsNotDistorted() {
        draw(figure(raster()));
        assertThat(area().getWidth() / area().getHeight()).isBetween(1.99, 2.01);
        Raster tall = Raster.of(
                "Number",
                2,
                2,
                new float[4],
                new Span(0, 1, "nm"),
                new Span(0, 3, "nm"),
                new Raster.Colours(ColourScale.GREYS, 0, 7));
        draw(figure(tall));
        assertThat(area().getHeight() / area().getWidth()).isBetween(2.98, 3.02);
    }

    @Test
    void aPartInViewFillsTheImage() {
        BufferedImage image = draw(InView.of(figure(raster()), new double[] {2, 4}, new double[] {1, 2}));
        assertThat(cell(image, 0, 0, 1, 2).getRed()).isBetween(217, 220);
        assertThat(cell(image, 0, 1, 1, 2).getRed()).isEqualTo(255);
    }

    @Test
    void maskedAndUnreadCellsHaveNoColourOfANumber() {
        BitSet masked = new BitSet();
        masked.set(3);
        Raster raster = Raster.of(
                        "Number",
                        2,
                        4,
                        new float[] {Float.NaN, 1, 2, 3, 4, 5, 6, 7},
                        new Span(0, 4, "nm"),
                        new Span(0, 2, "nm"),
                        new Raster.Colours(ColourScale.INFERNO, 0, 7))
                .withMasked(masked, new Raster.Legend("novelty above 95 %: 1", "not read: 1"));
        BufferedImage image = draw(figure(raster));
        Color unread = cell(image, 0, 0, 2, 4);
        Color hatched = cell(image, 0, 3, 2, 4);
        assertThat(unread).isEqualTo(FigureTheme.LIGHT.ground());
        assertThat(Math.max(hatched.getRed(), hatched.getBlue()) - Math.min(hatched.getRed(), hatched.getBlue()))
                .as("a grey")
                .isLessThan(20);
        assertThat(cell(image, 0, 2, 2, 4).getRed() - cell(image, 0, 2, 2, 4).getGreen())
                .as("a colour of the scale")
                .isGreaterThan(40);
    }

    @Test
    void aStripHasItsFirstPositionBelow() {
        BufferedImage image = draw(figure(raster().asStrip()));
        assertThat(cell(image, 1, 0, 2, 4).getRed()).isZero();
        assertThat(cell(image, 0, 3, 2, 4).getRed()).isEqualTo(255);
    }
}
