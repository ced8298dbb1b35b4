package org.nearedge.app.map;

import java.io.File;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import org.nearedge.app.map.export.MapNumbers;
import org.nearedge.app.notice.Notice;
import org.nearedge.app.task.BackgroundTask;
import org.nearedge.app.workspace.Workbench;
import org.nearedge.io.FileName;

/** Asks where the numbers shall go and which recipe is meant, and has files written in the background. */
final class MapSaving {
    private final Workbench bench;
    private final MapModel model;
    private final PredictionModel prediction;
    private File folder;

    MapSaving(Workbench bench, MapModel model, PredictionModel prediction) {
        this.bench = bench;
        this.model = model;
        this.prediction = prediction;
    }

    void askRecipe(Node over) {
        FileChooser chooser = chooser("Open a recipe", new ExtensionFilter("Recipe", "*.json"));
        File file = chooser.showOpenDialog(over.getScene().getWindow());
        if (file != null) {
            folder = file.getParentFile();
            prediction.openRecipe(file.toPath());
        }
    }

    void ask(Node over, MapFigures figures) {
        FileChooser chooser = chooser(
                "Save the numbers",
                new ExtensionFilter("CSV, the images on screen", "*.csv"),
                new ExtensionFilter("NumPy, every map", "*.npy"));
        String name = model.selectedProperty().get().name().replaceFirst("\\.[^.]+$", "");
        chooser.setInitialFileName(name + ".csv");
        File file = chooser.showSaveDialog(over.getScene().getWindow());
        if (file != null) {
            folder = file.getParentFile();
            boolean named = file.getName().lastIndexOf('.') > 0;
            String ending = chooser.getSelectedExtensionFilter() == null
                    ? ".csv"
                    : chooser.getSelectedExtensionFilter()
                            .getExtensions()
                            .get(0)
                            .substring(1);
            save(named ? file.toPath() : Path.of(file + ending), figures);
        }
    }

    private FileChooser chooser(String title, ExtensionFilter... filters) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().setAll(filters);
        if (folder != null && folder.isDirectory()) {
            chooser.setInitialDirectory(folder);
        }
        return chooser;
    }

    /** Writes what is shown now; the ending of the name says how. */
    void save(Path path, MapFigures figures) {
        MapNumbers numbers = MapNumbers.of(
                figures.all(),
                model.planeProperty().get(),
                model.shownProperty().get(),
                prediction.predictedProperty().get(),
                model.selectedProperty().get());
        bench.tasks()
                .start(BackgroundTask.of("Writing " + FileName.of(path), progress -> numbers.write(path))
                        .onSuccess(files -> bench.notices()
                                .tell(Notice.info(
                                        FileName.of(path),
                                        files.size() == 1
                                                ? "Numbers saved in "
                                                        + path.toAbsolutePath().getParent()
                                                : files.size() + " files saved in "
                                                        + path.toAbsolutePath().getParent())))
                        .onFailure(fault -> bench.notices().tell(Notice.of(FileName.of(path), fault))));
    }
}
