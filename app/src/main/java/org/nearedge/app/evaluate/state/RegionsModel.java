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
import org.nearedge.evaluate.inspect.RegionFigure;
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
    /** Who asks for the figures of the input that were computed; null: nobody. */
    private String recalled;

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

    /**
     * Shows the figures of the input again that were computed for the model and split that are chosen, if all that was
     * trained for them is kept; otherwise it is told that they have to be computed.
     *
     * @param source who asks for it
     */
    public void recall(String source) {
        recalled = source;
        recallIfAsked();
    }

    private void recallIfAsked() {
        Inspection now = model.inspectionProperty().get();
        if (recalled == null || now == null || drawn.get() == Drawn.NOTHING) {
            return;
        }
        String source = recalled;
        recalled = null;
        Inspections from = model.inspections();
        model.tasks()
                .start(BackgroundTask.of(
                                "Energy regions",
                                progress -> new RegionRun(from.library(now.card()), from.trained()).kept(now))
                        .quiet()
                        .onSuccess(parts -> {
                            if (now == model.inspectionProperty().get() && !busy.get()) {
                                parts.ifPresentOrElse(found -> show(now, found), () -> tellMissing(source));
                            }
                        })
                        .onFailure(fault -> model.notices().tell(Notice.of(source, fault))));
    }

    private void tellMissing(String source) {
        model.notices()
                .tell(Notice.warning(
                        source,
                        "Its regions were computed for this model and split, and are not kept here:"
                                + " choose Compute for this model and split"));
    }

    private void show(Inspection now, List<RegionFigure> parts) {
        drawn.set(new Drawn(
                RegionsFigure.all(now, parts, RegionsFigure.INPUT),
                "Computed for this model and split.",
                drawn.get().output(),
                false));
    }

    private void draw() {
        Inspection now = model.inspectionProperty().get();
        if (now == null || model.tabProperty().get() != Tab.REGIONS || drawn.get() != Drawn.NOTHING) {
            return;
        }
        List<FigureSpec> output = RegionsFigure.all(now, RegionRun.output(now), RegionsFigure.OUTPUT);
        List<FigureSpec> parts = RegionsFigure.measured(now);
        drawn.set(new Drawn(
                parts,
                parts.isEmpty()
                        ? "Not measured for this model and broadening yet."
                        : note(MeasuredRegions.of(now.card().id()), now),
                output,
                !parts.isEmpty()));
        recallIfAsked();
    }

    /** Data, seeds and date of the table. */
    private static String note(MeasuredRegions measured, Inspection now) {
        MeasuredRegions.Source source = measured.source(now.card().edge()).orElseThrow();
        String then =
                "As measured when the program was made: fitted to %d %s records of the library of then (data %s\u2026)%s."
                        .formatted(
                                source.records(),
                                now.card().edge(),
                                source.hash(),
                                now.evaluation().data().startsWith(source.hash()) ? "" : "; it has grown since");
        return then + " "
                + String.join(
                        " ",
                        measured.notes().stream()
                                .filter(note -> note.startsWith("Seed") || note.startsWith("Measured on"))
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
                                show(now, parts);
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
