package org.nearedge.app.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.nearedge.app.analyse.AnalyserChain;
import org.nearedge.app.analyse.BundledSamples;
import org.nearedge.app.analyse.Fixtures;
import org.nearedge.app.chart.FigureSize;
import org.nearedge.app.chart.export.FigureExport;
import org.nearedge.app.chart.view.FigurePane;
import org.nearedge.app.home.Home;
import org.nearedge.app.library.LibraryWorkspace;
import org.nearedge.app.notice.Notice;
import org.nearedge.app.task.PooledTaskExecutor;
import org.nearedge.app.workspace.Workspace;
import org.nearedge.library.Reference;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.session.Analyser;
import org.nearedge.spectrum.InputException;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** All workspaces in the real window: reached by keys, exported, and brought back by a figure. */
@ExtendWith(ApplicationExtension.class)
class WorkspacesWindowTest {
    private static final int SECONDS = 90;

    @TempDir
    Path folder;

    private PooledTaskExecutor tasks;
    private MainFrame frame;

    @Start
    void start(Stage stage) throws IOException {
        tasks = new PooledTaskExecutor(Platform::runLater);
        Home home = new Home(Files.createTempDirectory("nearedge-workspaces"));
        frame = new MainFrame(
                stage, new Services(tasks, new AnalyserChain(Analyser::bundled), new BundledSamples(), home));
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

    private Workspace show(FxRobot robot, String id) {
        int place = frame.workspaceIds().indexOf(id);
        KeyCode key = KeyCode.getKeyCode(Integer.toString(place + 1));
        robot.press(KeyCode.CONTROL, key).release(key, KeyCode.CONTROL);
        until(() -> frame.current().id().equals(id) && !frame.isBusy());
        return frame.current();
    }

    @Test
    void everyWorkspaceIsReachedByItsKeyAndTellsSoOnTheRail(FxRobot robot) {
        for (String id : frame.workspaceIds()) {
            Workspace workspace = show(robot, id);
            assertThat(workspace.view().isVisible()).as(id).isTrue();
            assertThat(robot.lookup("#workspace-" + id)
                            .queryAs(ToggleButton.class)
                            .isSelected())
                    .isTrue();
        }
        assertThat(frame.workspaceIds()).containsExactly("analyse", "compare", "map", "library", "evaluate", "train");
        assertThat(frame.notices().shown()).isEmpty();
    }

    @Test
    void whatIsFocusedIsExportedInEveryWorkspaceThatShowsSomething(FxRobot robot) {
        for (String id : List.of("library", "evaluate")) {
            Workspace workspace = show(robot, id);
            assertThat(workspace.figures()).as(id).hasSizeGreaterThan(2);
            robot.press(KeyCode.CONTROL, KeyCode.E).release(KeyCode.E, KeyCode.CONTROL);
            until(() -> robot.lookup("#export-pane").tryQuery().isPresent());
            robot.type(KeyCode.ESCAPE);
            until(() -> robot.lookup("#export-pane").tryQuery().isEmpty());
        }
    }

    /** Every figure on screen, written and read back, tells to which workspace it belongs. */
    @Test
    void aFigureOfALibraryBringsItsRecordBack(FxRobot robot) throws InputException {
        LibraryWorkspace library = (LibraryWorkspace) show(robot, "library");
        List<Reference> records = ReferenceLibrary.bundled().edge("Si-K");
        String chosen = records.get(3).id();
        robot.interact(() -> library.show("Si-K", chosen));
        until(() -> !frame.isBusy() && recordName(robot).equals(chosen));
        Path figure = folder.resolve("record.svg");
        FigurePane spectrum = library.figures().stream()
                .filter(pane ->
                        pane.figure().provenance().getOrDefault("Record", "").equals(chosen))
                .findFirst()
                .orElseThrow();
        FigureExport.write(spectrum.figure(), FigureSize.singleColumn(), figure);
        robot.interact(() -> library.show("Si-K", records.get(0).id()));
        show(robot, "analyse");
        robot.interact(() -> frame.reproduce(figure));
        until(() -> frame.current() == library && !frame.isBusy());
        assertThat(recordName(robot)).isEqualTo(chosen);
    }

    private static String recordName(FxRobot robot) {
        return robot.lookup("#library-record-name").queryAs(Labeled.class).getText();
    }

    @Test
    void theRecordOfAnEvaluationIsShownInTheLibrary(FxRobot robot) {
        show(robot, "evaluate");
        String record = robot.lookup("#record-id").queryAs(Labeled.class).getText();
        robot.clickOn("#show-in-library");
        until(() -> frame.current().id().equals("library") && !frame.isBusy());
        assertThat(recordName(robot)).isEqualTo(record);
    }

    @Test
    void aFileThatIsOpenedBringsAnalyseToTheFront(FxRobot robot) throws InputException {
        show(robot, "library");
        Path file = Fixtures.siliconKFile(folder, "a.msa");
        robot.interact(() -> frame.openFiles(List.of(file)));
        until(() -> frame.current().id().equals("analyse") && !frame.isBusy());
        assertThat(frame.model().spectra()).hasSize(1);
    }

    @Test
    void aFigureOfAnotherProgramIsToldInOneSentence(FxRobot robot) throws IOException {
        Path foreign = Files.writeString(folder.resolve("a.svg"), "<svg xmlns='http://www.w3.org/2000/svg'/>");
        robot.interact(() -> frame.reproduce(foreign));
        until(() -> !frame.notices().shown().isEmpty());
        assertThat(frame.notices().shown())
                .extracting(Notice::sentence)
                .allMatch(sentence -> sentence.contains("Does not tell where it comes from"));
    }
}
