package org.nearedge.app.evaluate.state;

import java.util.Locale;
import java.util.Optional;
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
import org.nearedge.spectrum.InputException;

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
    /** What a figure asks for that is to be shown again; null: none. */
    private Expected expected;
    /** The seed that its models were trained with; null: those that come with the program. */
    private Long expectedSeed;

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
        boolean other = expected != null && pair != null && !isOf(pair, expectedSeed);
        if (model.tabProperty().get() != Tab.CRYSTAL || busy.get()) {
            return;
        }
        if (pair == null || other) {
            Long seed = expected == null ? null : expectedSeed;
            Inspections from = model.inspections();
            start("Edges of crystals and glasses", progress -> seed == null ? comesWithIt() : kept(from, seed));
        } else if (expected != null) {
            meet();
        }
    }

    private static boolean isOf(CrystalPair pair, Long seed) {
        boolean retrained = pair.without().evaluation().retrained();
        return seed == null
                ? !retrained
                : retrained && pair.without().evaluation().splitSeed() == seed;
    }

    private static CrystalPair comesWithIt() throws InputException {
        return CrystalPair.bundled(ReferenceLibrary.bundled());
    }

    /** What was trained for a seed, if it is kept; otherwise what comes with the program. */
    private static CrystalPair kept(Inspections from, long seed) throws InputException {
        Optional<CrystalPair> kept = CrystalPair.kept(new Inspector(ReferenceLibrary.bundled(), from.trained()), seed);
        return kept.isPresent() ? kept.get() : comesWithIt();
    }

    /**
     * Shows again what a figure was made of; where it has to be trained first, that is told.
     *
     * @param seed that the models were trained with; null: those that come with the program
     * @param figure what it was made with, and its record
     */
    public void restore(Long seed, Expected figure) {
        expected = figure;
        expectedSeed = seed;
        if (seed != null) {
            model.seedProperty().set(seed);
        }
        model.tabProperty().set(Tab.CRYSTAL);
        if (expected == figure) {
            load();
        }
    }

    private void meet() {
        Expected figure = expected;
        expected = null;
        if (!isOf(pair, expectedSeed)) {
            model.notices()
                    .tell(Notice.warning(
                            figure.source(),
                            "Its models were trained with seed " + expectedSeed
                                    + " and are not kept here: choose Train with seed " + expectedSeed));
        } else {
            figure.differences(pair.without())
                    .forEach(text -> model.notices().tell(Notice.warning(figure.source(), text)));
        }
        if (figure.record() != null && pair.without().record(figure.record()).isPresent()) {
            model.detail().recordProperty().set(figure.record());
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
                        "%s and %s, %s edges from the PDOS: fitted to %d crystalline sites of the library%s (data"
                                + " %.12s\u2026)%s, seed %d%s.",
                        found.without().card().id(),
                        found.with().card().id(),
                        found.without().card().edge(),
                        evaluation.known(),
                        hash.equals(evaluation.data()) ? "" : " of then",
                        hash,
                        hash.equals(evaluation.data()) ? "" : "; it has grown since",
                        evaluation.splitSeed(),
                        evaluation.retrained() ? "" : ", as it came with the program")
                + means(found));
        figure.set(CrystalFigure.of(found));
        edge.set(NO_EDGE);
        lend();
        look();
        if (expected != null) {
            meet();
        }
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
