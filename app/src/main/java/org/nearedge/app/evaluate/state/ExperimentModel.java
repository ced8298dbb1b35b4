package org.nearedge.app.evaluate.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.nearedge.app.evaluate.figures.EvaluateProvenance;
import org.nearedge.app.evaluate.figures.ExperimentFigures;
import org.nearedge.app.notice.Notice;
import org.nearedge.app.provenance.Key;
import org.nearedge.app.task.BackgroundTask;
import org.nearedge.app.task.Latest;
import org.nearedge.evaluate.experiment.InstrumentCase;
import org.nearedge.evaluate.inspect.Inspection;
import org.nearedge.library.Reference;
import org.nearedge.model.Predictor;
import org.nearedge.session.ToldNumbers;
import org.nearedge.spectrum.EnergyResolution;
import org.nearedge.spectrum.InputException;

/**
 * The chosen record as an instrument would measure it, or a real spectrum, raw and smoothed beside its reference; and
 * what a model answers to each.
 */
public final class ExperimentModel {
    /** Of the 2024 paper's instrument: it makes sigma 1.2 eV of the references' own 0.3 eV. */
    private static final double FWHM = EnergyResolution.FWHM_PER_SIGMA * Math.sqrt(1.2 * 1.2 - 0.3 * 0.3);

    /** Dose whose noise is plain to see. */
    private static final double DOSE = 1000;

    private final EvaluateModel model;
    private final Latest latest;
    private final ObjectProperty<Double> dose = new SimpleObjectProperty<>(DOSE);
    private final ObjectProperty<Double> fwhm = new SimpleObjectProperty<>(Math.rint(100 * FWHM) / 100);
    private final ObjectProperty<Long> counts = new SimpleObjectProperty<>(1L);
    private final ObjectProperty<Boolean> real = new SimpleObjectProperty<>(false);
    private final ObjectProperty<Measurement> measurement = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Drawn> drawn = new ReadOnlyObjectWrapper<>(Drawn.NOTHING);

    /**
     * What is drawn.
     *
     * @param simulated whether the spectrum was measured by nobody
     * @param notes what has to be known beside it
     * @param instead in place of the charts; empty when they are shown
     */
    public record Drawn(ExperimentFigures figures, boolean simulated, List<String> notes, String instead) {
        static final Drawn NOTHING =
                new Drawn(ExperimentFigures.EMPTY, false, List.of(), "Choose a test record first.");

        public Drawn {
            notes = List.copyOf(notes);
        }
    }

    public ExperimentModel(EvaluateModel model) {
        this.model = model;
        this.latest = new Latest(model.tasks());
        for (ObjectProperty<?> property : List.of(dose, fwhm, counts, real, measurement)) {
            property.addListener((p, before, now) -> measure());
        }
        measurement.addListener((property, before, now) -> {
            if (now == null) {
                real.set(false);
            }
        });
        model.detail().recordProperty().addListener((property, before, now) -> measure());
        model.inspectionProperty().addListener((property, before, now) -> measure());
        model.tabProperty().addListener((property, before, now) -> measure());
    }

    /** Expected counts a channel at the edge's maximum. */
    public ObjectProperty<Double> doseProperty() {
        return dose;
    }

    /** Of the instrument's Gaussian, eV. */
    public ObjectProperty<Double> fwhmProperty() {
        return fwhm;
    }

    /** Another seed, other counts. */
    public ObjectProperty<Long> countsSeedProperty() {
        return counts;
    }

    /** Whether the open spectrum is looked at in place of a simulated one. */
    public ObjectProperty<Boolean> realProperty() {
        return real;
    }

    /** The real spectrum that is open elsewhere; null: none. */
    public ObjectProperty<Measurement> measurementProperty() {
        return measurement;
    }

    public ReadOnlyObjectProperty<Drawn> drawnProperty() {
        return drawn.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return latest.busyProperty();
    }

    /**
     * Looks at a real spectrum again if it is open; otherwise that is told.
     *
     * @param file its name
     * @param source who asks for it
     */
    public void restore(String file, String source) {
        boolean open = measurement.get() != null && measurement.get().name().equals(file);
        real.set(open);
        if (!open) {
            model.notices()
                    .tell(Notice.warning(
                            source,
                            "It is of the spectrum " + file
                                    + ", which is not open: open it in Analyse, then choose it in the tab "
                                    + Tab.EXPERIMENT.title()));
        }
    }

    private void measure() {
        Inspection now = model.inspectionProperty().get();
        String id = model.detail().recordProperty().get();
        if (model.tabProperty().get() != Tab.EXPERIMENT) {
            return;
        }
        Measurement open = real.get() ? measurement.get() : null;
        if (now == null || (open == null && (id == null || now.record(id).isEmpty()))) {
            latest.cancel();
            drawn.set(Drawn.NOTHING);
            return;
        }
        Inspections from = model.inspections();
        double counted = dose.get();
        double width = fwhm.get();
        long seed = counts.get();
        latest.start(BackgroundTask.of(
                        "Measuring " + id,
                        progress -> open != null
                                ? measured(now, from, open)
                                : simulated(now, from, now.reference(id), counted, width, seed))
                .quiet()
                .onSuccess(found -> show(found, now, id, open))
                .onFailure(fault -> show(
                        new Drawn(
                                ExperimentFigures.EMPTY,
                                false,
                                List.of(),
                                Notice.of("Experiment", fault).sentence()),
                        now,
                        id,
                        open)));
    }

    /** Unless something else is asked for by now; a preview may follow the sliders. */
    private void show(Drawn found, Inspection of, String id, Measurement open) {
        Measurement asked = real.get() ? measurement.get() : null;
        boolean record =
                open != null || id.equals(model.detail().recordProperty().get());
        if (of == model.inspectionProperty().get() && asked == open && record) {
            drawn.set(found);
        }
    }

    private static Drawn simulated(
            Inspection inspection, Inspections from, Reference reference, double dose, double fwhm, long seed)
            throws InputException {
        Predictor predictor = ExperimentFigures.answering(inspection, from.catalog(), reference, fwhm);
        InstrumentCase one = InstrumentCase.simulated(predictor, reference, dose, fwhm, seed);
        List<String> notes = new ArrayList<>(one.notes());
        if (predictor != inspection.predictor()) {
            notes.add(other(predictor));
            if (isKnown(predictor, reference)) {
                notes.add("That model was fitted to this very record: its answer is no test.");
            }
        }
        Map<String, String> provenance = ExperimentFigures.provenance(inspection, reference.id(), dose, fwhm, seed);
        return new Drawn(ExperimentFigures.of(one, inspection::knownValues, provenance), true, notes, faults(one));
    }

    private static Drawn measured(Inspection inspection, Inspections from, Measurement open) throws InputException {
        if (!open.edge().equals(inspection.card().edge())) {
            return new Drawn(
                    ExperimentFigures.EMPTY,
                    false,
                    List.of(),
                    open.name() + " is read as " + open.edge() + ", but "
                            + inspection.card().id() + " knows "
                            + inspection.card().edge() + ": choose a model of that edge.");
        }
        Predictor predictor = from.catalog().forBroadening(inspection.card().id(), open.sigma());
        InstrumentCase one = InstrumentCase.measured(
                predictor,
                open.raw(),
                open.recipe(),
                ToldNumbers.of(open.name(), predictor.card(), open.told()),
                open.sigma());
        List<String> notes = new ArrayList<>(one.notes());
        notes.add(other(predictor));
        Map<String, String> provenance = EvaluateProvenance.of(ExperimentFigures.INPUT, predictor.card())
                .with(Key.FILE, open.name())
                .with(Key.RECIPE, open.recipe().toJson())
                .with(Key.KNOWN_SIGMA, open.sigma())
                .entries();
        return new Drawn(ExperimentFigures.of(one, inspection::knownValues, provenance), false, notes, faults(one));
    }

    /** What is said where nothing could be answered. */
    private static String faults(InstrumentCase one) {
        boolean answered = one.ways().stream().anyMatch(way -> way.prediction() != null);
        return answered
                ? ""
                : one.ways().stream()
                        .map(way -> way.fault().getMessage())
                        .findFirst()
                        .orElse("");
    }

    private static String other(Predictor predictor) {
        return "Answered by " + new ModelChoice(predictor.card()).words() + ".";
    }

    private static boolean isKnown(Predictor predictor, Reference reference) {
        return predictor.card().split().train().contains(reference.id())
                || predictor.card().split().validation().contains(reference.id());
    }
}
