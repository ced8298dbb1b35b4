package org.nearedge.app.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.nearedge.app.chart.view.FigurePane;
import org.nearedge.app.chart.view.FigureView;
import org.nearedge.app.home.Home;
import org.nearedge.app.notice.Notices;
import org.nearedge.app.task.PooledTaskExecutor;
import org.nearedge.app.workspace.Knowledge;
import org.nearedge.app.workspace.Workbench;
import org.nearedge.model.ModelCard;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The workspace in a window, with real training on the background threads. */
@ExtendWith(ApplicationExtension.class)
class TrainWorkspaceTest {
    private final List<FigurePane> exported = new ArrayList<>();
    private final List<ModelCard> evaluated = new ArrayList<>();
    private PooledTaskExecutor tasks;
    private Knowledge knowledge;
    private TrainWorkspace workspace;
    private Path home;

    @Start
    void start(Stage stage) throws Exception {
        home = Files.createTempDirectory("nearedge-train");
        tasks = new PooledTaskExecutor(Platform::runLater);
        knowledge = new Knowledge(new Home(home));
        Workbench bench = new Workbench(tasks, new Notices(), new Home(home), knowledge, exported::add);
        // Enough epochs that a cancel comes in time, and few enough to wait for.
        workspace = new TrainWorkspace(bench, new TinyConfigurations(300, home));
        workspace.setOnEvaluate(evaluated::add);
        stage.setScene(new Scene(new StackPane(workspace.view()), 1200, 720));
        stage.show();
        workspace.shown();
    }

    @AfterEach
    void close() {
        tasks.close();
    }

    private void until(BooleanSupplier condition) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> condition.getAsBoolean());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private boolean idle() {
        return !workspace.isBusy();
    }

    private static void type(FxRobot robot, String field, String text) {
        robot.clickOn(field).press(KeyCode.CONTROL, KeyCode.A).release(KeyCode.A, KeyCode.CONTROL);
        robot.write(text);
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Labeled.class).getText();
    }

    @Test
    void trainsWithLiveCurvesAndTheModelAppears(FxRobot robot) throws Exception {
        until(this::idle);
        assertThat(text(robot, "#train-estimate")).contains("3 networks, 300 epochs each");
        type(robot, "#train-name", "my-first");
        type(robot, "#train-sigma", "0,7");
        List<Integer> drawn = new ArrayList<>();
        robot.interact(() -> workspace
                .model()
                .curvesProperty()
                .addListener((property, before, now) -> drawn.add(now.curves().size())));
        robot.clickOn("#train-start");
        until(() -> robot.lookup("#train-cancel").queryButton().isVisible() || idle());
        until(this::idle);

        assertThat(drawn).as("drawn while it trains").hasSizeGreaterThan(3);
        assertThat(workspace.figures()).hasSize(1);
        assertThat(robot.lookup("#train-curves")
                        .queryAs(FigureView.class)
                        .figure()
                        .curves())
                .hasSize(6);
        assertThat(text(robot, "#train-progress-words")).startsWith("Done \u00b7 3 networks");
        assertThat(text(robot, "#train-result-title")).isEqualTo("my-first beside si-k-geometry (sigma 1.2 eV)");
        assertThat(robot.lookup("#train-table .number").queryAllAs(Label.class)).hasSize(15);
        ListView<OwnModel> list = robot.lookup("#own-models").queryListView();
        assertThat(list.getItems()).extracting(OwnModel::name).containsExactly("my-first");
        assertThat(robot.lookup("#own-card .label").queryAllAs(Label.class))
                .extracting(Label::getText)
                .contains("my-first (sigma 0.7 eV)", "a variation of si-k-geometry", "To be known");
        assertThat(knowledge.models().isOwn("my-first")).isTrue();

        robot.clickOn("#train-evaluate");
        assertThat(evaluated).extracting(ModelCard::id).containsExactly("my-first");
        robot.clickOn("#train-curves").press(KeyCode.CONTROL, KeyCode.E).release(KeyCode.E, KeyCode.CONTROL);
        assertThat(exported).hasSize(1);
        assertThat(workspace.fileName()).isEqualTo("my-first");
        assertThat(workspace.statusProperty().get()).isEqualTo("1 model of your own");
    }

    @Test
    void cancelKeepsTheBestSoFar(FxRobot robot) throws Exception {
        until(this::idle);
        robot.interact(() -> workspace.model().curvesProperty().addListener((property, before, now) -> robot.lookup(
                        "#train-cancel")
                .queryButton()
                .fire()));
        robot.clickOn("#train-start");
        until(() -> !workspace.model().own().models().isEmpty() && idle());

        ModelCard card = workspace.model().own().models().get(0).card();
        assertThat(card.notes()).anyMatch(note -> note.startsWith("Training was cancelled before its end"));
        assertThat(text(robot, "#train-progress-words")).startsWith("Cancelled; the best so far is kept");
    }

    /** The cancel of the status bar means the same. */
    @Test
    void cancellingTheTaskKeepsTheBestToo(FxRobot robot) throws Exception {
        until(this::idle);
        robot.interact(() -> workspace.model().curvesProperty().addListener((property, before, now) -> tasks.running()
                .forEach(handle -> handle.cancel())));
        robot.clickOn("#train-start");
        until(() -> !workspace.model().own().models().isEmpty() && idle());
        assertThat(workspace.model().own().models().get(0).card().notes())
                .anyMatch(note -> note.startsWith("Training was cancelled before its end"));
    }

    @Test
    void whatIsWrongIsSaidAndCannotBeStarted(FxRobot robot) throws Exception {
        until(this::idle);
        type(robot, "#train-sigma", "abc");
        assertThat(robot.lookup("#train-sigma").queryAs(TextField.class).getPseudoClassStates())
                .anyMatch(state -> state.getPseudoClassName().equals("invalid"));
        assertThat(robot.lookup("#train-start").queryAs(Button.class).isDisabled())
                .isTrue();
        assertThat(text(robot, "#train-fault")).contains("is a number from 0.3 to 10.0 eV");
        type(robot, "#train-sigma", "0.5");
        assertThat(robot.lookup("#train-start").queryAs(Button.class).isDisabled())
                .isFalse();
    }

    @Test
    void searchShowsItsFieldsAndTheModelItsTitle(FxRobot robot) throws Exception {
        until(this::idle);
        ComboBox<TrainForm.Before> before = robot.lookup("#train-before").queryComboBox();
        assertThat(robot.lookup("#train-space").query().isVisible()).isTrue();
        assertThat(robot.lookup("#train-space").query().getParent().isVisible()).isFalse();
        robot.interact(() -> before.setValue(TrainForm.Before.SEARCH));
        assertThat(robot.lookup("#train-space").query().getParent().isVisible()).isTrue();
        ComboBox<String> models = robot.lookup("#train-model").queryComboBox();
        robot.interact(() -> models.setValue("o-k-properties"));
        assertThat(robot.lookup("#train-name").queryAs(TextField.class).getText())
                .isEqualTo("my-o-k-properties");
        until(this::idle);
        assertThat(text(robot, "#train-estimate")).contains("2 settings \u00d7 5 folds");
    }

    @Test
    void aModelIsRenamedInPlaceAndRemovedWithTwoClicks(FxRobot robot) throws Exception {
        until(this::idle);
        robot.interact(() -> workspace.model().curvesProperty().addListener((property, before, now) -> workspace
                .model()
                .cancel()));
        robot.clickOn("#train-start");
        until(() -> !workspace.model().own().models().isEmpty() && idle());

        robot.clickOn("#own-rename");
        type(robot, "#own-name", "glass");
        robot.type(KeyCode.ENTER);
        until(() ->
                workspace.model().own().models().stream().anyMatch(m -> m.name().equals("glass")));
        assertThat(home.resolve("models/glass-0.5.nearedge-model")).exists();

        robot.clickOn("#own-remove");
        assertThat(text(robot, "#own-remove")).isEqualTo("Really remove?");
        assertThat(home.resolve("models/glass-0.5.nearedge-model")).exists();
        robot.clickOn("#own-remove");
        until(() -> workspace.model().own().models().isEmpty());
        assertThat(home.resolve("models/glass-0.5.nearedge-model")).doesNotExist();
    }
}
