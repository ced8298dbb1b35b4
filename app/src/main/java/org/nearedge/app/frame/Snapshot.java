package org.nearedge.app.frame;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.nearedge.app.analyse.AnalyseModel;
import org.nearedge.app.analyse.AnalyserChain;
import org.nearedge.app.analyse.BundledSamples;
import org.nearedge.app.home.Home;
import org.nearedge.app.map.MapWorkspace;
import org.nearedge.app.task.PooledTaskExecutor;
import org.nearedge.io.AtomicFile;
import org.nearedge.session.Analyser;
import org.nearedge.spectrum.InputException;

/**
 * Makes a picture of the window after the whole chain has run: {@code --screenshot OUT.png [--size 1280x800] [--theme
 * dark] [--workspace evaluate] [--select N] [--first-light] FILE…}, or of every
 * workspace after the other: {@code --gallery FOLDER}. Needs a display, or Monocle.
 */
public final class Snapshot {

    /** Frames after the last change, so that layout, styles and charts have settled. */
    private static final int SETTLING_FRAMES = 20;

    private static final int LONGEST_SECONDS = 300;

    private final SnapshotWish wish;
    private final CountDownLatch done = new CountDownLatch(1);
    private final AtomicReference<Throwable> fault = new AtomicReference<>();

    private Snapshot(SnapshotWish wish) {
        this.wish = wish;
    }

    /** @throws InputException if the picture cannot be made or written */
    public static void take(List<String> words) throws InputException {
        Snapshot snapshot = new Snapshot(SnapshotWish.of(words));
        Platform.startup(snapshot::begin);
        try {
            if (!snapshot.done.await(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                throw new InputException("screenshot", "", "was not finished in time", "");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            Platform.exit();
        }
        if (snapshot.fault.get() instanceof InputException input) {
            throw input;
        }
        if (snapshot.fault.get() != null) {
            Throwable why = snapshot.fault.get();
            throw new InputException("screenshot", "", String.valueOf(why.getMessage()), "", why);
        }
    }

    /** {@link #take}, as a program: 0, or 2 and a line on standard error. */
    public static int run(List<String> words) {
        try {
            take(words);
            return 0;
        } catch (InputException e) {
            System.err.println(e.getMessage());
            return 2;
        }
    }

    /** Whether a command line asks for pictures. */
    public static boolean isWanted(List<String> words) {
        return words.contains(SnapshotWish.SCREENSHOT) || words.contains(SnapshotWish.GALLERY);
    }

    private void begin() {
        try {
            // A home of its own: a picture must not depend on what its maker opened last.
            Path home = Files.createTempDirectory("nearedge-screenshot");
            PooledTaskExecutor tasks = new PooledTaskExecutor(Platform::runLater);
            Stage stage = new Stage();
            MainFrame frame = new MainFrame(
                    stage,
                    new Services(tasks, new AnalyserChain(Analyser::bundled), new BundledSamples(), new Home(home)));
            frame.setTheme(wish.theme());
            Scene scene = frame.scene(wish.width(), wish.height());
            stage.setScene(scene);
            stage.show();
            if (wish.firstLight() || wish.gallery() != null) {
                frame.openFirstSample();
            }
            if (List.of(WorkspaceList.COMPARE, WorkspaceList.MAP).contains(String.valueOf(wish.workspace()))) {
                // They take files themselves where they are in front.
                frame.show(wish.workspace());
            }
            frame.openFiles(wish.files());
            Deque<Shot> shots = new ArrayDeque<>();
            if (wish.gallery() == null) {
                String workspace = wish.workspace() == null ? WorkspaceList.ANALYSE : wish.workspace();
                shots.add(new Shot(wish.picture(), shown -> shown.show(workspace)));
            } else {
                Files.createDirectories(wish.gallery());
                shots.addAll(Gallery.shots(wish.gallery(), !wish.files().isEmpty()));
            }
            shots.peek().preparation().accept(frame);
            new Wait(frame, tasks, scene, shots).start();
        } catch (IOException | RuntimeException e) {
            end(e);
        }
    }

    private void end(Throwable why) {
        fault.set(why);
        done.countDown();
    }

    /** Looks at every frame whether all is computed, then lets the picture settle and takes it. */
    private final class Wait extends AnimationTimer {
        private final MainFrame frame;
        private final Deque<Shot> shots;
        private final AnalyseModel model;
        private final PooledTaskExecutor tasks;
        private final Scene scene;
        private int still;
        private boolean selected;

        Wait(MainFrame frame, PooledTaskExecutor tasks, Scene scene, Deque<Shot> shots) {
            this.frame = frame;
            this.shots = shots;
            this.model = frame.model();
            this.tasks = tasks;
            this.scene = scene;
        }

        @Override
        public void handle(long now) {
            still = isBusy() ? 0 : still + 1;
            if (still == SETTLING_FRAMES / 2 && wish.gallery() != null) {
                // What was told meanwhile would lie over the picture.
                frame.notices().dismissAll();
            }
            if (still == SETTLING_FRAMES && !selected) {
                selected = true;
                still = 0;
                if (frame.current() instanceof MapWorkspace map) {
                    map.predictMiddle();
                }
                if (model.outcomeProperty().get() != null) {
                    model.chosen()
                            .setAll(model.outcomeProperty().get().neighbours().stream()
                                    .skip(1)
                                    .limit(wish.select())
                                    .toList());
                }
            } else if (still == SETTLING_FRAMES) {
                still = 0;
                write(shots.poll());
            }
        }

        private boolean isBusy() {
            boolean waits = wish.files().size() + (wish.firstLight() || wish.gallery() != null ? 1 : 0) > 0
                    && model.spectra().isEmpty()
                    && !tasks.running().isEmpty();
            return waits || !tasks.running().isEmpty() || frame.isBusy();
        }

        private void write(Shot shot) {
            try {
                var image = SwingFXUtils.fromFXImage(scene.snapshot(null), null);
                AtomicFile.write(shot.picture(), out -> ImageIO.write(image, "png", out));
            } catch (InputException | RuntimeException e) {
                stop();
                end(e);
                return;
            }
            if (shots.isEmpty()) {
                stop();
                end(null);
            } else {
                shots.peek().preparation().accept(frame);
            }
        }
    }
}
