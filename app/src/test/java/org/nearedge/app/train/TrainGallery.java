package org.nearedge.app.train;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.nearedge.app.home.Home;
import org.nearedge.app.notice.Notices;
import org.nearedge.app.task.PooledTaskExecutor;
import org.nearedge.app.workspace.Knowledge;
import org.nearedge.app.workspace.Workbench;

/** Pictures of the workspace while it trains and after: {@code main(OUT, light|dark, WIDTH, HEIGHT, MODEL)}. */
public final class TrainGallery {
    private TrainGallery() {}

    /** Launched by the launcher of JavaFX. */
    public static final class Window extends Application {
        private PooledTaskExecutor tasks;

        @Override
        public void start(Stage stage) throws Exception {
            List<String> words = getParameters().getRaw();
            boolean dark = words.get(1).equals("dark");
            Application.setUserAgentStylesheet(
                    dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
            Path folder = Files.createTempDirectory("nearedge-train");
            Files.createDirectories(folder.resolve("models"));
            Files.write(folder.resolve("models/from-elsewhere.nearedge-model"), new byte[] {1, 2, 3});
            tasks = new PooledTaskExecutor(Platform::runLater);
            Home home = new Home(folder);
            Workbench bench = new Workbench(tasks, new Notices(), home, new Knowledge(home), figure -> {});
            TrainWorkspace workspace = new TrainWorkspace(bench);
            workspace.setDark(dark);
            StackPane root = new StackPane(workspace.view());
            root.getStyleClass().add("nearedge");
            Scene scene = new Scene(root, Integer.parseInt(words.get(2)), Integer.parseInt(words.get(3)));
            scene.getStylesheets()
                    .add(org.nearedge.app.frame.Theme.class
                            .getResource("nearedge.css")
                            .toExternalForm());
            stage.setScene(scene);
            stage.show();
            workspace.shown();
            TrainModel model = workspace.model();
            model.formProperty()
                    .set(model.formProperty().get().withModel(words.get(4)).withSplitSeed(Long.valueOf(words.get(5))));
            new AnimationTimer() {
                private int frames;
                private int stage;

                @Override
                public void handle(long now) {
                    frames++;
                    if (stage == 0 && frames > 60 && !model.isBusy()) {
                        picture("-form");
                        model.train();
                        stage = 1;
                    } else if (stage == 1 && model.fractionProperty().get() > 0.5) {
                        picture("-run");
                        stage = 2;
                    } else if (stage == 2
                            && !model.isBusy()
                            && !model.own().models().isEmpty()) {
                        stage = 3;
                        frames = 0;
                    } else if (stage == 3 && frames > 90) {
                        stop();
                        picture("-done");
                        Platform.exit();
                    }
                }

                private void picture(String name) {
                    try {
                        ImageIO.write(
                                SwingFXUtils.fromFXImage(scene.snapshot(null), null),
                                "png",
                                new File(words.get(0) + name + ".png"));
                    } catch (java.io.IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                }
            }.start();
        }

        @Override
        public void stop() {
            tasks.close();
        }
    }

    public static void main(String[] args) {
        Application.launch(Window.class, args);
    }
}
