package org.nearedge.app.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.nearedge.app.chart.FigureSize;
import org.nearedge.app.chart.FigureSpec;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ExportPaneTest {
    private final List<FigureSize> chosen = new ArrayList<>();
    private ExportPane pane;

    @Start
    void start(Stage stage) {
        FigureSpec figure = new FigureSpec(
                "",
                "Energy (eV)",
                "Intensity",
                null,
                null,
                List.of(new FigureSpec.Curve(
                        "Raw", FigureSpec.Role.RAW, new double[] {0, 1, 2}, new double[] {1, 3, 2}, null)),
                List.of(),
                List.of(),
                List.of(),
                Map.of());
        pane = new ExportPane(figure, FigureSize.singleColumn(), chosen::add);
        stage.setScene(new Scene(new StackPane(pane), 700, 400));
        stage.show();
    }

    private static void type(FxRobot robot, String id, String text) {
        robot.interact(
                () -> robot.lookup("#export-" + id).queryAs(TextField.class).setText(text));
    }

    private static Image picture(FxRobot robot) {
        return robot.lookup("#export-picture").queryAs(ImageView.class).getImage();
    }

    @Test
    void thePictureHasTheProportionsOfTheFigure(FxRobot robot) {
        assertThat(picture(robot).getWidth() / picture(robot).getHeight()).isCloseTo(85.0 / 60, within(0.02));
        robot.interact(
                () -> robot.lookup("#export-double").queryAs(Button.class).fire());
        assertThat(picture(robot).getWidth() / picture(robot).getHeight()).isCloseTo(178.0 / 80, within(0.02));
        assertThat(picture(robot).getWidth()).isBetween(330.0, 361.0);
    }

    @Test
    void theTypedSizeIsHandedOn(FxRobot robot) {
        type(robot, "width", "120");
        type(robot, "font", "7,5");
        type(robot, "dpi", "600");
        assertThat(robot.lookup("#export-told").queryAs(Labeled.class).getText())
                .contains("2835");
        robot.interact(() -> robot.lookup("#export-save").queryAs(Button.class).fire());
        assertThat(chosen).containsExactly(new FigureSize(120, 60, 7.5, 600));
    }

    @Test
    void anImpossibleSizeCannotBeSavedAndSaysWhy(FxRobot robot) {
        Button save = robot.lookup("#export-save").queryAs(Button.class);
        type(robot, "height", "2");
        assertThat(save.isDisabled()).isTrue();
        assertThat(robot.lookup("#export-told").queryAs(Labeled.class).getText())
                .startsWith("Not possible: ")
                .contains("20 to 1000 mm");
        type(robot, "height", "50");
        assertThat(save.isDisabled()).isFalse();
    }

    @Test
    void aColumnLeavesFontAndResolution(FxRobot robot) {
        type(robot, "font", "6");
        robot.interact(() -> {
            robot.lookup("#export-double").queryAs(Button.class).fire();
            robot.lookup("#export-save").queryAs(Button.class).fire();
        });
        assertThat(chosen).containsExactly(new FigureSize(178, 80, 6, 300));
    }

    @Test
    void everyFieldSaysWhatItIsFor(FxRobot robot) {
        assertThat(robot.from(pane).lookup(".number-field").queryAllAs(TextField.class))
                .hasSize(4)
                .allSatisfy(field -> assertThat(field.getTooltip().getText()).isNotBlank());
    }
}
