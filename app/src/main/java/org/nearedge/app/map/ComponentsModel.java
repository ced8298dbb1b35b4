package org.nearedge.app.map;

import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import org.nearedge.app.map.state.Plane;
import org.nearedge.app.notice.Notice;
import org.nearedge.app.notice.Notices;
import org.nearedge.app.task.BackgroundTask;
import org.nearedge.app.task.Progress;
import org.nearedge.app.task.TaskExecutor;
import org.nearedge.app.task.TaskHandle;
import org.nearedge.process.Partners;
import org.nearedge.process.Pca;
import org.nearedge.process.Recipe;
import org.nearedge.process.pca.ImageComponents;
import org.nearedge.process.pca.PrincipalComponents;
import org.nearedge.spectrum.InputException;

/** Principal components of the image: how many are above the noise, and how many the recipe keeps. */
public final class ComponentsModel {
    private static final ImageComponents.Wanted WANTED =
            new ImageComponents.Wanted(new Recipe(List.of()), Pca.Weighting.POISSON);

    private final TaskExecutor executor;
    private final Notices notices;
    private final MapModel image;
    private final PredictionModel prediction;
    private final ReadOnlyObjectWrapper<PrincipalComponents> components = new ReadOnlyObjectWrapper<>();
    private final IntegerProperty rank = new SimpleIntegerProperty(1);
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper instead = new ReadOnlyStringWrapper("");
    private TaskHandle task;
    /** How many shall be kept once they are known; 0: as many as are above the noise. */
    private int wanted;

    public ComponentsModel(TaskExecutor executor, Notices notices, MapModel image, PredictionModel prediction) {
        this.executor = executor;
        this.notices = notices;
        this.image = image;
        this.prediction = prediction;
        image.planeProperty().addListener((property, before, now) -> {
            cancel();
            wanted = 0;
            components.set(null);
            instead.set("");
        });
    }

    /** Null: not computed. */
    public ReadOnlyObjectProperty<PrincipalComponents> componentsProperty() {
        return components.getReadOnlyProperty();
    }

    /** How many are kept. */
    public IntegerProperty rankProperty() {
        return rank;
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** Why there are none; may be empty. */
    public ReadOnlyStringProperty insteadProperty() {
        return instead.getReadOnlyProperty();
    }

    /** So many are kept as soon as they are known; has them computed if nobody has yet. */
    public void want(int number) {
        if (components.get() != null) {
            rank.set(Math.min(number, components.get().mostRank()));
        } else {
            wanted = number;
            start();
        }
    }

    /** Reads the whole image in the background. */
    public void start() {
        Plane plane = image.planeProperty().get();
        if (plane == null || running.get()) {
            return;
        }
        running.set(true);
        instead.set("Comparing the spectra \u2026");
        TaskHandle started =
                executor.start(BackgroundTask.of("Principal components", progress -> compute(plane, progress))
                        .lengthy()
                        .onSuccess(found -> {
                            if (image.planeProperty().get() == plane) {
                                instead.set("");
                                rank.set(wanted > 0 ? Math.min(wanted, found.mostRank()) : found.proposedRank());
                                wanted = 0;
                                components.set(found);
                            }
                        })
                        .onFailure(fault -> {
                            Notice notice = Notice.of(plane.image().title(), fault);
                            instead.set(notice.sentence());
                            notices.tell(notice);
                        })
                        .onFinished(() -> {
                            running.set(false);
                            task = null;
                            if (components.get() == null && instead.get().endsWith("\u2026")) {
                                instead.set("The comparison was cancelled");
                            }
                        }));
        task = running.get() ? started : null;
    }

    private static PrincipalComponents compute(Plane plane, Progress progress) throws InputException {
        PrincipalComponents found = ImageComponents.of(
                plane.image(),
                WANTED,
                position -> Partners.NONE,
                Runtime.getRuntime().availableProcessors(),
                share -> progress.report(share, ""),
                progress::isCancelled);
        progress.check();
        return found;
    }

    public void cancel() {
        if (task != null) {
            task.cancel();
        }
    }

    /** Puts the step that keeps so many components first into the recipe that the image is predicted with. */
    public void useInRecipe() {
        Recipe now = prediction.treated().recipe();
        if (now == null && prediction.predictedProperty().get() != null) {
            now = prediction.predictedProperty().get().analyses().get(0).sum().recipe();
        }
        if (now == null) {
            notices.tell(Notice.warning(
                    "Components",
                    "There is no recipe yet to put them into: predict the image once, or choose a recipe"));
            return;
        }
        Recipe without = new Recipe(now.steps().stream()
                .filter(entry -> !(entry.step() instanceof Pca))
                .toList());
        prediction.useRecipe(without.added(0, new Pca(rank.get(), WANTED.weighting())), null);
        notices.tell(Notice.info(
                "Components",
                "The recipe keeps " + rank.get() + " components first; \u201cPredict image\u201d does it"));
    }
}
