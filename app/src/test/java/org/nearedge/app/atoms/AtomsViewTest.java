package org.nearedge.app.atoms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Cylinder;
import javafx.scene.shape.Sphere;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.nearedge.app.chart.atoms.AtomsDrawing;
import org.nearedge.app.chart.atoms.Projection;
import org.nearedge.app.chart.atoms.Surroundings;
import org.nearedge.app.chart.atoms.Vector;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class AtomsViewTest {
    private AtomsView view;

    @Start
    void start(Stage stage) {
        view = new AtomsView(false);
        view.show("silica #0", "Si", Surroundings.tetrahedron());
        stage.setScene(new Scene(new StackPane(view), 400, 300));
        stage.show();
    }

    private Point2D screen(int atom) {
        Projection.Place place = view.projection().place(atom);
        return view.localToScreen(place.x(), place.y());
    }

    private String told(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup("#atoms-told").queryAs(Label.class).getText();
    }

    @Test
    void thePointerNamesAtomsAndTellsDistances(FxRobot robot) {
        assertThat(told(robot)).isEqualTo("Si: 4 O at 1.610 \u00c5");

        robot.moveTo(screen(1));
        assertThat(told(robot)).isEqualTo("O at 1.610 \u00c5 from the absorber");

        robot.moveTo(screen(0));
        assertThat(told(robot)).isEqualTo("Si, the absorber");

        Point2D from = screen(0);
        robot.moveTo(from.midpoint(screen(2)));
        assertThat(told(robot)).isEqualTo("Si\u2013O bond, 1.610 \u00c5");
    }

    @Test
    void twoClicksGiveADistanceThreeAnAngle(FxRobot robot) {
        robot.clickOn(screen(1)).clickOn(screen(0));
        assertThat(told(robot)).contains("O\u2013Si 1.610 \u00c5");

        robot.clickOn(screen(2));
        assertThat(told(robot)).contains("O\u2013Si\u2013O 109.5\u00b0");

        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        assertThat(told(robot)).doesNotContain("109.5");
    }

    @Test
    void draggingTurnsAndKeepsEveryLength(FxRobot robot) {
        AtomsDrawing before = view.drawing();

        robot.moveTo(view.localToScreen(200, 150))
                .press(MouseButton.PRIMARY)
                .moveBy(40, 25)
                .release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();

        AtomsDrawing after = view.drawing();
        assertThat(after.rotation()).isNotEqualTo(before.rotation());
        assertThat(after.chosen()).as("a drag is no click").isEmpty();
        Vector front =
                after.rotation().apply(before.environment().sites().get(1).at());
        assertThat(front.length()).isCloseTo(1.61, within(1e-9));
    }

    @Test
    void keysTurnZoomWalkAndReset(FxRobot robot) {
        AtomsDrawing first = view.drawing();
        robot.interact(view::requestFocus);

        robot.type(KeyCode.LEFT, KeyCode.UP, KeyCode.EQUALS);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(view.drawing().rotation()).isNotEqualTo(first.rotation());
        assertThat(view.drawing().zoom()).isCloseTo(1.15, within(1e-9));

        robot.type(KeyCode.R);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(view.drawing()).isEqualTo(first);

        robot.type(KeyCode.PAGE_DOWN, KeyCode.PAGE_DOWN, KeyCode.SPACE, KeyCode.PAGE_UP, KeyCode.SPACE);
        assertThat(told(robot)).contains("O\u2013Si 1.610 \u00c5");
    }

    @Test
    void theWheelZooms(FxRobot robot) {
        robot.moveTo(view);
        robot.scroll(3, javafx.geometry.VerticalDirection.UP);
        WaitForAsyncUtils.waitForFxEvents();
        double near = view.drawing().zoom();
        robot.scroll(6, javafx.geometry.VerticalDirection.DOWN);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(near).isNotEqualTo(1);
        assertThat((near - 1) * (view.drawing().zoom() - 1)).isNegative();
    }

    @Test
    void saysWhatIsSeenAndNothingWhenCleared(FxRobot robot) {
        assertThat(view.getAccessibleText()).isEqualTo("Atoms around silica #0. Si: 4 O at 1.610 \u00c5");
        robot.interact(view::clear);
        assertThat(view.getAccessibleText()).isEqualTo("No atoms");
        assertThat(told(robot)).isEmpty();
    }

    /** The shapes of the graphics card, which need no card to be put together. */
    @Test
    void theSceneInThreeDimensionsHasABallAnAtomAndTwoSticksABond(FxRobot robot) {
        AtomsSpace space = new AtomsSpace();
        AtomsDrawing drawing = view.drawing();
        robot.interact(() -> space.show(
                drawing,
                new org.nearedge.app.chart.atoms.AtomsColours(java.awt.Color.WHITE, java.awt.Color.BLACK),
                400,
                300));

        assertThat(space.atoms().getChildren().stream().filter(Sphere.class::isInstance))
                .hasSize(6);
        assertThat(space.atoms().getChildren().stream().filter(Cylinder.class::isInstance))
                .hasSize(2 * drawing.environment().bonds().size());
        for (int i = 0; i < 6; i++) {
            var ball = space.atoms().getChildren().get(i);
            var at = ball.localToParent(0, 0, 0);
            var seen = space.atoms().localToParent(at);
            Vector expected = drawing.rotation()
                    .apply(drawing.environment().sites().get(i).at());
            assertThat(seen.getX()).isCloseTo(expected.x(), within(1e-6));
            assertThat(seen.getY()).isCloseTo(-expected.y(), within(1e-6));
            assertThat(seen.getZ()).isCloseTo(-expected.z(), within(1e-6));
        }
    }

    /** Every stick begins at its own atom and ends half way to the other. */
    @Test
    void sticksPointFromAtomToAtom(FxRobot robot) {
        AtomsSpace space = new AtomsSpace();
        robot.interact(() -> space.show(
                view.drawing(),
                new org.nearedge.app.chart.atoms.AtomsColours(java.awt.Color.WHITE, java.awt.Color.BLACK),
                400,
                300));
        Cylinder stick = (Cylinder) space.atoms().getChildren().get(6);
        double half = stick.getHeight() / 2;
        var end = stick.localToParent(0, -half, 0);
        var other = stick.localToParent(0, half, 0);

        assertThat(Math.min(end.magnitude(), other.magnitude())).isCloseTo(0, within(1e-6));
        assertThat(Math.max(end.magnitude(), other.magnitude())).isCloseTo(0.805, within(1e-6));
    }

    @Test
    void aRecordThatTellsNoAtomsShowsNoLoneOne(FxRobot robot) {
        robot.interact(() -> view.show("mine #0", "Si", java.util.List.of()));
        assertThat(told(robot)).isEqualTo("No atoms given");
        assertThat(view.drawing().environment().isEmpty()).isTrue();
        robot.interact(view::clear);
        assertThat(told(robot)).isEmpty();
    }
}
