package org.nearedge.app.chart.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import javafx.embed.swing.SwingFXUtils;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.jfree.data.Range;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.Figures;
import org.nearedge.app.chart.InView;
import org.nearedge.app.chart.Pixels;
import org.nearedge.app.chart.export.FigureData;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class FigureViewTest {
    private FigureView edge;
    private FigureView input;
    private FxRobot robot;

    @Start
    void start(Stage stage) {
        edge = new FigureView();
        input = new FigureView();
        edge.setPrefSize(900, 330);
        input.setPrefSize(900, 240);
        stage.setScene(new Scene(new VBox(edge, input)));
        stage.show();
    }

    @BeforeEach
    void figures(FxRobot given) {
        robot = given;
        onFx(() -> {
            edge.show(Figures.edge());
            input.show(Figures.input());
            return null;
        });
    }

    @Test
    void theWheelZoomsXAboutThePointer() {
        Range before = onFx(edge::viewX);
        Point2D at = screen(edge, 1850, 1e5);
        double under = onFx(() -> edge.scale().toX(edge.screenToLocal(at).getX()));
        turnWheel(edge, at, 120);
        Range after = onFx(edge::viewX);
        assertThat(after.getLength()).isLessThan(0.95 * before.getLength());
        double stays = onFx(() -> edge.scale().toX(edge.screenToLocal(at).getX()));
        assertThat(stays).isCloseTo(under, within(0.02 * after.getLength()));
        turnWheel(edge, at, -400);
        assertThat(onFx(edge::viewX)).as("never more than the whole").isEqualTo(before);
    }

    @Test
    void withShiftTheWheelZoomsY() {
        Point2D at = screen(edge, 1900, 2e5);
        Range before = onFx(edge::viewY);
        onFx(() -> {
            Event.fireEvent(edge, wheel(edge, edge.screenToLocal(at), at, 120, true));
            return null;
        });
        assertThat(onFx(edge::viewX)).isEqualTo(new Range(1700, 2199.75));
        assertThat(onFx(edge::viewY).getLength()).isCloseTo(before.getLength() * Math.pow(1.0025, -120), within(1.0));
        assertThat(screen(edge, 1900, 2e5).getY()).isCloseTo(at.getY(), within(1.0));
    }

    @Test
    void aDoubleClickShowsTheWholeAgain() {
        Range before = onFx(edge::viewX);
        turnWheel(edge, screen(edge, 1900, 1e5), 200);
        robot.moveTo(screen(edge, 1900, 1e5));
        assertThat(onFx(edge::isWhole)).isFalse();
        robot.doubleClickOn(MouseButton.PRIMARY);
        assertThat(onFx(edge::isWhole)).isTrue();
        assertThat(onFx(edge::viewX)).isEqualTo(before);
    }

    @Test
    void aBoxShowsWhatIsInIt() {
        robot.drag(screen(edge, 1900, 3e5), MouseButton.PRIMARY).dropTo(screen(edge, 2000, 1e5));
        Range x = onFx(edge::viewX);
        Range y = onFx(edge::viewY);
        assertThat(x.getLowerBound()).isCloseTo(1900, within(2.0));
        assertThat(x.getUpperBound()).isCloseTo(2000, within(2.0));
        assertThat(y.getLowerBound()).isCloseTo(1e5, within(5e3));
        assertThat(y.getUpperBound()).isCloseTo(3e5, within(5e3));
    }

    /** What is exported is what is seen, and the figure says which part it is. */
    @Test
    void thePartInViewIsExported() {
        assertThat(onFx(edge::figureInView)).isSameAs(onFx(edge::figure));
        onFx(() -> {
            edge.changeX(z -> z.setX(new Range(1840, 1850)));
            return null;
        });
        FigureSpec part = onFx(edge::figureInView);
        assertThat(part.xFrom()).isEqualTo(1840);
        assertThat(part.xTo()).isEqualTo(1850);
        assertThat(part.provenance()).containsEntry("View of x", "1840.0 to 1850.0");
        FigureSpec again = InView.again(onFx(edge::figure), part.provenance());
        assertThat(again.xFrom()).isEqualTo(1840);
        assertThat(again.provenance()).isEqualTo(part.provenance());
        assertThat(InView.again(edge.figure(), Map.of("View of x", "5 to nothing")))
                .isSameAs(edge.figure());
    }

    @Test
    void aClickOnAnAxisIsNoBox() {
        FigureScale scale = edge.scale();
        Point2D beside = edge.localToScreen(scale.left() - 12, scale.top() + scale.height() / 2);
        for (int i = 0; i < 3; i++) {
            robot.clickOn(beside);
        }
        assertThat(edge.isWhole()).isTrue();
    }

    @Test
    void theZoomOutlivesANewFigureOfTheSameAxes() {
        onFx(() -> {
            edge.changeX(z -> z.setX(new Range(1830, 1870)));
            edge.show(Figures.edge());
            return null;
        });
        assertThat(onFx(edge::viewX)).isEqualTo(new Range(1830, 1870));
        onFx(() -> {
            edge.show(Figures.pdos());
            return null;
        });
        assertThat(onFx(edge::viewX)).isEqualTo(new Range(-15, 15));
    }

    @Test
    void aDraggedMarkerTellsWhereItIs() {
        List<Double> told = new ArrayList<>();
        edge.setOnMarkerMoved((name, at) -> {
            assertThat(name).isEqualTo("Onset");
            told.add(at);
        });
        robot.drag(screen(edge, 1840, 2e5), MouseButton.PRIMARY).dropTo(screen(edge, 1900, 2e5));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(told).isNotEmpty();
        assertThat(told.get(told.size() - 1)).isCloseTo(1900, within(2.0));
        assertThat(onFx(() -> edge.marked().markers().get(0).at())).isEqualTo(told.get(told.size() - 1));
        assertThat(onFx(() -> edge.figure().markers().get(0).at())).isEqualTo(1840);
        assertThat(onFx(edge::isWhole)).as("no zoom box meanwhile").isTrue();
    }

    @Test
    void aDraggedEndOfARegionTellsBothEnds() {
        List<double[]> told = new ArrayList<>();
        edge.setOnRegionChanged((name, from, to) -> told.add(new double[] {from, to}));
        robot.drag(screen(edge, 1760, 2e5), MouseButton.PRIMARY).dropTo(screen(edge, 1720, 2e5));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(told).isNotEmpty();
        assertThat(told.get(told.size() - 1)[0]).isCloseTo(1720, within(2.0));
        assertThat(told.get(told.size() - 1)[1]).isEqualTo(1830);
    }

    @Test
    void keysZoomPanCopyAndExport() {
        List<FigureSpec> exported = new ArrayList<>();
        edge.setOnExport(exported::add);
        onFx(() -> {
            edge.requestFocus();
            return null;
        });
        robot.type(KeyCode.ADD).type(KeyCode.ADD).type(KeyCode.ADD);
        Range zoomed = onFx(edge::viewX);
        assertThat(zoomed.getLength()).isCloseTo(499.75 / Math.pow(1.25, 3), within(1e-6));
        robot.type(KeyCode.RIGHT);
        assertThat(onFx(edge::viewX).getLowerBound())
                .isCloseTo(zoomed.getLowerBound() + 0.1 * zoomed.getLength(), within(1e-6));
        robot.press(KeyCode.CONTROL).type(KeyCode.E).type(KeyCode.C).release(KeyCode.CONTROL);
        assertThat(exported).containsExactly(onFx(edge::figureInView));
        String copied = onFx(() -> Clipboard.getSystemClipboard().getString());
        assertThat(copied).contains("\t").isEqualTo(FigureData.text(Figures.edge(), '\t'));
        robot.type(KeyCode.DIGIT0);
        assertThat(onFx(edge::isWhole)).isTrue();
    }

    @Test
    void aRightClickOpensTheMenuAndARightDragPans() {
        List<FigureSpec> exported = new ArrayList<>();
        edge.setOnExport(exported::add);
        robot.clickOn(screen(edge, 2000, 1e5), MouseButton.SECONDARY);
        robot.clickOn("Export…");
        assertThat(exported).containsExactly(onFx(edge::figureInView));
        onFx(() -> {
            edge.changeX(z -> z.setX(new Range(1800, 1900)));
            return null;
        });
        robot.drag(screen(edge, 1860, 1e5), MouseButton.SECONDARY).dropTo(screen(edge, 1840, 1e5));
        assertThat(onFx(edge::viewX).getLowerBound()).isCloseTo(1820, within(2.0));
        assertThat(onFx(edge::viewX).getLength()).isCloseTo(100, within(1e-6));
        assertThat(robot.lookup("Export…").tryQuery())
                .as("no menu after a drag")
                .isEmpty();
    }

    @Test
    void linkedFiguresShareTheZoomWhereTheirAxesAgree() {
        onFx(() -> {
            edge.linkX(input);
            edge.changeX(z -> z.setX(new Range(1830, 1870)));
            return null;
        });
        assertThat(onFx(input::viewX)).as("another quantity").isEqualTo(new Range(-1, 19));
        onFx(() -> {
            input.show(Figures.edge());
            edge.changeX(z -> z.setX(new Range(1840, 1860)));
            return null;
        });
        assertThat(onFx(input::viewX)).isEqualTo(new Range(1840, 1860));
        onFx(() -> {
            input.resetZoom();
            return null;
        });
        assertThat(onFx(edge::isWhole)).isTrue();
    }

    @Test
    void theWindowDrawsBothThemesAndTellsAReaderWhatIsShown() throws Exception {
        robot.moveTo(screen(edge, 1846, 2.5e5));
        Map<String, Boolean> themes = Map.of("light", false, "dark", true);
        for (Map.Entry<String, Boolean> entry : themes.entrySet()) {
            BufferedImage image = onFx(() -> {
                edge.setDark(entry.getValue());
                input.setDark(entry.getValue());
                return SwingFXUtils.fromFXImage(edge.getScene().snapshot(null), null);
            });
            Path folder = Files.createDirectories(Path.of("target", "figures"));
            ImageIO.write(
                    image,
                    "png",
                    folder.resolve("window-" + entry.getKey() + ".png").toFile());
            assertThat(image.getRGB(2, 2) & 0xffffff).isEqualTo(entry.getValue() ? 0x0d1117 : 0xffffff);
            assertThat(Pixels.near(image, entry.getValue() ? 0x56b4e9 : 0x0072b2, 40))
                    .as("pixels of the signal's colour")
                    .isGreaterThan(300);
        }
        assertThat(onFx(edge::getAccessibleText))
                .contains("Energy loss (eV)", "Raw; Background; Background subtracted");
    }

    /** Not by the robot: which way its wheel turns depends on the platform. */
    private static void turnWheel(FigureView view, Point2D at, double pixels) {
        onFx(() -> {
            Point2D inside = view.screenToLocal(at);
            Event.fireEvent(view, wheel(view, inside, at, pixels, false));
            return null;
        });
    }

    private static ScrollEvent wheel(FigureView view, Point2D inside, Point2D at, double pixels, boolean shift) {
        Point2D scene = view.localToScene(inside);
        PickResult pick = new PickResult(view, scene.getX(), scene.getY());
        double sideways = shift ? pixels : 0;
        return new ScrollEvent(
                ScrollEvent.SCROLL,
                scene.getX(),
                scene.getY(),
                at.getX(),
                at.getY(),
                shift,
                false,
                false,
                false,
                false,
                false,
                sideways,
                pixels - sideways,
                sideways,
                pixels - sideways,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                pick);
    }

    @Test
    void thePdosIsFilledDifferentlyBelowAndAboveTheFermiLevel() throws Exception {
        BufferedImage image = onFx(() -> {
            edge.setDark(false);
            edge.show(Figures.pdos());
            return SwingFXUtils.fromFXImage(edge.snapshot(null, null), null);
        });
        Path folder = Files.createDirectories(Path.of("target", "figures"));
        ImageIO.write(image, "png", folder.resolve("window-pdos.png").toFile());
        FigureScale scale = onFx(edge::scale);
        int valence = image.getRGB((int) scale.toPixelX(-2.5), (int) scale.toPixelY(0.05));
        int conduction = image.getRGB((int) scale.toPixelX(7.5), (int) scale.toPixelY(0.05));
        // Both tints of the p colour; the valence band's is the stronger one, so it has less blue.
        assertThat(valence & 255).isLessThan((conduction & 255) - 20);
        assertThat((conduction >> 16) & 255).isGreaterThan((conduction & 255) + 5);
    }

    private Point2D screen(FigureView view, double x, double y) {
        return onFx(
                () -> view.localToScreen(view.scale().toPixelX(x), view.scale().toPixelY(y)));
    }

    private static <T> T onFx(Callable<T> call) {
        T value = WaitForAsyncUtils.waitForAsyncFx(10_000, call);
        WaitForAsyncUtils.waitForFxEvents();
        return value;
    }
}
