package org.nearedge.app.compare;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.nearedge.app.compare.figures.CompareFigures;
import org.nearedge.app.compare.state.Choices;
import org.nearedge.app.compare.state.ChoicesJson;
import org.nearedge.app.compare.state.Member;
import org.nearedge.app.compare.state.Settings;
import org.nearedge.app.compare.state.Source;
import org.nearedge.app.compare.state.Task;
import org.nearedge.app.compare.work.Answer;
import org.nearedge.app.compare.work.Comparison;
import org.nearedge.app.compare.work.MemberLoader;
import org.nearedge.app.compare.work.ModelWords;
import org.nearedge.app.compare.work.Shown;
import org.nearedge.app.notice.Notice;
import org.nearedge.app.notice.Notices;
import org.nearedge.app.task.BackgroundTask;
import org.nearedge.app.task.Latest;
import org.nearedge.app.task.TaskExecutor;
import org.nearedge.io.FileName;
import org.nearedge.library.Reference;
import org.nearedge.process.fit.peaks.Peak;
import org.nearedge.process.fit.shape.Shape;
import org.nearedge.process.fit.shape.ShapeModel;
import org.nearedge.process.fit.shape.Term;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.Spectrum;

/**
 * The state of the Compare workspace: what is chosen, and what came out. Needs no toolkit; used on one thread, the
 * window's. Every change is computed anew in the background, the newest winning.
 */
public final class CompareModel {
    private final TaskExecutor tasks;
    private final Notices notices;
    private final MemberLoader loader;
    private final Comparison comparison;
    private final Latest latest;
    private final ReadOnlyObjectWrapper<Choices> choices = new ReadOnlyObjectWrapper<>(Choices.NONE);
    private final ReadOnlyObjectWrapper<JsonNode> json = new ReadOnlyObjectWrapper<>(ChoicesJson.tree(Choices.NONE));
    private final ReadOnlyObjectWrapper<Answer> answer = new ReadOnlyObjectWrapper<>(Answer.NONE);
    private final ReadOnlyObjectWrapper<CompareFigures> figures = new ReadOnlyObjectWrapper<>(CompareFigures.EMPTY);
    private final CombinationsModel combinations;
    private final Additions additions;
    private final StringProperty peak = new SimpleStringProperty();

    public CompareModel(TaskExecutor tasks, Notices notices, MemberLoader loader) {
        this.tasks = tasks;
        this.notices = notices;
        this.loader = loader;
        this.comparison = new Comparison(loader);
        this.latest = new Latest(tasks);
        this.combinations = new CombinationsModel(tasks, notices, comparison, choices::get, this::edit);
        this.additions = new Additions(tasks, notices, loader);
    }

    public ReadOnlyObjectProperty<Choices> choicesProperty() {
        return choices.getReadOnlyProperty();
    }

    /** The choices as JSON: equal choices are equal JSON. */
    public ReadOnlyObjectProperty<JsonNode> jsonProperty() {
        return json.getReadOnlyProperty();
    }

    /** What came out of the newest choices that are computed. */
    public ReadOnlyObjectProperty<Answer> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<CompareFigures> figuresProperty() {
        return figures.getReadOnlyProperty();
    }

    /** All combinations of the components. */
    public CombinationsModel combinations() {
        return combinations;
    }

    public ReadOnlyBooleanProperty computingProperty() {
        return latest.busyProperty();
    }

    /** Index of the peak that is marked, as text; null: none. */
    public StringProperty peakProperty() {
        return peak;
    }

    public boolean isBusy() {
        return latest.busyProperty().get() || combinations.isBusy() || additions.isBusy();
    }

    public Choices choices() {
        return choices.get();
    }

    /** Changes what is chosen; a change that cannot be is told, and nothing changes. */
    public void edit(UnaryOperator<Choices> change) {
        Choices now;
        try {
            now = change.apply(choices.get());
        } catch (IllegalArgumentException e) {
            notices.tell(Notice.warning("Compare", capital(e.getMessage())));
            return;
        }
        set(now);
    }

    /** Changes the settings. */
    public void set(UnaryOperator<Settings> change) {
        edit(c -> c.with(change));
    }

    private void set(Choices now) {
        if (now.equals(choices.get())) {
            return;
        }
        Choices before = choices.get();
        choices.set(now);
        json.set(ChoicesJson.tree(now));
        combinations.outdate();
        if (!now.task().equals(before.task()) || !java.util.Objects.equals(now.selected(), before.selected())) {
            peak.set(null);
        }
        compute();
    }

    /** All anew, for example after a file has changed. */
    public void computeAgain() {
        loader.forget();
        compute();
    }

    private void compute() {
        Choices asked = choices.get();
        BackgroundTask<Answer> task = BackgroundTask.of(
                        asked.task() == Task.FIT ? "Fitting" : "Comparing",
                        progress -> comparison.of(asked, progress::isCancelled))
                .onSuccess(this::show)
                .onFailure(fault -> notices.tell(Notice.of("Compare", fault)));
        boolean slow = asked.task() == Task.FIT
                || asked.task() == Task.LINEAR && asked.settings().maxShift() > 0;
        latest.start(slow ? task : task.quiet());
    }

    private void show(Answer now) {
        answer.set(now);
        figures.set(CompareFigures.of(now));
    }

    /** Adds files; what cannot be read is told, the rest is added. */
    public void add(List<Path> files) {
        Map<Source, String> wanted = new LinkedHashMap<>();
        files.forEach(file -> wanted.put(new Source.File(file.toAbsolutePath().toString()), FileName.of(file)));
        add(wanted);
    }

    /** Adds spectra with their names, in this order, once they could be read; what cannot be is told. */
    public void add(Map<Source, String> wanted) {
        if (choices.get().members().size() + wanted.size() > Choices.MOST) {
            notices.tell(
                    Notice.warning("Compare", "Up to " + Choices.MOST + " spectra are compared, no more are added"));
            return;
        }
        additions.read(wanted, source -> edit(c -> c.added(wanted.get(source), source)));
    }

    /** Adds a spectrum, once it could be read. */
    public void add(String name, Source source) {
        add(Map.of(source, name));
    }

    /** The files that are compared. */
    public List<Path> files() {
        List<Path> files = new ArrayList<>();
        for (Member member : choices.get().members()) {
            if (member.source() instanceof Source.File file) {
                files.add(Path.of(file.path()));
            }
        }
        return files;
    }

    /** @param sigma to which it is broadened, eV */
    public void add(Reference record, double sigma) {
        add(record.id(), new Source.Record(record.edge(), record.id(), Math.max(sigma, record.sigma())));
    }

    /** Makes choices again that {@link #jsonProperty} had; spectra that cannot be read stay, and say why. */
    public void restore(Choices wanted) {
        set(wanted);
    }

    /** Opens the range at the middle of the selected spectrum, or closes it. */
    public void toggleRange() {
        Settings s = choices.get().settings();
        if (s.from() != null || s.to() != null) {
            set(now -> now.withRange(null, null));
            return;
        }
        answer.get().target().map(Shown::spectrum).ifPresent(spectrum -> {
            EnergyAxis axis = spectrum.axis();
            double width = axis.last() - axis.first();
            set(now -> now.withRange(rounded(axis.first() + 0.2 * width), rounded(axis.last() - 0.2 * width)));
        });
    }

    /** To a hundredth of an eV: it is shown, and it goes into the command. */
    static double rounded(double energy) {
        return Math.rint(energy * 100) / 100;
    }

    /** Moves the selected spectrum so that its top stands at an energy, eV. */
    public void moveTop(double energy) {
        answer.get().target().ifPresent(shown -> {
            Spectrum spectrum = shown.spectrum();
            int top = 0;
            for (int i = 1; i < spectrum.size(); i++) {
                if (spectrum.at(i) > spectrum.at(top)) {
                    top = i;
                }
            }
            double untouched = spectrum.axis().at(top) - shown.member().shift();
            double shift = rounded(energy - untouched);
            edit(c -> c.with(shown.member().key(), m -> m.withShift(shift)));
        });
    }

    /** Looks something up in the background. */
    public <T> void search(Callable<T> work, Consumer<T> then) {
        tasks.start(BackgroundTask.of("Searching", progress -> work.call())
                .quiet()
                .onSuccess(then)
                .onFailure(fault -> notices.tell(Notice.of("References", fault))));
    }

    /** Adds a term to the model of the fit, started in the middle of what is fitted. */
    public void addTerm(Shape shape) {
        answer.get().target().map(Shown::spectrum).ifPresent(spectrum -> {
            Settings s = choices.get().settings();
            EnergyAxis axis = spectrum.axis();
            double from = s.from() == null ? axis.first() : s.from();
            double to = s.to() == null ? axis.last() : s.to();
            double height = spectrum.max() - spectrum.min();
            double middle = rounded(0.5 * (from + to));
            Term term = shape == Shape.LINE
                    ? Term.line(spectrum.min(), 0, middle)
                    : Term.peak(shape, (shape.isStep() ? 0.8 : 0.5) * height, middle, 0.05 * (to - from), from, to);
            edit(c -> c.with(now -> now.withModel(now.model().added(term))));
        });
    }

    /** A model of these shapes, started by the spectrum itself. */
    public void start(String words) {
        Choices asked = choices.get();
        asked.target()
                .ifPresent(member -> tasks.start(BackgroundTask.of(
                                "Start values",
                                progress -> ModelWords.start(
                                        comparison.shown(asked).stream()
                                                .filter(s -> s.member().key() == member.key() && s.isThere())
                                                .findFirst()
                                                .orElseThrow()
                                                .spectrum(),
                                        asked.settings().from(),
                                        asked.settings().to(),
                                        words))
                        .quiet()
                        .onSuccess(model -> edit(c -> c.withTask(Task.FIT).with(s -> s.withModel(model))))
                        .onFailure(fault -> notices.tell(Notice.of(member.name(), fault)))));
    }

    /** A Gaussian for every peak that was read, and the step under them. */
    public void startFromPeaks() {
        List<Peak> peaks = answer.get().peaks();
        if (!peaks.isEmpty()) {
            int count = Math.min(12, peaks.size());
            start("gaussian:" + count + ",arctan");
        }
    }

    /** The fitted values become the start values. */
    public void acceptFit() {
        if (answer.get().fit() != null) {
            ShapeModel fitted = answer.get().fit().model();
            set(s -> s.withModel(fitted));
        }
    }

    private static String capital(String words) {
        return words == null || words.isEmpty() ? "" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
