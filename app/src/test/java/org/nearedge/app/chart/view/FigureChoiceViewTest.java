package org.nearedge.app.chart.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.jfree.data.Range;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.FigureSpec.Colour;
import org.nearedge.app.chart.FigureSpec.Points;
import org.nearedge.app.chart.FigureSpec.Scale;
import org.nearedge.app.chart.FigureSpec.Shape;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Points of a figure chosen by click and by keys, and brushed. */
@ExtendWith(ApplicationExtension.class)
class FigureChoiceViewTest {
    private static final FigureSpec FOUR = FigureSpec.empty("x", "MSE")
            .withPoints(List.of(
                    points("one", new double[] {3, 1, Double.NaN}, new double[] {1e-2, 1e-4, 1e-3}, "c", "a", "gone"),
                    points("other", new double[] {2, 4, 5}, new double[] {1e-3, 1e-1, -1}, "b", "d", "gone")))
            .withScales(Scale.LINEAR, Scale.LOG);

    private final List<String> told = new ArrayList<>();
    private final List<Set<String>> brushed = new ArrayList<>();
    private FigureView view;
    private FxRobot robot;

    private static Points points(String name, double[] x, double[] y, String... ids) {
        return new Points(name, Shape.DOT, new Colour.Category(0), x, y, List.of(ids), List.of(ids));
    }

    @Start
    void start(Stage stage) {
        view = new FigureView();
        view.setPrefSize(700, 400);
        view.setOnChosen(told::add);
        view.setOnBrushed(brushed::add);
        stage.setScene(new Scene(new VBox(view)));
        stage.show();
    }

    @BeforeEach
    void show(FxRobot given) {
        robot = given;
        onFx(() -> {
            view.show(FOUR);
            return null;
        });
    }

    private <T> T onFx(Callable<T> call) {
        T value = WaitForAsyncUtils.waitForAsyncFx(5000, call);
        WaitForAsyncUtils.waitForFxEvents();
        return value;
    }

    private Point2D screen(double x, double y) {
        return onFx(
                () -> view.localToScreen(view.scale().toPixelX(x), view.scale().toPixelY(y)));
    }

    @Test
    void decadesAreEquallyHighOnALogarithmicAxis() {
        double one = screen(1, 1e-3).getY() - screen(1, 1e-2).getY();
        double other = screen(1, 1e-2).getY() - screen(1, 1e-1).getY();
        assertThat(one).isCloseTo(other, within(1e-6)).isGreaterThan(50);
        assertThat(onFx(() -> view.scale().toY(view.scale().toPixelY(0.003)))).isCloseTo(0.003, within(1e-12));
    }

    @Test
    void aClickNearAPointChoosesIt() {
        robot.clickOn(screen(3, 1e-2).add(4, -3), MouseButton.PRIMARY);
        assertThat(told).containsExactly("c");
        assertThat(onFx(view::chosen)).isEqualTo("c");
        robot.clickOn(screen(1.5, 1e-1), MouseButton.PRIMARY);
        assertThat(told).as("a click beside all points keeps the choice").containsExactly("c");
    }

    @Test
    void arrowsWalkThePointsInOrderOfX() {
        onFx(() -> {
            view.requestFocus();
            return null;
        });
        robot.type(KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.LEFT, KeyCode.END, KeyCode.RIGHT, KeyCode.HOME);
        assertThat(told)
                .as("NaN and what a logarithm has not are left out")
                .containsExactly("a", "b", "c", "b", "d", "a");
        assertThat(onFx(view::getAccessibleText)).contains("Chosen: a").contains("one 3");
    }

    @Test
    void aZoomedViewFollowsTheWalkAndCtrlWithArrowsPans() {
        onFx(() -> {
            view.requestFocus();
            view.changeX(z -> z.setX(new Range(0.9, 1.9)));
            view.choose("a");
            return null;
        });
        robot.press(KeyCode.CONTROL).type(KeyCode.RIGHT).release(KeyCode.CONTROL);
        assertThat(onFx(view::viewX).getLowerBound()).isCloseTo(1.0, within(1e-9));
        assertThat(told).isEmpty();
        robot.type(KeyCode.RIGHT, KeyCode.RIGHT);
        assertThat(told).containsExactly("b", "c");
        assertThat(onFx(view::viewX).contains(3)).isTrue();
        assertThat(onFx(view::viewX).getLength()).isCloseTo(1.0, within(1e-9));
    }

    @Test
    void choosingFromOutsideTellsNobody() {
        onFx(() -> {
            view.choose("b");
            return null;
        });
        assertThat(told).isEmpty();
        assertThat(onFx(view::chosen)).isEqualTo("b");
        Point2D place = onFx(() -> view.placeOf("b").orElseThrow());
        assertThat(place.getX()).isCloseTo(onFx(() -> view.scale().toPixelX(2)), within(1e-9));
    }

    @Test
    void aBrushedBoxTellsWhatIsInIt() {
        onFx(() -> {
            view.setBrushing(true);
            return null;
        });
        Range before = onFx(view::viewX);
        robot.drag(screen(1.7, 0.03), MouseButton.PRIMARY).dropTo(screen(3.3, 0.0003));
        assertThat(brushed).containsExactly(Set.of("b", "c"));
        assertThat(onFx(view::viewX)).as("brushing does not zoom").isEqualTo(before);
        robot.clickOn(screen(1.2, 0.05), MouseButton.PRIMARY);
        assertThat(brushed).containsExactly(Set.of("b", "c"), Set.of());
    }

    @Test
    void aNewFigureKeepsTheChoiceWhereItHasThePoint() {
        onFx(() -> {
            view.requestFocus();
            view.choose("b");
            view.show(FOUR.withPoints(FOUR.points().subList(1, 2)));
            return null;
        });
        robot.type(KeyCode.RIGHT);
        assertThat(told).containsExactly("d");
    }
}
