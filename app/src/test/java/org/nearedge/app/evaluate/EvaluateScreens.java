package org.nearedge.app.evaluate;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.nearedge.app.evaluate.state.SplitChoice;
import org.nearedge.app.evaluate.state.Tab;
import org.nearedge.app.home.Home;
import org.nearedge.app.notice.Notices;
import org.nearedge.app.task.PooledTaskExecutor;
import org.nearedge.app.workspace.Knowledge;
import org.nearedge.app.workspace.Workbench;

/** Takes pictures of the workspace, to be looked at; arguments: a folder, width, height, light or dark, model labels. */
public final class EvaluateScreens extends Application {
    private record Shot(String label, Tab tab) {}

    private final Deque<Shot> shots = new ArrayDeque<>();
    private EvaluateWorkspace workspace;
    private Scene scene;
    private Path folder;

    @Override
    public void start(Stage stage) throws Exception {
        List<String> arguments = getParameters().getRaw();
        folder = Files.createDirectories(Path.of(arguments.get(0)));
        boolean dark = arguments.get(3).equals("dark");
        setUserAgentStylesheet(
                dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        Home home = new Home(Files.createTempDirectory("nearedge-screens"));
        PooledTaskExecutor tasks = new PooledTaskExecutor(Platform::runLater);
        workspace = new EvaluateWorkspace(new Workbench(tasks, new Notices(), home, new Knowledge(home), figure -> {}));
        workspace.setOnLibrary((edge, id) -> {});
        StackPane root = new StackPane(workspace.view());
        root.getStyleClass().add("nearedge");
        scene = new Scene(root, Integer.parseInt(arguments.get(1)), Integer.parseInt(arguments.get(2)));
        scene.getStylesheets()
                .add(org.nearedge.app.frame.MainFrame.class
                        .getResource("nearedge.css")
                        .toExternalForm());
        workspace.setDark(dark);
        stage.setScene(scene);
        stage.show();
        workspace.shown();
        for (String label : arguments.subList(4, arguments.size())) {
            for (Tab tab : Tab.values()) {
                shots.add(new Shot(label, tab));
            }
        }
        new AnimationTimer() {
            private int still = -30;
            private Shot now;

            @Override
            public void handle(long time) {
                still = workspace.isBusy() || !tasks.running().isEmpty() ? 0 : still + 1;
                if (still < 40) {
                    return;
                }
                still = 0;
                if (now != null) {
                    write(now);
                }
                now = shots.poll();
                if (now == null) {
                    stop();
                    Platform.exit();
                    System.exit(0);
                    return;
                }
                // LABEL@RANDOM: on another split.
                String[] parts = now.label().split("@");
                workspace
                        .model()
                        .splitProperty()
                        .set(parts.length > 1 ? SplitChoice.valueOf(parts[1]) : SplitChoice.OWN);
                workspace.model().look(parts[0], null);
                workspace.model().tabProperty().set(now.tab());
            }
        }.start();
    }

    private void write(Shot shot) {
        try {
            String name = shot.label().replaceAll("[^a-z0-9.-]+", "-") + "-" + shot.tab() + ".png";
            ImageIO.write(
                    SwingFXUtils.fromFXImage(scene.snapshot(null), null),
                    "png",
                    folder.resolve(name).toFile());
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A class that extends Application cannot be launched from the class path. */
    public static final class Main {
        private Main() {}

        public static void main(String[] arguments) {
            launch(EvaluateScreens.class, arguments);
        }
    }
}
