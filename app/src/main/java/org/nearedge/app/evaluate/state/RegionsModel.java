package org.nearedge.app.evaluate.state;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.evaluate.figures.RegionsFigure;
import org.nearedge.app.notice.Notice;
import org.nearedge.app.task.BackgroundTask;
import org.nearedge.app.task.TaskHandle;
import org.nearedge.evaluate.inspect.Inspection;
import org.nearedge.evaluate.inspect.MeasuredRegions;
import org.nearedge.evaluate.inspect.RegionRun;

/**
 * What each part of the input is worth and which part of the answer is hard. The answer's parts are known at once; the
 * input's are shown as they were measured when the program was made, until they are computed for this model and split.
 */
public final class RegionsModel {
    private final EvaluateModel model;
    private final ReadOnlyObjectWrapper<Drawn> drawn = new ReadOnlyObjectWrapper<>(Drawn.NOTHING);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private TaskHandle running;

    /**
     * What is drawn.
     *
     * @param input one figure a channel; empty if nothing is known
     * @param inputNote what it was measured on
     * @param output one figure a channel; empty for properties
     * @param measured whether the input's figures are those that came with the program
     */
    public record Drawn(List<FigureSpec> input, String inputNote, List<FigureSpec> output, boolean measured) {
        static final Drawn NOTHING = new Drawn(List.of(), "", List.of(), false);

        public Drawn {
            input = List.copyOf(input);
            output = List.copyOf(output);
        }
    }

    public RegionsModel(EvaluateModel model) {
        this.model = model;
        model.inspectionProperty().addListener((property, before, now) -> {
            stop();
            drawn.set(Drawn.NOTHING);
            draw();
        });
        model.tabProperty().addListener((property, before, now) -> draw());
    }

    public ReadOnlyObjectProperty<Drawn> drawnProperty() {
        return drawn.getReadOnlyProperty();
    }

    /** Whether it is trained for the parts of the input. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    private void stop() {
        if (running != null) {
            running.cancel();
            running = null;
        }
        busy.set(false);
    }

    private void draw() {
        Inspection now = model.inspectionProperty().get();
        if (now == null || model.tabProperty().get() != Tab.REGIONS || drawn.get() != Drawn.NOTHING) {
            return;
        }
        List<FigureSpec> output = RegionsFigure.all(now, RegionRun.output(now), RegionsFigure.OUTPUT);
        MeasuredRegions measured = MeasuredRegions.of(now.card().id());
        List<FigureSpec> parts = RegionsFigure.measured(now);
        drawn.set(new Drawn(
                parts,
                parts.isEmpty()
                        ? "Not measured for this model yet."
                        : "As measured when the program was made: "
                                + note(measured, now.card().edge()),
                output,
                !parts.isEmpty()));
    }

    /** Data, seeds and date of the table. */
    private static String note(MeasuredRegions measured, String edge) {
        return String.join(
                " ",
                measured.notes().stream()
                        .filter(note -> note.startsWith(edge + ":")
                                || note.startsWith("Seeds ")
                                || note.startsWith("Seed 1")
                                || note.startsWith("Measured on"))
                        .map(note -> note.endsWith(".") ? note : note + ".")
                        .toList());
    }

    /** Trains anew for each part of the input, in the background; what was trained before is kept. */
    public void compute() {
        Inspection now = model.inspectionProperty().get();
        if (now == null || busy.get()) {
            return;
        }
        Inspections from = model.inspections();
        busy.set(true);
        String words = new ModelChoice(now.card()).words();
        running = model.tasks()
                .start(BackgroundTask.of("Energy regions of " + words, progress -> new RegionRun(
                                        from.library(now.card()), from.trained())
                                .input(
                                        now,
                                        (what, done, all) -> progress.report((double) done / all, what),
                                        progress::isCancelled))
                        .lengthy()
                        .onSuccess(parts -> {
                            if (now == model.inspectionProperty().get()) {
                                drawn.set(new Drawn(
                                        RegionsFigure.all(now, parts, RegionsFigure.INPUT),
                                        "Computed for this model and split.",
                                        drawn.get().output(),
                                        false));
                            }
                        })
                        .onFailure(fault -> model.notices().tell(Notice.of(words, fault)))
                        .onFinished(() -> {
                            if (now == model.inspectionProperty().get()) {
                                busy.set(false);
                            }
                        }));
    }
}
