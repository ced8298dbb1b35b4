package org.nearedge.app.map.state;

import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.nearedge.app.notice.Notice;
import org.nearedge.app.task.BackgroundTask;
import org.nearedge.app.task.Latest;
import org.nearedge.app.task.TaskExecutor;
import org.nearedge.session.Analyser;
import org.nearedge.session.Analysis;
import org.nearedge.spectrum.InputException;

/** What the model says of one position of a predicted image, the newest that was asked for. */
public final class PixelModel {
    private final Latest latest;
    private final Supplier<Analyser> analyser;
    private final ReadOnlyObjectWrapper<Analysis> analysis = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper instead = new ReadOnlyStringWrapper("");

    public PixelModel(TaskExecutor executor, Supplier<Analyser> analyser) {
        latest = new Latest(executor);
        this.analyser = analyser;
    }

    /** Null: no position is asked for, or nothing could be read there. */
    public ReadOnlyObjectProperty<Analysis> analysisProperty() {
        return analysis.getReadOnlyProperty();
    }

    /** What is said in place of an analysis; empty where there is one. */
    public ReadOnlyStringProperty insteadProperty() {
        return instead.getReadOnlyProperty();
    }

    public boolean isBusy() {
        return latest.busyProperty().get();
    }

    public void clear(String why) {
        latest.cancel();
        analysis.set(null);
        instead.set(why);
    }

    /**
     * Reads one position as the whole image was read.
     *
     * @param position flat in the predicted plane
     * @param model id of the model that is asked first
     */
    public void read(Predicted predicted, int position, String model) {
        latest.start(BackgroundTask.of("Position " + position, progress -> analyse(predicted, position, model))
                .quiet()
                .onSuccess(found -> {
                    analysis.set(found);
                    instead.set("");
                })
                .onFailure(fault -> {
                    analysis.set(null);
                    instead.set(Notice.of("position " + position, fault).sentence());
                }));
    }

    private Analysis analyse(Predicted predicted, int position, String model) throws InputException {
        return analyser.get()
                .analyse(PredictionWork.request(predicted.treated())
                        .withPartners(predicted.partners().at(position))
                        .withRecipe(predicted.analyses().get(0).sum().recipe())
                        .withEdge(predicted.analyses().get(0).sum().edge())
                        .withModel(model)
                        .withRaw(predicted.plane().image().at(position)));
    }
}
