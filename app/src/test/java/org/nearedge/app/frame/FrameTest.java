package org.nearedge.app.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.nearedge.app.analyse.AnalyseModel;
import org.nearedge.app.analyse.Outcome;
import org.nearedge.app.history.UndoHistory;
import org.nearedge.app.home.Home;
import org.nearedge.app.home.RecentFiles;
import org.nearedge.app.notice.Notice;
import org.nearedge.app.notice.Notices;
import org.nearedge.app.task.BackgroundTask;
import org.nearedge.app.task.ManualTaskExecutor;
import org.nearedge.spectrum.InputException;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The parts of the frame by themselves. */
@ExtendWith(ApplicationExtension.class)
class FrameTest {
    private final ManualTaskExecutor tasks = new ManualTaskExecutor();
    private final Notices notices = new Notices();
    private VBox root;

    @Start
    void start(Stage stage) {
        root = new VBox();
        stage.setScene(new Scene(root, 700, 400));
        stage.show();
    }

    @Test
    void theStatusBarShowsTheRunningTaskAndCancelsIt(FxRobot robot) {
        List<String> seen = new ArrayList<>();
        robot.interact(() -> {
            root.getChildren().setAll(new StatusBar(tasks, notices, new org.nearedge.app.macro.MacroLog()));
            tasks.start(BackgroundTask.of("Opening big.dm4", progress -> {
                        progress.report(0.25, "1 of 4");
                        return "done";
                    })
                    .onSuccess(seen::add)
                    .onFinished(() -> seen.add("finished")));
            tasks.start(BackgroundTask.of("Preview", progress -> "quiet").quiet());
        });
        assertThat(robot.lookup("#task-progress").queryAs(ProgressBar.class).isIndeterminate())
                .isTrue();
        assertThat(robot.lookup("#status .label").queryAllAs(Labeled.class))
                .extracting(Labeled::getText)
                .contains("Opening big.dm4");
        robot.interact(() -> robot.lookup("#task-cancel").queryAs(Button.class).fire());
        robot.interact(tasks::runAll);
        assertThat(seen).containsExactly("finished");
        assertThat(robot.lookup("#task-cancel").tryQuery()).isEmpty();
    }

    @Test
    void noticesStandInTheWindowUntilTheyAreDismissed(FxRobot robot) {
        Notice error = Notice.of("a", new InputException("bad.dm4", "byte 8", "is truncated", "copy it again"));
        robot.interact(() -> {
            root.getChildren().setAll(new NoticePane(notices));
            notices.tell(error);
            notices.tell(Notice.warning("other.msa", "eV was assumed"));
        });
        assertThat(robot.lookup("#notices .notice").queryAll()).hasSize(2);
        assertThat(robot.lookup("#notices .label").queryAllAs(Labeled.class))
                .extracting(Labeled::getText)
                .contains("bad.dm4", "Byte 8: is truncated. Copy it again.", "other.msa");
        robot.interact(() ->
                robot.lookup("#notices .notice .button").queryAs(Button.class).fire());
        assertThat(notices.shown()).extracting(Notice::subject).containsExactly("other.msa");
        assertThat(notices.log()).hasSize(2);
    }

    @Test
    void aNoticeOfAnotherWorkspaceIsOnlyItsSubject(FxRobot robot) {
        StringProperty workspace = new SimpleStringProperty("map");
        robot.interact(() -> {
            root.getChildren().setAll(new NoticePane(notices, workspace));
            notices.tell(Notice.warning("image.hspy", "Has no map"));
        });
        Labeled text = robot.lookup("Has no map.").queryAs(Labeled.class);
        double wide = robot.lookup("#notices .notice").query().prefWidth(-1);
        robot.interact(() -> workspace.set("analyse"));
        assertThat(text.isVisible()).isFalse();
        assertThat(robot.lookup("#notices .notice").query().prefWidth(-1)).isLessThan(wide);
        robot.interact(() -> workspace.set("map"));
        assertThat(text.isVisible()).isTrue();
    }

    @Test
    void severalNoticesAreDismissedAtOnce(FxRobot robot) {
        robot.interact(() -> {
            root.getChildren().setAll(new NoticePane(notices));
            notices.tell(Notice.warning("one", "a"));
        });
        assertThat(robot.lookup("#dismiss-notices").tryQuery()).isEmpty();
        robot.interact(() -> notices.tell(Notice.warning("two", "b")));
        robot.interact(
                () -> robot.lookup("#dismiss-notices").queryAs(Button.class).fire());
        assertThat(robot.lookup("#notices .notice").queryAll()).isEmpty();
        assertThat(robot.lookup("#dismiss-notices").tryQuery()).isEmpty();
        assertThat(notices.log()).hasSize(2);
    }

    @Test
    void theLogTellsWhatRunsAndWhatWasTold(FxRobot robot) {
        robot.interact(() -> {
            tasks.start(BackgroundTask.of("Opening big.dm4", progress -> "done"));
            notices.tell(Notice.warning("one", "Is odd"));
            notices.keep(Notice.warning("two", "Is odder"));
            root.getChildren().setAll(new TaskLog(tasks, notices, new org.nearedge.app.macro.MacroLog()));
        });
        assertThat(robot.from(root).lookup(".label").queryAllAs(Labeled.class))
                .extracting(Labeled::getText)
                .contains("Opening big.dm4", "two: Is odder.", "one: Is odd.");
        Button cancel = robot.from(root).lookup(".button").queryAs(Button.class);
        robot.interact(cancel::fire);
        assertThat(cancel.isDisabled()).isTrue();
        robot.interact(tasks::runAll);
        robot.interact(() ->
                root.getChildren().setAll(new TaskLog(tasks, new Notices(), new org.nearedge.app.macro.MacroLog())));
        assertThat(robot.from(root).lookup(".label").queryAllAs(Labeled.class))
                .extracting(Labeled::getText)
                .contains("Nothing is running.", "Nothing was told yet.");
    }

    private static final class NoActions implements MainCommands.Actions {
        @Override
        public void open() {}

        @Override
        public void newSession() {}

        @Override
        public void openSession() {}

        @Override
        public void saveSession() {}

        @Override
        public void saveSessionAs() {}

        @Override
        public void openRecipe() {}

        @Override
        public void saveRecipe() {}

        @Override
        public void saveProcessed() {}

        @Override
        public void export() {}

        @Override
        public void reproduce() {}

        @Override
        public void closeSpectrum() {}

        @Override
        public void undo() {}

        @Override
        public void redo() {}

        @Override
        public void quit() {}

        @Override
        public void followSystemTheme() {}

        @Override
        public void switchTheme() {}

        @Override
        public void resetZoom() {}

        @Override
        public void about() {}
    }

    @Test
    void commandsHaveTheirOwnKeysAndWaitForASpectrum(FxRobot robot) throws java.io.IOException {
        Path folder = Files.createTempDirectory("nearedge-frame");
        RecentFiles recent = new RecentFiles(new Home(folder));
        AnalyseModel model = new AnalyseModel(
                tasks, (raw, treatment, progress) -> Outcome.none(null), path -> List.of(), notices, recent);
        List<Command> commands = MainCommands.of(new NoActions(), model, new UndoHistory(), new Workspaces());
        List<KeyCombination> keys =
                commands.stream().map(Command::keys).filter(Objects::nonNull).toList();
        assertThat(keys).doesNotHaveDuplicates();
        assertThat(commands).extracting(Command::id).doesNotHaveDuplicates();
        assertThat(commands.stream().filter(c -> !c.disabled().get()).map(Command::id))
                .containsExactlyInAnyOrder(
                        "open",
                        "new-session",
                        "open-session",
                        "save-session",
                        "save-session-as",
                        "export",
                        "reproduce",
                        "reset-zoom",
                        "quit",
                        "theme",
                        "theme-system",
                        "about");

        List<Path> opened = new ArrayList<>();
        MenuBar[] bar = new MenuBar[1];
        robot.interact(() -> {
            bar[0] = CommandMenu.of(commands);
            CommandMenu.addRecent(bar[0], "open", recent, opened::add);
        });
        Menu file = bar[0].getMenus().get(0);
        Menu recentMenu = (Menu) file.getItems().get(1);
        assertThat(recentMenu.isDisable()).isTrue();
        robot.interact(() -> recent.add(folder.resolve("a.msa")));
        assertThat(recentMenu.isDisable()).isFalse();
        MenuItem item = recentMenu.getItems().get(0);
        robot.interact(item::fire);
        assertThat(opened).containsExactly(folder.resolve("a.msa"));
    }

    @Test
    void aScreenshotWithoutAFileOrWithASillySizeIsRefused() {
        assertThat(Snapshot.run(List.of("--screenshot"))).isEqualTo(2);
        assertThat(Snapshot.run(List.of("--screenshot", "a.png", "--size", "huge")))
                .isEqualTo(2);
    }
}
