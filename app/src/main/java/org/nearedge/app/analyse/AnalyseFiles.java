package org.nearedge.app.analyse;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.nearedge.app.notice.Notice;
import org.nearedge.app.notice.Notices;
import org.nearedge.app.task.BackgroundTask;
import org.nearedge.app.task.TaskExecutor;
import org.nearedge.app.task.Work;
import org.nearedge.io.SpectrumFiles;
import org.nearedge.process.Recipe;
import org.nearedge.spectrum.Spectrum;

/** Writes what the workspace shows, and reads recipes; in the background, and told when it is done. */
public final class AnalyseFiles {
    private final AnalyseModel model;
    private final TaskExecutor executor;
    private final Notices notices;

    private Consumer<Path> onProcessed = path -> {};

    public AnalyseFiles(AnalyseModel model, TaskExecutor executor, Notices notices) {
        this.model = model;
        this.executor = executor;
        this.notices = notices;
    }

    /** @param listener told where a processed spectrum is about to be saved */
    void setOnProcessed(Consumer<Path> listener) {
        onProcessed = listener;
    }

    public void saveRecipe(Path path) {
        OpenSpectrum item = model.selectedProperty().get();
        Recipe recipe = item == null ? null : item.treatment().recipe();
        if (recipe != null) {
            save(path, "Recipe", progress -> {
                recipe.save(path);
                return null;
            });
        }
    }

    /** Makes a saved recipe that of the selected spectrum. */
    public void openRecipe(Path path) {
        String name = FileOpening.name(path);
        executor.start(BackgroundTask.of("Opening " + name, progress -> Recipe.load(path))
                .onSuccess(recipe -> model.treat(t -> t.withRecipe(recipe), null))
                .onFailure(fault -> notices.tell(Notice.of(name, fault))));
    }

    /** Saves the spectrum after the last step, in the format of the file name's ending. */
    public void saveProcessed(Path path) {
        Outcome outcome = model.outcomeProperty().get();
        if (outcome != null && outcome.run() != null) {
            Spectrum result = outcome.run().result();
            onProcessed.accept(path);
            save(path, "Processed spectrum", progress -> {
                SpectrumFiles.save(result, path);
                return null;
            });
        }
    }

    private void save(Path path, String what, Work<Void> work) {
        String name = FileOpening.name(path);
        executor.start(BackgroundTask.of("Writing " + name, work)
                .onSuccess(done -> notices.tell(Notice.info(name, what + " saved in " + path.getParent())))
                .onFailure(fault -> notices.tell(Notice.of(name, fault))));
    }
}
