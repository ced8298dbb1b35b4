package org.nearedge.app.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import atlantafx.base.theme.PrimerLight;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.view.FigurePane;
import org.nearedge.app.chart.view.FigureView;
import org.nearedge.app.compare.figures.CompareKey;
import org.nearedge.app.compare.state.Choices;
import org.nearedge.app.compare.state.Member;
import org.nearedge.app.compare.state.Task;
import org.nearedge.app.home.Home;
import org.nearedge.app.notice.Notices;
import org.nearedge.app.provenance.Origin;
import org.nearedge.app.task.PooledTaskExecutor;
import org.nearedge.app.workspace.Knowledge;
import org.nearedge.app.workspace.Workbench;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The workspace in a window, with real files on the background threads. */
@ExtendWith(ApplicationExtension.class)
class CompareWindowTest {
    private final List<FigurePane> exported = new ArrayList<>();
    private PooledTaskExecutor tasks;
    private Workbench bench;
    private CompareWorkspace workspace;
    private CompareModel model;
    private Path folder;

    @Start
    void start(Stage stage) throws Exception {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        folder = Files.createTempDirectory("nearedge-compare");
        tasks = new PooledTaskExecutor(Platform::runLater);
        Home home = new Home(folder.resolve("home"));
        bench = new Workbench(tasks, new Notices(), home, new Knowledge(home), exported::add);
        workspace = new CompareWorkspace(bench);
        model = workspace.model();
        stage.setScene(new Scene(new StackPane(workspace.view()), 1200, 760));
        stage.show();
        model.add(List.of(
                Spectra.file(folder, "mixed.csv", Spectra::mixed),
                Spectra.file(folder, "one.csv", Spectra::one),
                Spectra.file(folder, "two.csv", Spectra::two)));
    }

    @AfterEach
    void close() {
        tasks.close();
    }

    private void until(BooleanSupplier condition) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> condition.getAsBoolean());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void settle() throws Exception {
        WaitForAsyncUtils.waitForFxEvents();
        until(() -> model.choices().members().size() == 3
                && !model.isBusy()
                && model.answerProperty().get().choices().equals(model.choices()));
    }

    private static FigureView chart(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(FigureView.class);
    }

    @Test
    void theWholeWayFromFilesToACopiedTable(FxRobot robot) throws Exception {
        settle();
        assertThat(robot.lookup("#compare-list").queryAs(ListView.class).getItems())
                .hasSize(3);
        assertThat(chart(robot, "#compare-overlay").figure().curves()).hasSize(3);
        robot.interact(() -> model.edit(c -> c.withTask(Task.LINEAR)));
        settle();
        TableView<?> table = robot.lookup("#compare-linear-table").queryAs(TableView.class);
        assertThat(table.getItems()).hasSize(2);
        assertThat(robot.lookup("#compare-linear-words").queryAs(Label.class).getText())
                .contains("R-factor")
                .contains("1 free");
        robot.clickOn("#compare-sum");
        settle();
        assertThat(model.choices().settings().sumToOne()).isFalse();
        assertThat(robot.lookup("#compare-linear-words").queryAs(Label.class).getText())
                .contains("Sum of weights 1");
        robot.clickOn("#compare-linear-copy");
        String[] copied = new String[1];
        robot.interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());
        assertThat(copied[0]).startsWith("component,weight,error").contains("\none.csv,0.3");
        robot.clickOn("#compare-combine");
        settle();
        TableView<?> list = robot.lookup("#compare-combinations").queryAs(TableView.class);
        assertThat(list.getItems()).hasSize(3);
        CheckBox first = robot.lookup("#compare-component-2").queryAs(CheckBox.class);
        robot.interact(first::fire);
        settle();
        assertThat(model.choices().components()).extracting(Member::name).containsExactly("two.csv");
        until(() -> !bench.macro().commands().isEmpty());
        assertThat(bench.macro().commands().get(bench.macro().commands().size() - 1))
                .startsWith("compare");
    }

    @Test
    void numbersAreTypedAndTheChartFollows(FxRobot robot) throws Exception {
        settle();
        robot.clickOn("#compare-shift").press(KeyCode.CONTROL, KeyCode.A).release(KeyCode.A, KeyCode.CONTROL);
        robot.write("1.5").type(KeyCode.ENTER);
        settle();
        double[] x = chart(robot, "#compare-overlay").figure().curves().get(0).x();
        assertThat(x[0]).isCloseTo(101.5, within(1e-9));
        robot.clickOn("#compare-range");
        settle();
        assertThat(chart(robot, "#compare-overlay").figure().regions()).hasSize(1);
        robot.interact(() -> model.set(s -> s.withWaterfall(0.5)));
        settle();
        assertThat(chart(robot, "#compare-overlay").figure().yLabel()).contains("raised");
    }

    @Test
    void aFitIsStartedEditedAndToldWhereItFails(FxRobot robot) throws Exception {
        settle();
        robot.interact(() -> model.edit(c -> c.withTask(Task.FIT).withSelected(2)));
        settle();
        robot.clickOn("#compare-fit-start");
        until(() -> model.choices().settings().model().terms().size() == 4);
        settle();
        assertThat(chart(robot, "#compare-overlay").figure().curves()).hasSize(6);
        robot.clickOn("#compare-term-remove-2");
        settle();
        assertThat(model.choices().settings().model().terms()).hasSize(3);
        CheckBox fixed = robot.lookup("#compare-term-0-centre-fixed").queryAs(CheckBox.class);
        robot.interact(fixed::fire);
        settle();
        assertThat(model.choices()
                        .settings()
                        .model()
                        .terms()
                        .get(0)
                        .settings()
                        .get(1)
                        .fixed())
                .isTrue();
        robot.interact(() -> model.set(s -> s.withRange(110.0, 110.3)));
        settle();
        assertThat(robot.lookup("#compare-fit-words").queryAs(Label.class).getText())
                .contains("too few for");
    }

    @Test
    void aPeakThatIsChosenInTheTableIsMarkedInTheChart(FxRobot robot) throws Exception {
        settle();
        robot.interact(() -> model.edit(c -> c.withTask(Task.PEAKS)));
        settle();
        TableView<?> table = robot.lookup("#compare-peaks-table").queryAs(TableView.class);
        assertThat(table.getItems()).isNotEmpty();
        robot.interact(() -> table.getSelectionModel().select(0));
        assertThat(chart(robot, "#compare-overlay").chosen()).isEqualTo("0");
        assertThat(workspace.figures()).hasSize(1);
    }

    @Test
    void aFigureTellsNoFoldersAndBringsItsComparisonBack(FxRobot robot) throws Exception {
        settle();
        robot.interact(() -> model.edit(c -> c.withTask(Task.LINEAR)));
        settle();
        Choices then = model.choices();
        FigureSpec figure =
                workspace.completion().complete(workspace.figures().get(0).figure());
        String told = figure.provenance().get(CompareKey.CHOICES);
        assertThat(told).contains("sha256").doesNotContain(folder.toString());
        robot.interact(() -> model.edit(c -> Choices.NONE));
        Map<String, String> entries = new LinkedHashMap<>(figure.provenance());
        robot.interact(() -> workspace.restore(new Origin("figure.svg", entries), folder.resolve("figure.svg")));
        until(() -> model.choices().equals(then));
    }
}
