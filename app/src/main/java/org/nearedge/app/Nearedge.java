package org.nearedge.app;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.Image;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.nearedge.app.analyse.AnalyserChain;
import org.nearedge.app.analyse.BundledSamples;
import org.nearedge.app.frame.MainFrame;
import org.nearedge.app.frame.Services;
import org.nearedge.app.home.Home;
import org.nearedge.app.task.BackgroundTask;
import org.nearedge.app.task.PooledTaskExecutor;
import org.nearedge.session.Analyser;

/** The window. Nothing heavy is loaded before it is visible. */
public final class Nearedge extends Application {
    private static final String FIRST_LIGHT = "--first-light";
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;

    private final AnalyserChain chain = new AnalyserChain(Analyser::bundled);
    /** Kept here, or its level would be forgotten. JavaFX warns of being started from a class path, as it always is. */
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    private PooledTaskExecutor tasks;
    private MainFrame frame;

    /**
     * Opens the window and returns when it is closed.
     *
     * @param files to be opened in it
     * @param firstLight open the first bundled sample as well
     */
    public static void open(List<Path> files, boolean firstLight) {
        List<String> words = new ArrayList<>();
        if (firstLight) {
            words.add(FIRST_LIGHT);
        }
        // Absolute, so that no file can be taken for a switch.
        files.forEach(file -> words.add(file.toAbsolutePath().toString()));
        JAVAFX.setLevel(Level.SEVERE);
        Application.launch(Nearedge.class, words.toArray(String[]::new));
    }

    @Override
    public void start(Stage stage) {
        tasks = new PooledTaskExecutor(Platform::runLater);
        frame = new MainFrame(stage, new Services(tasks, chain, new BundledSamples(), Home.ofUser()));
        stage.setScene(frame.scene(WIDTH, HEIGHT));
        for (int size : new int[] {32, 64, 256}) {
            stage.getIcons()
                    .add(new Image(
                            Objects.requireNonNull(Nearedge.class.getResourceAsStream("frame/icon-" + size + ".png"))));
        }
        stage.show();
        // Once more after it is shown: some window managers open every window at its least size.
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setMinWidth(900);
        stage.setMinHeight(600);
        stage.setWidth(Math.min(WIDTH, screen.getWidth()));
        stage.setHeight(Math.min(HEIGHT, screen.getHeight()));
        Thread.currentThread().setUncaughtExceptionHandler((thread, fault) -> frame.tellFault(fault));
        if (Boolean.getBoolean("nearedge.report-start")) {
            reportStart();
        }
        frame.watchSession();
        List<String> words = getParameters().getRaw();
        List<Path> files = words.stream()
                .filter(word -> !word.equals(FIRST_LIGHT))
                .map(Path::of)
                .toList();
        if (words.contains(FIRST_LIGHT)) {
            frame.openFirstSample();
        }
        if (!files.isEmpty()) {
            frame.openFiles(files);
        }
        if (words.isEmpty()) {
            // Nobody waits yet: what the first spectrum will need is loaded meanwhile.
            tasks.start(BackgroundTask.of("Loading models", progress -> {
                        chain.warmUp();
                        return null;
                    })
                    .quiet());
        }
    }

    /** For measuring: how long after the start of the process the first picture of the window is drawn. */
    private static void reportStart() {
        AnimationTimer timer = new AnimationTimer() {
            private int frames;

            @Override
            public void handle(long now) {
                // The second frame begins when the first was drawn.
                if (++frames == 2) {
                    stop();
                    // Not the start instant of ProcessHandle: on Linux that is off by up to a second.
                    long start = ManagementFactory.getRuntimeMXBean().getStartTime();
                    System.err.println("window visible after " + (System.currentTimeMillis() - start) + " ms");
                    Platform.exit();
                }
            }
        };
        timer.start();
    }

    @Override
    public void stop() {
        if (frame != null) {
            frame.end();
        }
        tasks.close();
    }
}
