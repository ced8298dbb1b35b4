package org.nearedge.app.frame.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.nearedge.app.chart.FigurePreset;
import org.nearedge.app.chart.FigureSheet;
import org.nearedge.app.chart.FigureSize;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.Figures;
import org.nearedge.app.chart.PointFigures;
import org.nearedge.app.chart.style.Palette;
import org.nearedge.app.chart.style.Vision;
import org.nearedge.app.task.CurrentThreadTaskExecutor;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ExportPaneTest {
    private final List<FigureOrder> chosen = new ArrayList<>();
    private static final FigureSpec PDOS = Figures.pdos();

    private FigureSpec raw;
    private ExportPane pane;

    @Start
    void start(Stage stage) {
        raw = new FigureSpec(
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
        PanelList panels = new PanelList(
                List.of(
                        new PanelList.Panel("Raw", raw),
                        new PanelList.Panel("PDOS", PDOS),
                        new PanelList.Panel("Truth", PointFigures.truth())),
                0);
        pane = new ExportPane(
                panels, FigureSize.singleColumn(), Palette.OKABE_ITO, new CurrentThreadTaskExecutor(), chosen::add);
        stage.setScene(new Scene(new StackPane(pane), 900, 440));
        stage.show();
    }

    private static void type(FxRobot robot, String id, String text) {
        robot.interact(
                () -> robot.lookup("#export-" + id).queryAs(TextField.class).setText(text));
    }

    private static Image picture(FxRobot robot) {
        return robot.lookup("#export-picture").queryAs(ImageView.class).getImage();
    }

    private static <T> void choose(FxRobot robot, String id, T value) {
        @SuppressWarnings("unchecked")
        ComboBox<T> box = robot.lookup("#export-" + id).queryAs(ComboBox.class);
        robot.interact(() -> box.setValue(value));
    }

    private static void fire(FxRobot robot, String id) {
        robot.interact(
                () -> robot.lookup("#export-" + id).queryAs(ButtonBase.class).fire());
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup("#export-" + id).queryAs(TextField.class).getText();
    }

    private FigureOrder saved(FxRobot robot) {
        fire(robot, "save");
        return chosen.get(chosen.size() - 1);
    }

    @Test
    void thePictureHasTheProportionsOfTheFigure(FxRobot robot) {
        assertThat(picture(robot).getWidth() / picture(robot).getHeight()).isCloseTo(85.0 / 60, within(0.02));
        choose(robot, "preset", FigurePreset.DOUBLE);
        assertThat(picture(robot).getWidth() / picture(robot).getHeight()).isCloseTo(178.0 / 80, within(0.02));
        assertThat(picture(robot).getWidth()).isBetween(360.0, 381.0);
        choose(robot, "preset", FigurePreset.PAGE);
        assertThat(picture(robot).getHeight())
                .as("a high one is no larger than its place")
                .isBetween(280.0, 330.0);
    }

    @Test
    void theTypedSizeIsHandedOn(FxRobot robot) {
        type(robot, "width", "120");
        type(robot, "font", "7,5");
        type(robot, "dpi", "600");
        assertThat(robot.lookup("#export-told").queryAs(Labeled.class).getText())
                .contains("2835");
        FigureOrder order = saved(robot);
        assertThat(order.size()).isEqualTo(new FigureSize(120, 60, 7.5, 600));
        assertThat(order.sheet()).isEqualTo(FigureSheet.of(raw));
        assertThat(order.palette()).isEqualTo(Palette.OKABE_ITO);
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
    void aPresetFillsEveryField(FxRobot robot) {
        type(robot, "font", "6");
        choose(robot, "preset", FigurePreset.SINGLE_TALL);
        assertThat(saved(robot).size()).isEqualTo(new FigureSize(85, 110, 7, 300));
    }

    @Test
    void severalFiguresBecomeOneInTheChosenOrder(FxRobot robot) {
        fire(robot, "panel-1");
        assertThat(text(robot, "height")).as("two rows of 85 mm").isEqualTo("116");
        fire(robot, "panel-2");
        choose(robot, "columns", 2);
        fire(robot, "up-2");
        FigureOrder order = saved(robot);
        assertThat(order.sheet().figures().get(0)).isEqualTo(raw);
        assertThat(order.sheet().figures().get(1).yLabel()).isEqualTo("Predicted bond length (Å)");
        assertThat(order.sheet().figures().get(2)).isEqualTo(PDOS);
        assertThat(order.sheet().rows()).hasSize(2);
        assertThat(robot.lookup("#export-panel-1").queryAs(Labeled.class).getText())
                .isEqualTo("(b) Truth");
    }

    @Test
    void aTypedHeightStaysAndAltWithArrowsMovesAPanel(FxRobot robot) {
        type(robot, "height", "99");
        fire(robot, "panel-1");
        assertThat(text(robot, "height")).isEqualTo("99");
        robot.press(KeyCode.ALT).type(KeyCode.UP).release(KeyCode.ALT);
        assertThat(saved(robot).sheet().figures()).containsExactly(PDOS, raw);
    }

    @Test
    void greyIsJudgedAndShown(FxRobot robot) {
        Labeled verdict = robot.lookup("#export-grey").queryAs(Labeled.class);
        assertThat(verdict.getText()).isEqualTo("Printed in grey, all series stay apart.");
        fire(robot, "panel-1");
        assertThat(verdict.getText()).contains("(b) s and p");
        choose(robot, "palette", Palette.GREY);
        assertThat(verdict.getText()).isEqualTo("Printed in grey, all series stay apart.");
        choose(robot, "palette", Palette.OKABE_ITO);
        choose(robot, "vision", Vision.GREY);
        Image seen = picture(robot);
        for (int x = 0; x < seen.getWidth(); x += 3) {
            for (int y = 0; y < seen.getHeight(); y += 3) {
                int pixel = seen.getPixelReader().getArgb(x, y);
                assertThat(pixel >> 16 & 255).isEqualTo(pixel & 255);
            }
        }
        assertThat(saved(robot).palette()).as("only looked at in grey").isEqualTo(Palette.OKABE_ITO);
    }

    @Test
    void everyControlSaysWhatItIsFor(FxRobot robot) {
        assertThat(robot.from(pane).lookup(".number-field").queryAllAs(TextField.class))
                .hasSize(4)
                .allSatisfy(field -> assertThat(field.getTooltip().getText()).isNotBlank());
        for (String id : List.of("preset", "palette", "vision", "columns", "panel-0", "up-1", "down-1", "save")) {
            Control control = robot.lookup("#export-" + id).queryAs(Control.class);
            assertThat(control.getTooltip().getText()).as(id).isNotBlank();
            assertThat(control.isFocusTraversable()).as(id).isTrue();
        }
    }
}
