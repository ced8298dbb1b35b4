package org.nearedge.app.atoms;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.layout.TilePane;
import javafx.stage.Stage;
import javafx.util.Duration;
import javax.imageio.ImageIO;
import org.nearedge.app.chart.FigureSize;
import org.nearedge.app.chart.export.FigureExport;
import org.nearedge.library.Reference;
import org.nearedge.library.ReferenceLibrary;

/** Pictures of atoms to look at: {@code main(OUT.png, light|dark, 3d|drawn)}. Needs a display. */
public final class AtomsGallery {
    private AtomsGallery() {}

    /** Launched by the launcher of JavaFX. */
    public static final class Window extends Application {
        @Override
        public void start(Stage stage) throws Exception {
            List<String> words = getParameters().getRaw();
            boolean dark = words.get(1).equals("dark");
            System.out.println("SCENE3D " + Platform.isSupported(ConditionalFeature.SCENE3D));
            Application.setUserAgentStylesheet(
                    dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
            TilePane tiles = new TilePane(6, 6);
            tiles.setPrefColumns(3);
            for (String id : List.of(
                    "o-k quartz", "o-k Stishovite", "si-k BC8", "si-k diamond", "o-k amorphous", "si-k amorphous")) {
                Reference record = find(id);
                AtomsView view = new AtomsView(words.get(2).equals("3d"));
                view.setPrefSize(300, 260);
                view.setDark(dark);
                view.show(
                        record.structure() + " #" + record.site(), record.edge().split("-")[0], record.environment());
                tiles.getChildren().add(view);
                if (tiles.getChildren().size() == 1) {
                    view.change(view.drawing().choose(1).choose(0).choose(2));
                }
            }
            stage.setScene(new Scene(tiles, 920, 540));
            stage.show();
            PauseTransition wait = new PauseTransition(Duration.seconds(1.5));
            wait.setOnFinished(event -> {
                try {
                    AtomsView first = (AtomsView) tiles.getChildren().get(0);
                    for (String ending : List.of(".pdf", ".svg", "-figure.png")) {
                        FigureExport.write(
                                first.figure(),
                                new FigureSize(84, 70, 8, 300),
                                Path.of(words.get(0).replace(".png", ending)));
                    }
                    ImageIO.write(
                            SwingFXUtils.fromFXImage(stage.getScene().snapshot(null), null),
                            "png",
                            new File(words.get(0)));
                } catch (java.io.IOException | org.nearedge.spectrum.InputException e) {
                    throw new IllegalStateException(e);
                }
                Platform.exit();
            });
            wait.play();
        }

        private static Reference find(String wanted) throws Exception {
            String[] words = wanted.split(" ");
            return ReferenceLibrary.bundled().edge(words[0].equals("o-k") ? "O-K" : "Si-K").stream()
                    .filter(r -> r.structure().toLowerCase().contains(words[1].toLowerCase()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(wanted));
        }
    }

    public static void main(String[] args) {
        Application.launch(Window.class, args);
    }
}
