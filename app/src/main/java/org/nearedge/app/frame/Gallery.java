package org.nearedge.app.frame;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.nearedge.app.compare.CompareModel;
import org.nearedge.app.compare.CompareWorkspace;
import org.nearedge.app.compare.OpenSources;
import org.nearedge.app.compare.state.Task;
import org.nearedge.app.evaluate.EvaluateWorkspace;
import org.nearedge.app.evaluate.state.Tab;
import org.nearedge.app.map.MapWorkspace;
import org.nearedge.app.train.TrainWorkspace;

/** The pictures of the README's gallery: every workspace, with something in it. */
final class Gallery {
    private Gallery() {}

    /** @param image whether a file is open that may be an image: Map has something in it then */
    static List<Shot> shots(Path folder, boolean image) {
        List<Shot> shots = new ArrayList<>(spectra(folder));
        if (image) {
            shots.add(new Shot(folder.resolve("map.png"), frame -> ((MapWorkspace) frame.show("map")).predictMiddle()));
        }
        return shots;
    }

    private static List<Shot> spectra(Path folder) {
        return List.of(
                new Shot(folder.resolve("analyse.png"), frame -> frame.show("analyse")),
                new Shot(folder.resolve("compare.png"), Gallery::compare),
                new Shot(folder.resolve("evaluate.png"), evaluate("si-k-pdos", Tab.ERRORS)),
                new Shot(folder.resolve("evaluate-matching.png"), evaluate("si-k-pdos", Tab.MATCHING)),
                new Shot(folder.resolve("evaluate-regions.png"), evaluate("si-k-pdos", Tab.REGIONS)),
                new Shot(folder.resolve("evaluate-properties.png"), evaluate("o-k-properties", Tab.PROPERTIES)),
                new Shot(folder.resolve("evaluate-amorphous.png"), evaluate("o-pdos-edge", Tab.CRYSTAL)),
                new Shot(folder.resolve("evaluate-experiment.png"), evaluate("si-k-pdos", Tab.EXPERIMENT)),
                new Shot(folder.resolve("library.png"), frame -> frame.show("library")),
                new Shot(
                        folder.resolve("train.png"),
                        frame -> ((TrainWorkspace) frame.show("train")).model().train()));
    }

    /** What is open in Analyse as a sum of its nearest references. */
    private static void compare(MainFrame frame) {
        CompareModel model = ((CompareWorkspace) frame.show("compare")).model();
        model.edit(c -> c.withTask(Task.LINEAR));
        model.add(OpenSources.withNearest(frame.model().selectedProperty().get()));
    }

    private static Consumer<MainFrame> evaluate(String model, Tab tab) {
        return frame -> {
            EvaluateWorkspace workspace = (EvaluateWorkspace) frame.show("evaluate");
            workspace.compare(model + " (sigma 0.5 eV)");
            workspace.model().tabProperty().set(tab);
        };
    }
}
