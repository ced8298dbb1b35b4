package org.nearedge.app.frame;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.nearedge.app.analyse.AnalyserChain;
import org.nearedge.app.analyse.BundledSamples;
import org.nearedge.app.analyse.Fixtures;
import org.nearedge.app.home.Home;
import org.nearedge.app.map.MapWorkspace;
import org.nearedge.app.notice.Notice;
import org.nearedge.app.task.PooledTaskExecutor;
import org.nearedge.session.Analyser;
import org.nearedge.session.store.SessionDocument;
import org.nearedge.session.store.SessionStore;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What is asked for while a session is still being opened, in the real window, headless. */
@ExtendWith(ApplicationExtension.class)
class SessionLossWindowTest {
    private static final Analyser ANALYSER = Analyser.bundled();

    @TempDir
    Path folder;

    private PooledTaskExecutor tasks;
    private MainFrame frame;
    private Stage stage;
    private Path homeFolder;

    @Start
    void start(Stage primary) throws Exception {
        // One of its own: the first is shared by all tests, and every frame asks before its window closes.
        stage = new Stage();
        // A test that closes the window goes on.
        Platform.setImplicitExit(false);
        tasks = new PooledTaskExecutor(Platform::runLater);
        homeFolder = Files.createTempDirectory("nearedge-session-loss");
        Home home = new Home(homeFolder);
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

    private int spectra(Path session) throws Exception {
        return SessionStore.load(session)
                .choices()
                .get("analyse")
                .get("spectra")
                .size();
    }

    private Path sessionOf(String... names) throws Exception {
        ObjectNode choices = new JsonMapper().createObjectNode();
        for (String name : names) {
            choices.withArray("spectra")
                    .addObject()
                    .put("name", name)
                    .put("path", Fixtures.siliconKFile(folder, name).toString());
        }
        Path session = folder.resolve("work.nearedge");
        SessionStore.save(SessionDocument.of("x", Map.of("analyse", choices), "analyse", null), session);
        return session;
    }

    /** The file of the session is its own at once, and its spectra are read a moment later. */
    @Test
    void savedWhileItIsStillOpeningASessionLosesNothing(FxRobot robot) throws Exception {
        Path session = sessionOf("a.msa", "b.msa");
        boolean[] saved = new boolean[1];
        int[] open = {-1};
        robot.interact(() -> {
            frame.session()
                    .fileProperty()
                    .addListener((property, before, now) -> Platform.runLater(() -> {
                        open[0] = frame.model().spectra().size();
                        frame.session().save(session, () -> saved[0] = true);
                    }));
            frame.session().open(session);
        });
        until(() -> saved[0]);
        assertThat(spectra(session)).isEqualTo(2);
        until(() -> frame.model().spectra().size() == 2);
        assertThat(open[0]).isZero();
        assertThat(frame.session().isChanged()).isFalse();
    }

    @Test
    void workRestoredAfterACrashIsKeptWhole(FxRobot robot) throws Exception {
        Path recovery = Files.createDirectories(homeFolder.resolve("recovery"));
        Path dead = recovery.resolve("dead.nearedge");
        Files.move(sessionOf("a.msa"), dead);
        robot.interact(() -> frame.watchSession());
        until(() -> !frame.session().offers().isEmpty());
        robot.interact(() -> frame.session().offers().get(0).onAccept().run());
        until(() -> frame.model().spectra().size() == 1 && !Files.exists(dead));
        try (Stream<Path> files = Files.list(recovery)) {
            List<Path> kept = files.filter(SessionStore::isSession).toList();
            assertThat(kept).hasSize(1);
            assertThat(spectra(kept.get(0))).isEqualTo(1);
        }
        assertThat(frame.session().isChanged()).isTrue();
        robot.interact(() -> frame.end());
    }

    @Test
    void aLineScanIsFoundAgainAndIsNotOfANewSession(FxRobot robot) throws Exception {
        Path scan = Files.createDirectory(folder.resolve("scan"));
        Fixtures.siliconKFile(scan, "a.msa");
        Fixtures.siliconKFile(scan, "b.msa");
        Path session = folder.resolve("work.nearedge");
        robot.interact(() -> ((MapWorkspace) frame.show("map")).openSeries(scan));
        until(() -> frame.current().choices().getValue().has("path"));
        robot.interact(() -> frame.session().save(session, () -> {}));
        until(() -> session.equals(frame.session().file()));
        robot.interact(() -> frame.newSession());
        assertThat(frame.current().choices().getValue().has("path")).isFalse();
        robot.interact(() -> frame.session().open(session));
        until(() -> ((MapWorkspace) frame.current()).model().planeProperty().get() != null);
        assertThat(frame.notices().shown()).extracting(Notice::sentence).noneSatisfy(text -> assertThat(text)
                .contains(Notice.NOT_FOUND));
        robot.interact(() -> frame.newSession());
        // Nothing is asked when the window closes.
        assertThat(frame.session().isUnsaved()).isFalse();
    }
}
