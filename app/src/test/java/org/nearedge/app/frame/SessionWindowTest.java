package org.nearedge.app.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.nearedge.app.analyse.AnalyserChain;
import org.nearedge.app.analyse.BundledSamples;
import org.nearedge.app.analyse.Fixtures;
import org.nearedge.app.analyse.OpenSpectrum;
import org.nearedge.app.home.Home;
import org.nearedge.app.task.PooledTaskExecutor;
import org.nearedge.app.train.TrainWorkspace;
import org.nearedge.process.Calibrate;
import org.nearedge.session.Analyser;
import org.nearedge.session.store.SessionStore;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Sessions and undo in the real window, headless. */
@ExtendWith(ApplicationExtension.class)
class SessionWindowTest {
    private static final Analyser ANALYSER = Analyser.bundled();

    @TempDir
    Path folder;

    private PooledTaskExecutor tasks;
    private MainFrame frame;
    private Stage stage;

    @Start
    void start(Stage primary) throws Exception {
        // One of its own: the first is shared by all tests, and every frame asks before its window closes.
        stage = new Stage();
        // A test that closes the window goes on.
        Platform.setImplicitExit(false);
        tasks = new PooledTaskExecutor(Platform::runLater);
        Home home = new Home(Files.createTempDirectory("nearedge-session-window"));
        frame = new MainFrame(
                stage, new Services(tasks, new AnalyserChain(() -> ANALYSER), new BundledSamples(), home));
        stage.setScene(frame.scene(1280, 800));
        stage.show();
    }

    @AfterEach
    void close() {
        Platform.runLater(stage::hide);
        tasks.close();
    }

    private void until(BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition::getAsBoolean)
                    .get());
        } catch (TimeoutException e) {
            throw new AssertionError("not in time", e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void untilComputed() {
        until(() -> frame.model().outcomeProperty().get() != null && !frame.isBusy());
    }

    private TrainWorkspace train() {
        return (TrainWorkspace) frame.show("train");
    }

    @Test
    void aSessionComesBackWithAllWorkspacesAndTheWindowsLayout(FxRobot robot) throws Exception {
        Path a = Fixtures.siliconKFile(folder, "a.msa");
        Path b = Fixtures.siliconKFile(folder, "b.msa");
        Path session = folder.resolve("work.nearedge");
        robot.interact(() -> frame.openFiles(List.of(a, b)));
        until(() -> frame.model().spectra().size() == 2);
        untilComputed();
        robot.interact(() -> {
            frame.model().selectedProperty().set(frame.model().spectra().get(0));
            frame.model().editRecipe(recipe -> recipe.added(0, new Calibrate(1.5)), null);
        });
        untilComputed();
        robot.interact(() -> {
            var form = train().model().formProperty();
            form.set(form.get().withSigma(0.8));
        });
        SplitPane columns = robot.lookup(".split-pane").queryAs(SplitPane.class);
        robot.interact(() -> columns.setDividerPositions(0.31, 0.7));
        robot.interact(() -> frame.session().save(session, () -> {}));
        until(() -> session.equals(frame.session().file()));
        assertThat(stage.getTitle()).isEqualTo("work \u2013 Nearedge");

        robot.interact(() -> frame.newSession());
        until(() -> frame.model().spectra().isEmpty());
        assertThat(train().model().formProperty().get().sigma()).isEqualTo(0.5);
        robot.interact(() -> columns.setDividerPositions(0.2, 0.8));

        // As if it was dropped, with a spectrum beside it.
        Path c = Fixtures.siliconKFile(folder, "c.msa");
        robot.interact(() -> frame.openFiles(List.of(session)));
        until(() -> frame.model().spectra().size() == 2);
        untilComputed();
        assertThat(frame.current().id()).isEqualTo("train");
        assertThat(train().model().formProperty().get().sigma()).isEqualTo(0.8);
        assertThat(frame.model().selectedProperty().get().name()).isEqualTo("a.msa");
        assertThat(frame.model()
                        .selectedProperty()
                        .get()
                        .treatment()
                        .recipe()
                        .steps()
                        .get(0)
                        .step())
                .isEqualTo(new Calibrate(1.5));
        until(() -> Math.abs(columns.getDividerPositions()[0] - 0.31) < 0.02);
        assertThat(frame.session().isChanged()).isFalse();
        robot.interact(() -> frame.openFiles(List.of(c)));
        until(() -> frame.model().spectra().size() == 3);
        assertThat(stage.getTitle()).isEqualTo("*work \u2013 Nearedge");
    }

    @Test
    void undoBringsTheWorkspaceToTheFrontInWhichSomethingWasDone(FxRobot robot) throws Exception {
        Path a = Fixtures.siliconKFile(folder, "a.msa");
        robot.interact(() -> frame.openFiles(List.of(a)));
        until(() -> frame.model().spectra().size() == 1);
        untilComputed();
        robot.interact(() -> frame.model().editRecipe(recipe -> recipe.added(0, new Calibrate(1.5)), null));
        untilComputed();
        robot.interact(() -> train().model()
                .formProperty()
                .set(train().model().formProperty().get().withSigma(0.8)));
        robot.interact(() -> frame.show("library"));
        until(() -> !frame.isBusy());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        until(() -> frame.current().id().equals("train"));
        assertThat(train().model().formProperty().get().sigma()).isEqualTo(0.5);
        robot.interact(() -> frame.undo());
        until(() -> frame.current().id().equals("analyse"));
        untilComputed();
        assertThat(frame.model()
                        .selectedProperty()
                        .get()
                        .treatment()
                        .recipe()
                        .steps()
                        .get(0)
                        .step())
                .isNotEqualTo(new Calibrate(1.5));
        robot.interact(() -> frame.undo());
        assertThat(frame.model().spectra()).isEmpty();
        robot.interact(() -> frame.redo());
        robot.interact(() -> frame.redo());
        robot.interact(() -> frame.redo());
        assertThat(frame.current().id()).isEqualTo("train");
        assertThat(frame.model().spectra()).extracting(OpenSpectrum::name).containsExactly("a.msa");
        assertThat(train().model().formProperty().get().sigma()).isEqualTo(0.8);
    }

    /** A text field takes back what was typed into it, not what was done before. */
    @Test
    void textThatIsBeingTypedHasItsOwnUndo(FxRobot robot) throws Exception {
        Path a = Fixtures.siliconKFile(folder, "a.msa");
        robot.interact(() -> frame.openFiles(List.of(a)));
        until(() -> frame.model().spectra().size() == 1);
        untilComputed();
        robot.interact(() -> frame.show("library"));
        until(() -> !frame.isBusy());
        TextField text = robot.lookup(node -> node instanceof TextField field
                        && field.isVisible()
                        && field.getScene() != null
                        && isIn(field, "library"))
                .queryAs(TextField.class);
        robot.interact(text::requestFocus);
        robot.interact(() -> text.replaceText(0, 0, "qua"));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(text.getText()).isEmpty();
        assertThat(frame.model().spectra()).hasSize(1);
        assertThat(frame.current().id()).isEqualTo("library");
    }

    private boolean isIn(javafx.scene.Node node, String workspace) {
        for (javafx.scene.Node up = node; up != null; up = up.getParent()) {
            if (up == frame.current().view()) {
                return frame.current().id().equals(workspace);
            }
        }
        return false;
    }

    @Test
    void beforeUnsavedWorkIsLostItIsAskedAndCancelKeepsTheWindow(FxRobot robot) throws Exception {
        Path session = folder.resolve("work.nearedge");
        Path a = Fixtures.siliconKFile(folder, "a.msa");
        robot.interact(() -> frame.openFiles(List.of(a)));
        until(() -> frame.model().spectra().size() == 1);
        untilComputed();
        robot.interact(() -> frame.session().save(session, () -> {}));
        until(() -> session.equals(frame.session().file()) && !frame.session().isChanged());
        robot.interact(() -> frame.model().editRecipe(recipe -> recipe.added(0, new Calibrate(1.5)), null));
        untilComputed();
        List<String> asked = new ArrayList<>();
        robot.interact(() -> {
            frame.setUnsavedQuestion(text -> {
                asked.add(text);
                return UnsavedQuestion.Answer.CANCEL;
            });
            frame.quit();
        });
        assertThat(asked).containsExactly("Save changes of work.nearedge?");
        assertThat(stage.isShowing()).isTrue();
        assertThat(SessionStore.load(session).toString()).doesNotContain("1.5");
        robot.interact(() -> {
            frame.setUnsavedQuestion(text -> UnsavedQuestion.Answer.SAVE);
            frame.quit();
        });
        until(() -> !stage.isShowing());
        assertThat(SessionStore.load(session).toString()).contains("1.5");
        robot.interact(() -> {
            stage.show();
            frame.model().editRecipe(recipe -> recipe.without(0), null);
            frame.setUnsavedQuestion(text -> UnsavedQuestion.Answer.DO_NOT_SAVE);
            frame.quit();
        });
        assertThat(stage.isShowing()).isFalse();
        assertThat(SessionStore.load(session).toString()).contains("1.5");
        robot.interact(() -> stage.show());
    }
}
