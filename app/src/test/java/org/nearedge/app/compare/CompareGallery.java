package org.nearedge.app.compare;

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
import org.nearedge.app.compare.state.Choices;
import org.nearedge.app.compare.state.Normalisation;
import org.nearedge.app.compare.state.Task;
import org.nearedge.app.home.Home;
import org.nearedge.app.notice.Notices;
import org.nearedge.app.task.PooledTaskExecutor;
import org.nearedge.app.workspace.Knowledge;
import org.nearedge.app.workspace.Workbench;

/** Pictures of every task of the workspace: {@code main(OUT, light|dark, WIDTH, HEIGHT, FROM, TO, MODEL, FILE…)}. */
public final class CompareGallery {
    private CompareGallery() {}

    /** Launched by the launcher of JavaFX. */
    public static final class Window extends Application {
        private PooledTaskExecutor tasks;

        @Override
        public void start(Stage stage) throws Exception {
            List<String> words = getParameters().getRaw();
            boolean dark = words.get(1).equals("dark");
            Application.setUserAgentStylesheet(
                    dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
            Path folder = Files.createTempDirectory("nearedge-compare");
            tasks = new PooledTaskExecutor(Platform::runLater);
            Home home = new Home(folder);
            Workbench bench = new Workbench(tasks, new Notices(), home, new Knowledge(home), figure -> {});
            CompareWorkspace workspace = new CompareWorkspace(bench);
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
            CompareModel model = workspace.model();
            model.add(words.subList(7, words.size()).stream().map(Path::of).toList());
            new AnimationTimer() {
                private int frames;
                private int step = -1;

                @Override
                public void handle(long now) {
                    frames++;
                    if (frames < 40 || model.isBusy()) {
                        return;
                    }
                    frames = 0;
                    if (step == -1) {
                        Choices all = model.choices().withAll(m -> m.withNormalise(Normalisation.EDGE_STEP));
                        model.edit(c ->
                                all.with(s -> s.withRange(Double.valueOf(words.get(4)), Double.valueOf(words.get(5)))));
                    } else if (step < Task.values().length) {
                        picture(Task.values()[step].name().toLowerCase(java.util.Locale.ROOT));
                    } else {
                        stop();
                        Platform.exit();
                        return;
                    }
                    step++;
                    if (step < Task.values().length) {
                        Task task = Task.values()[step];
                        model.edit(c -> c.withTask(task));
                        if (task == Task.LINEAR) {
                            model.combinations().combine();
                        } else if (task == Task.FIT) {
                            model.start(words.get(6));
                        }
                    }
                }

                private void picture(String name) {
                    try {
                        ImageIO.write(
                                SwingFXUtils.fromFXImage(scene.snapshot(null), null),
                                "png",
                                new File(words.get(0) + "-" + name + ".png"));
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
