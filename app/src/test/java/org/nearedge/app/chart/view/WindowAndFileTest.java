package org.nearedge.app.chart.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jfree.chart.ChartRenderingInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.Figures;
import org.nearedge.app.chart.Likeness;
import org.nearedge.app.chart.PointFigures;
import org.nearedge.app.chart.draw.FigureChart;
import org.nearedge.app.chart.style.FigureStyle;
import org.nearedge.app.chart.style.FigureTheme;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What the window draws is what a file holds: the same figure, the same theme, JavaFX against Java 2D. */
@ExtendWith(ApplicationExtension.class)
class WindowAndFileTest {
    private static final int WIDTH = 800;
    private static final int HEIGHT = 340;

    private FigureView view;

    @Start
    void start(Stage stage) {
        view = new FigureView();
        stage.setScene(new Scene(new StackPane(view), WIDTH, HEIGHT));
        stage.show();
    }

    static Stream<String> names() {
        return figures().keySet().stream();
    }

    private static Map<String, FigureSpec> figures() {
        Map<String, FigureSpec> all = new LinkedHashMap<>();
        all.put("input", Figures.input());
        all.put("errors", PointFigures.errors());
        all.put("truth", PointFigures.truth());
        all.put("map", PointFigures.map(800));
        all.put("regions", PointFigures.regions());
        all.put("losses", PointFigures.losses());
        return all;
    }

    /**
     * Only what is inside the axes: the two toolkits measure words by a pixel or two differently, and the axes give way.
     * Measured: a mean of 0.6 to 3.2 (800 points, whose edges JavaFX draws a little stronger), at most 0.03 % of all blocks
     * far off and 1.1 % of those with a colour.
     */
    @ParameterizedTest
    @MethodSource("names")
    void theWindowDrawsWhatAFileHolds(String name) {
        FigureSpec spec = figures().get(name);
        for (boolean dark : new boolean[] {false, true}) {
            BufferedImage window = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
                view.setDark(dark);
                view.show(spec);
                view.getScene().getRoot().layout();
                BufferedImage image = SwingFXUtils.fromFXImage(view.snapshot(null, null), null);
                FigureScale scale = view.scale();
                return inside(image, new Rectangle2D.Double(scale.left(), scale.top(), scale.width(), scale.height()));
            });
            FigureTheme theme = dark ? FigureTheme.DARK : FigureTheme.LIGHT;
            Likeness likeness = Likeness.of(window, file(spec, theme));
            assertThat(likeness.mean()).as(name).isLessThan(4.5);
            assertThat(likeness.far()).as(name).isLessThan(0.005);
            assertThat(likeness.data()).as(name).isLessThan(0.03);
        }
    }

    /** As a file is drawn, at four times the window's resolution. */
    private static BufferedImage file(FigureSpec spec, FigureTheme theme) {
        BufferedImage image = new BufferedImage(4 * WIDTH, 4 * HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g2 = image.createGraphics();
        g2.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g2.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g2.scale(4, 4);
        ChartRenderingInfo info = new ChartRenderingInfo(null);
        FigureChart.of(spec, theme, FigureStyle.paper(FigureStyle.WINDOW.em()), true)
                .draw(g2, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT), info);
        g2.dispose();
        Rectangle2D area = info.getPlotInfo().getDataArea();
        return inside(
                image,
                new Rectangle2D.Double(4 * area.getX(), 4 * area.getY(), 4 * area.getWidth(), 4 * area.getHeight()));
    }

    /** What is inside the axes, without their lines, at a common size. */
    private static BufferedImage inside(BufferedImage image, Rectangle2D area) {
        BufferedImage part = new BufferedImage(700, 250, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < part.getHeight(); y++) {
            for (int x = 0; x < part.getWidth(); x++) {
                part.setRGB(x, y, mean(image, area, x, y, part));
            }
        }
        return part.getSubimage(5, 5, 690, 240);
    }

    /** The mean colour of the pixels that become one. */
    private static int mean(BufferedImage image, Rectangle2D area, int x, int y, BufferedImage part) {
        double fromX = area.getX() + area.getWidth() * x / part.getWidth();
        double fromY = area.getY() + area.getHeight() * y / part.getHeight();
        int wide = (int) Math.max(1, Math.round(area.getWidth() / part.getWidth()));
        int high = (int) Math.max(1, Math.round(area.getHeight() / part.getHeight()));
        int rgb = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int sum = 0;
            for (int dy = 0; dy < high; dy++) {
                for (int dx = 0; dx < wide; dx++) {
                    sum += image.getRGB((int) fromX + dx, (int) fromY + dy) >> shift & 255;
                }
            }
            rgb = rgb << 8 | sum / (wide * high);
        }
        return rgb;
    }
}
