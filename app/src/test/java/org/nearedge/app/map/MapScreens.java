package org.nearedge.app.map;

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
import org.nearedge.app.home.Home;
import org.nearedge.app.map.state.OpenImage;
import org.nearedge.app.map.state.Regions;
import org.nearedge.app.map.state.Treated;
import org.nearedge.app.notice.Notices;
import org.nearedge.app.task.PooledTaskExecutor;
import org.nearedge.app.workspace.Knowledge;
import org.nearedge.app.workspace.Workbench;
import org.nearedge.io.Spectra;

/** Takes pictures of the workspace, to be looked at; arguments: picture, width, height, light or dark, file, steps. */
public final class MapScreens {
    private MapScreens() {}

    /** Starts from a class that is no application, as the class path wants it. */
    public static void main(String[] arguments) {
        Application.launch(Screens.class, arguments);
    }

    /** The window. */
    public static final class Screens extends Application {
        @Override
        public void start(Stage stage) throws Exception {
            List<String> arguments = getParameters().getRaw();
            boolean dark = arguments.get(3).equals("dark");
            setUserAgentStylesheet(
                    dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
            Home home = new Home(Files.createTempDirectory("nearedge-screens"));
            PooledTaskExecutor tasks = new PooledTaskExecutor(Platform::runLater);
            Notices notices = new Notices();
            MapWorkspace workspace =
                    new MapWorkspace(new Workbench(tasks, notices, home, new Knowledge(home), figure -> {}));
            StackPane root = new StackPane(workspace.view());
            root.getStyleClass().add("nearedge");
            Scene scene = new Scene(root, Integer.parseInt(arguments.get(1)), Integer.parseInt(arguments.get(2)));
            scene.getStylesheets()
                    .add(org.nearedge.app.frame.MainFrame.class
                            .getResource("nearedge.css")
                            .toExternalForm());
            workspace.setDark(dark);
            stage.setScene(scene);
            stage.show();
            Path file = Path.of(arguments.get(4));
            var datasets = Spectra.open(file);
            workspace.offer(
                    OpenImage.looked(datasets).stream()
                            .map(i -> new OpenImage(
                                    file.getFileName().toString(), file, i, datasets.get(i), () -> Treated.NOTHING))
                            .toList(),
                    true);
            workspace.shown();
            Deque<String> steps = new ArrayDeque<>(arguments.subList(5, arguments.size()));
            new AnimationTimer() {
                private int still = -30;

                @Override
                public void handle(long time) {
                    still = workspace.isBusy() || !tasks.running().isEmpty() ? 0 : still + 1;
                    if (still < 25) {
                        return;
                    }
                    still = 0;
                    String step = steps.poll();
                    try {
                        if (step == null) {
                            ImageIO.write(
                                    SwingFXUtils.fromFXImage(scene.snapshot(null), null),
                                    "png",
                                    Path.of(arguments.get(0)).toFile());
                            stop();
                            System.exit(0);
                        }
                        perform(workspace, step);
                    } catch (Exception e) {
                        e.printStackTrace();
                        System.exit(1);
                    }
                }
            }.start();
        }

        private static void perform(MapWorkspace workspace, String step) throws Exception {
            String[] parts = step.split("=", 2);
            switch (parts[0]) {
                case "components" -> {
                    workspace.display().tabProperty().set(org.nearedge.app.map.state.MapTab.COMPONENTS);
                    workspace.components().want(3);
                }
                case "net" -> workspace.model().netProperty().set(true);
                case "bin" -> workspace.prediction().binningProperty().set(Integer.parseInt(parts[1]));
                case "predict" -> workspace.prediction().start();
                case "map" -> workspace.prediction().want(parts[1]);
                case "mask" -> {
                    workspace.prediction().maskingProperty().set(true);
                    workspace.prediction().thresholdProperty().set(Double.parseDouble(parts[1]));
                }
                case "region" ->
                    workspace
                            .model()
                            .regionProperty()
                            .set(Regions.parse(
                                    parts[1], workspace.model().planeProperty().get(), "step"));
                default -> throw new IllegalArgumentException(step);
            }
        }
    }
}
