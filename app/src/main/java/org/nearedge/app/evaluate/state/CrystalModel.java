package org.nearedge.app.evaluate.state;

import java.util.Locale;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.evaluate.figures.CrystalFigure;
import org.nearedge.app.evaluate.figures.Words;
import org.nearedge.app.notice.Notice;
import org.nearedge.app.task.BackgroundTask;
import org.nearedge.app.task.Latest;
import org.nearedge.app.task.Work;
import org.nearedge.evaluate.inspect.CrystalPair;
import org.nearedge.evaluate.inspect.Inspector;
import org.nearedge.library.ReferenceLibrary;

/**
 * Edges from PDOS, fitted to crystals, on crystals and glasses, without and with the band gap. The pair that comes with
 * the program is shown at once; another seed, or the library as it is now, is trained for.
 */
public final class CrystalModel {
    private static final FigureSpec NO_EDGE =
            FigureSpec.empty("Energy relative to onset (eV)", "Intensity (normalised)");

    private final EvaluateModel model;
    private final Latest edges;
    private final ReadOnlyObjectWrapper<FigureSpec> figure = new ReadOnlyObjectWrapper<>(FigureSpec.empty("", ""));
    private final ReadOnlyObjectWrapper<FigureSpec> edge = new ReadOnlyObjectWrapper<>(NO_EDGE);
    private final ReadOnlyObjectWrapper<String> note = new ReadOnlyObjectWrapper<>("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private CrystalPair pair;

    public CrystalModel(EvaluateModel model) {
        this.model = model;
        this.edges = new Latest(model.tasks());
        model.tabProperty().addListener((property, before, now) -> {
            load();
            lend();
        });
        model.detail().recordProperty().addListener((property, before, now) -> look());
    }

    /** Errors of all test records. */
    public ReadOnlyObjectProperty<FigureSpec> figureProperty() {
        return figure.getReadOnlyProperty();
    }

    /** Correct and predicted edges of the chosen record. */
    public ReadOnlyObjectProperty<FigureSpec> edgeProperty() {
        return edge.getReadOnlyProperty();
    }

    /** What the errors were measured on, or why there are none. */
    public ReadOnlyObjectProperty<String> noteProperty() {
        return note.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** In place of the edge: the record that all tabs share need not be one of these. */
    public String insteadOfEdge() {
        String id = model.detail().recordProperty().get();
        if (pair == null) {
            return note.get().isEmpty() ? "Evaluating \u2026" : note.get();
        }
        return id == null || pair.without().record(id).isEmpty() ? "Choose a point to see its edge." : "";
    }

    private void load() {
        if (model.tabProperty().get() == Tab.CRYSTAL && pair == null && !busy.get()) {
            start("Edges of crystals and glasses", progress -> CrystalPair.bundled(ReferenceLibrary.bundled()));
        }
    }

    /** Trains both models for the chosen seed on the library as it is now; what was trained before is kept. */
    public void compute() {
        if (busy.get()) {
            return;
        }
        Inspections from = model.inspections();
        long seed = model.seedProperty().get();
        start(
                "Crystals and glasses, seed " + seed,
                progress -> CrystalPair.afresh(
                        new Inspector(ReferenceLibrary.bundled(), from.trained()),
                        seed,
                        (what, done, all) -> progress.report((double) done / all, what),
                        progress::isCancelled));
    }

    private void start(String name, Work<CrystalPair> work) {
        busy.set(true);
        model.tasks()
                .start(BackgroundTask.of(name, work)
                        .lengthy()
                        .onSuccess(this::show)
                        .onFailure(fault -> {
                            model.notices().tell(Notice.of(name, fault));
                            note.set(Notice.of(name, fault).sentence());
                        })
                        .onFinished(() -> busy.set(false)));
    }

    private void show(CrystalPair found) {
        pair = found;
        var evaluation = found.without().evaluation();
        String hash = found.without().card().data().hash();
        note.set(String.format(
                        Locale.ROOT,
                        "%d known crystalline sites, seed %d, data %.12s\u2026%s. Fitted to crystals alone.",
                        evaluation.known(),
                        evaluation.splitSeed(),
                        hash,
                        evaluation.retrained()
                                ? ""
                                : hash.equals(evaluation.data())
                                        ? ", as it came with the program"
                                        : ", as it came with the program; the library has changed since")
                + means(found));
        figure.set(CrystalFigure.of(found));
        edge.set(NO_EDGE);
        lend();
        look();
    }

    /** While this tab is in front, the details are those of the model without the gap. */
    private void lend() {
        model.detail().setOther(model.tabProperty().get() == Tab.CRYSTAL && pair != null ? pair.without() : null);
    }

    private static String means(CrystalPair pair) {
        return CrystalFigure.sets(pair).stream()
                .map(set -> set + " " + Words.number(pair.means(set)[0]) + " / " + Words.number(pair.means(set)[1]))
                .collect(Collectors.joining(", ", " Mean MSE without / with the gap: ", "."));
    }

    private void look() {
        String id = model.detail().recordProperty().get();
        CrystalPair now = pair;
        if (now == null
                || id == null
                || now.without().record(id).isEmpty()
                || now.with().record(id).isEmpty()) {
            edge.set(NO_EDGE);
            return;
        }
        edges.start(BackgroundTask.of(
                        "Edge of " + id,
                        progress -> CrystalFigure.edge(
                                now,
                                now.without().detail(id).self(),
                                now.with().detail(id).self()))
                .quiet()
                .onSuccess(found -> {
                    if (now == pair && id.equals(model.detail().recordProperty().get())) {
                        edge.set(found);
                    }
                })
                .onFailure(fault -> model.notices().tell(Notice.of(id, fault))));
    }
}
