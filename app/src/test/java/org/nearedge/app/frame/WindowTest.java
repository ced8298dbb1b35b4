package org.nearedge.app.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.nearedge.app.analyse.AnalyserChain;
import org.nearedge.app.analyse.BundledSamples;
import org.nearedge.app.analyse.Fixtures;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.view.FigureView;
import org.nearedge.app.chart.view.GaugesView;
import org.nearedge.app.home.Home;
import org.nearedge.app.notice.Notice;
import org.nearedge.app.task.PooledTaskExecutor;
import org.nearedge.library.SampleSpectra;
import org.nearedge.session.Analyser;
import org.nearedge.spectrum.InputException;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The real window, headless: files are opened, sliders moved, and what the charts show is read back. */
@ExtendWith(ApplicationExtension.class)
class WindowTest {
    private static final Analyser ANALYSER = Analyser.bundled();
    private static final int SECONDS = 60;

    @TempDir
    Path folder;

    private PooledTaskExecutor tasks;
    private MainFrame frame;
    private Stage stage;

    @Start
    void start(Stage primary) throws IOException {
        stage = primary;
        tasks = new PooledTaskExecutor(Platform::runLater);
        // Not the injected folder: the window starts before it is there.
        Home home = new Home(Files.createTempDirectory("nearedge-window"));
        frame = new MainFrame(
                stage, new Services(tasks, new AnalyserChain(() -> ANALYSER), new BundledSamples(), home));
        stage.setScene(frame.scene(1280, 800));
        stage.show();
    }

    @AfterEach
    void close() {
        tasks.close();
    }

    private void until(BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(
                    SECONDS, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition::getAsBoolean)
                            .get());
        } catch (TimeoutException e) {
            throw new AssertionError("not in time", e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void untilComputed() {
        until(() -> frame.model().outcomeProperty().get() != null
                && !frame.model().computingProperty().get());
    }

    private void open(Path... files) {
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> frame.openFiles(List.of(files)));
    }

    private static FigureSpec figure(FxRobot robot, String id) {
        return robot.lookup("#" + id).queryAs(FigureView.class).figure();
    }

    private static FigureSpec.Curve curve(FigureSpec figure, FigureSpec.Role role) {
        return figure.curves().stream()
                .filter(c -> c.role() == role)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aFileIsOpenedASliderMovedAndTheChartsFollow(FxRobot robot) throws InputException {
        open(Fixtures.siliconKFile(folder, "a.msa"));
        untilComputed();
        FigureSpec before = figure(robot, "raw-chart");
        assertThat(curve(before, FigureSpec.Role.RAW).x()).hasSize(400);
        double from = before.regions().get(0).from();
        double[] subtracted = curve(before, FigureSpec.Role.SIGNAL).y();

        Slider slider = robot.lookup("#PowerLawBackground-from-slider").queryAs(Slider.class);
        robot.interact(() -> slider.setValue(from + 20));
        until(() -> figure(robot, "raw-chart").regions().get(0).from() > from + 19);
        assertThat(curve(figure(robot, "raw-chart"), FigureSpec.Role.SIGNAL).y())
                .isNotEqualTo(subtracted);
        TextField field = robot.lookup("#PowerLawBackground-from").queryAs(TextField.class);
        assertThat(Double.parseDouble(field.getText()))
                .isEqualTo(figure(robot, "raw-chart").regions().get(0).from());

        robot.press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
        until(() -> figure(robot, "raw-chart").regions().get(0).from() == from);
        assertThat(curve(figure(robot, "raw-chart"), FigureSpec.Role.SIGNAL).y())
                .isEqualTo(subtracted);
        assertThat(slider.getValue()).isEqualTo(from);
    }

    @Test
    void aWrongFileIsToldInTheWindowAndTheRestOpens(FxRobot robot) throws IOException, InputException {
        Path wrong = Files.write(folder.resolve("wrong.dm4"), new byte[] {0, 0, 0, 4, 9});
        open(wrong, Fixtures.siliconKFile(folder, "good.msa"));
        untilComputed();
        until(() -> !frame.notices().shown().isEmpty());
        Set<Node> texts = robot.lookup("#notices .notice").queryAll();
        assertThat(texts).isNotEmpty();
        assertThat(frame.notices().shown()).extracting(Notice::subject).containsExactly("wrong.dm4");
        assertThat(robot.lookup("#spectra").queryListView().getItems()).hasSize(1);
        assertThat(robot.listWindows()).as("no dialog in front of the window").hasSize(1);
    }

    @Test
    void aSampleIsOneClickAwayFromTheWholeChain(FxRobot robot) {
        Node card = robot.lookup(".sample-card").query();
        robot.clickOn(card);
        untilComputed();
        assertThat(robot.lookup("#welcome").query().isVisible()).isFalse();
        assertThat(figure(robot, "input-chart").curves()).isNotEmpty();
        assertThat(figure(robot, "pdos-chart").curves()).isNotEmpty();
        assertThat(robot.lookup(".badge").queryAllAs(Labeled.class))
                .filteredOn(Node::isVisible)
                .allSatisfy(badge -> assertThat(badge.getText()).startsWith("simulated"))
                .isNotEmpty();
    }

    @Test
    void selectingAReferenceLaysItOverTheChart(FxRobot robot) throws InputException {
        open(Fixtures.siliconKFile(folder, "a.msa"));
        untilComputed();
        int before = figure(robot, "input-chart").curves().size();
        ListView<?> list = robot.lookup("#neighbours").queryListView();
        robot.interact(() -> list.getSelectionModel().select(2));
        assertThat(figure(robot, "input-chart").curves()).hasSize(before + 1);
    }

    @Test
    void switchingAStepOffAndRemovingItAreUndone(FxRobot robot) throws InputException {
        open(Fixtures.siliconKFile(folder, "a.msa"));
        untilComputed();
        int steps = frame.model()
                .selectedProperty()
                .get()
                .treatment()
                .recipe()
                .steps()
                .size();
        robot.clickOn("#PowerLawBackground-on");
        until(() -> figure(robot, "raw-chart").regions().isEmpty());
        robot.interact(() -> frame.model().editRecipe(recipe -> recipe.without(0), null));
        untilComputed();
        assertThat(robot.lookup(".step-card").queryAll()).hasSize(steps - 1);
        robot.interact(() -> frame.model().undo());
        robot.interact(() -> frame.model().undo());
        until(() -> figure(robot, "raw-chart").regions().size() == 1);
        assertThat(robot.lookup(".step-card").queryAll()).hasSize(steps);
    }

    @Test
    void lightAndDarkAreSwitchedByKeys(FxRobot robot) {
        String before = javafx.application.Application.getUserAgentStylesheet();
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.D).release(KeyCode.D, KeyCode.SHIFT, KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(javafx.application.Application.getUserAgentStylesheet()).isNotEqualTo(before);
    }

    @Test
    void everyControlSaysWhatItIsFor(FxRobot robot) throws InputException {
        open(Fixtures.siliconKFile(folder, "a.msa"));
        untilComputed();
        assertThat(robot.lookup(node -> node instanceof Slider
                                || node instanceof TextField
                                        && node.getStyleClass().contains("number-field"))
                        .queryAllAs(javafx.scene.control.Control.class))
                .isNotEmpty()
                .allSatisfy(control -> {
                    assertThat(control.getTooltip()).as(control.getId()).isNotNull();
                    assertThat(control.getTooltip().getText()).isNotBlank();
                });
    }

    @Test
    void anUntoldBroadeningIsToldByOneClick(FxRobot robot) throws InputException {
        open(Fixtures.siliconKFile(folder, "a.msa"));
        untilComputed();
        robot.clickOn("#tell-broadening");
        until(() -> robot.lookup("#card-Broaden").tryQuery().isPresent());
        untilComputed();
        assertThat(robot.lookup("#tell-broadening").tryQuery()).isEmpty();
        assertThat(robot.lookup("#evidence-words .label").queryAllAs(Labeled.class))
                .extracting(Labeled::getText)
                .anyMatch(text -> text.contains("is matched to"));
    }

    @Test
    void aFigureIsExportedThroughItsSizeWithoutAModalWindow(FxRobot robot) throws InputException {
        open(Fixtures.siliconKFile(folder, "a.msa"));
        untilComputed();
        FigureView chart = robot.lookup("#input-chart").queryAs(FigureView.class);
        robot.interact(chart::requestFocus);
        robot.press(KeyCode.CONTROL, KeyCode.E).release(KeyCode.E, KeyCode.CONTROL);
        until(() -> robot.lookup("#export-pane").tryQuery().isPresent());
        assertThat(robot.lookup("#export-width").queryAs(TextField.class).getText())
                .isEqualTo("85");
        robot.type(KeyCode.ESCAPE);
        until(() -> robot.lookup("#export-pane").tryQuery().isEmpty());
    }

    @Test
    void inASmallWindowTheChartsKeepTheirShare(FxRobot robot) throws InputException {
        open(Fixtures.siliconKFile(folder, "a.msa"));
        untilComputed();
        Region view = (Region) robot.lookup("#columns").query().getParent();
        Region charts = robot.lookup("#charts").queryAs(Region.class);
        Region recipe = robot.lookup("#recipe").queryAs(Region.class);
        double before = recipe.getWidth();
        robot.interact(() -> view.setMaxWidth(840));
        until(() -> view.getWidth() <= 840 && charts.getWidth() > 0.38 * 840);
        assertThat(recipe.getWidth()).isBetween(240.0, before - 1);
        robot.interact(() -> view.setMaxWidth(Double.MAX_VALUE));
        until(() -> Math.abs(recipe.getWidth() - before) < 3);
    }

    @Test
    void anInternalFaultIsToldAndTheWindowLivesOn(FxRobot robot) {
        robot.interact(() -> frame.tellFault(new IllegalStateException("broken")));
        assertThat(frame.notices().shown())
                .extracting(Notice::sentence)
                .containsExactly("Internal fault: broken. Please report it with the file.");
        assertThat(stage.isShowing()).isTrue();
    }

    @Test
    void referencesAreTakenOffTheChartWithEscape(FxRobot robot) throws InputException {
        open(Fixtures.siliconKFile(folder, "a.msa"));
        untilComputed();
        int before = figure(robot, "input-chart").curves().size();
        ListView<?> list = robot.lookup("#neighbours").queryListView();
        robot.interact(() -> {
            list.requestFocus();
            list.getSelectionModel().selectIndices(1, 3);
        });
        assertThat(figure(robot, "input-chart").curves()).hasSize(before + 2);
        robot.type(KeyCode.ESCAPE);
        assertThat(figure(robot, "input-chart").curves()).hasSize(before);
    }

    /** Both models of the oxygen edge answer: the PDOS beside the six numbers. */
    @Test
    void theOxygenSampleShowsItsPropertiesBesideThePdos(FxRobot robot) {
        robot.clickOn("#sample-" + oxygenSample());
        untilComputed();
        GaugesView gauges = robot.lookup("#gauges").queryAs(GaugesView.class);
        assertThat(gauges.figure().gauges()).hasSize(6).allSatisfy(gauge -> assertThat(gauge.value())
                .isBetween(gauge.lower(), gauge.upper()));
        assertThat(figure(robot, "pdos-chart").curves())
                .extracting(FigureSpec.Curve::role)
                .contains(FigureSpec.Role.PDOS_S, FigureSpec.Role.TRUE_P);
        assertThat(robot.lookup("#evidence-words .label").queryAllAs(Labeled.class))
                .extracting(Labeled::getText)
                .anyMatch(text -> text.startsWith("o-k-pdos "))
                .anyMatch(text -> text.startsWith("o-k-properties "));

        ListView<?> list = robot.lookup("#neighbours").queryListView();
        robot.interact(() -> list.getSelectionModel().select(2));
        assertThat(gauges.figure().gauges())
                .allSatisfy(gauge -> assertThat(gauge.marks()).hasSize(2));

        robot.interact(gauges::requestFocus);
        robot.press(KeyCode.CONTROL, KeyCode.E).release(KeyCode.E, KeyCode.CONTROL);
        until(() -> robot.lookup("#export-pane").tryQuery().isPresent());
        robot.type(KeyCode.ESCAPE);
        until(() -> robot.lookup("#export-pane").tryQuery().isEmpty());
    }

    private static String oxygenSample() {
        return SampleSpectra.bundled().stream()
                .filter(sample -> sample.edge().equals("O-K"))
                .findFirst()
                .orElseThrow()
                .name();
    }
}
