package org.nearedge.app.analyse;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.nearedge.app.analyse.partner.LowLosses;
import org.nearedge.app.analyse.partner.OpenFile;
import org.nearedge.app.history.UndoHistory;
import org.nearedge.app.home.RecentFiles;
import org.nearedge.app.notice.Notice;
import org.nearedge.app.notice.Notices;
import org.nearedge.app.task.BackgroundTask;
import org.nearedge.app.task.TaskExecutor;
import org.nearedge.library.Neighbour;
import org.nearedge.process.Recipe;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Pdos;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The state of the Analyse workspace: which spectra are open, what is done to them, what comes out. Needs no toolkit;
 * used on one thread, the window's. Every change recomputes from the untouched original in the background.
 */
public final class AnalyseModel {
    private static final Logger LOG = LoggerFactory.getLogger(AnalyseModel.class);

    /** Warnings about files that are shown at once; more of them stand in the log. */
    private static final int MOST_WARNINGS = 2;

    private final TaskExecutor executor;
    private final Chain chain;
    private final SpectrumOpener opener;
    private final Notices notices;
    private final RecentFiles recent;
    private final UndoHistory history;
    private final OpenSpectra open;
    private final ReadOnlyObjectWrapper<Outcome> outcome = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper computing = new ReadOnlyBooleanWrapper();
    private final ObservableList<Neighbour> chosen = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Figures> figures = new ReadOnlyObjectWrapper<>(Figures.EMPTY);
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();
    /** Ids of references that are to be laid over as soon as they are known. */
    private List<String> awaited = List.of();

    /** Another one whenever another session begins. */
    private long session;

    private final LowLosses lowLosses;
    private final Computing chained;
    private final ChangeListener<Outcome> follow = (property, before, now) -> outcome.set(now);

    private final Widening widening;

    /** With a history of its own. */
    public AnalyseModel(
            TaskExecutor executor, Chain chain, SpectrumOpener opener, Notices notices, RecentFiles recent) {
        this(executor, chain, opener, notices, recent, new UndoHistory());
    }

    /** @param history takes what is done here */
    public AnalyseModel(
            TaskExecutor executor,
            Chain chain,
            SpectrumOpener opener,
            Notices notices,
            RecentFiles recent,
            UndoHistory history) {
        this.executor = executor;
        this.chain = chain;
        widening = new Widening(chain);
        this.opener = opener;
        this.notices = notices;
        this.recent = recent;
        lowLosses = new LowLosses(opener::open);
        chained = new Computing(chain, lowLosses);
        this.history = history;
        open = new OpenSpectra(history);
        open.setOnOpened(this::compute);
        selectedProperty().addListener((property, before, now) -> select(before, now));
        outcome.addListener((property, before, now) -> keepChosen());
        outcome.addListener((property, before, now) -> draw());
        chosen.addListener((ListChangeListener<Neighbour>) change -> {
            draw();
            touched();
        });
        open.list().addListener((ListChangeListener<OpenSpectrum>) change -> touched());
        selectedProperty().addListener((property, before, now) -> touched());
    }

    /** Another number after every change of what is open, selected, decided or laid over. */
    public ReadOnlyLongProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    private void touched() {
        revision.set(revision.get() + 1);
    }

    private void treat(OpenSpectrum item, Treatment treatment) {
        item.treat(treatment);
        touched();
    }

    public ObservableList<OpenSpectrum> spectra() {
        return open.list();
    }

    public ObjectProperty<OpenSpectrum> selectedProperty() {
        return open.selectedProperty();
    }

    /** What came out for the selected spectrum; null: nothing yet. */
    public ReadOnlyObjectProperty<Outcome> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /** Whether the selected spectrum's outcome is older than its treatment. */
    public ReadOnlyBooleanProperty computingProperty() {
        return computing.getReadOnlyProperty();
    }

    /** References that the user laid over the charts. */
    public ObservableList<Neighbour> chosen() {
        return chosen;
    }

    /** Ids of the references that are laid over, or will be as soon as they are known. */
    public List<String> overlays() {
        return awaited.isEmpty() ? chosen.stream().map(n -> n.reference().id()).toList() : awaited;
    }

    /** The three charts. */
    public ReadOnlyObjectProperty<Figures> figuresProperty() {
        return figures.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canUndoProperty() {
        return history.canUndoProperty();
    }

    public ReadOnlyBooleanProperty canRedoProperty() {
        return history.canRedoProperty();
    }

    /** Opens files and folders in the background; what fails is told, the rest still opens. */
    public void open(List<Path> paths) {
        long asked = session;
        new OpeningBatch(
                        executor,
                        opener,
                        notices,
                        (path, datasets) -> {
                            recent.add(path);
                            add(FileOpening.name(path), path, datasets, null, null);
                        },
                        () -> session == asked)
                .start(paths);
    }

    /**
     * Adds what is read already, for example a bundled sample; a file that is in the list takes its old place.
     *
     * @param path null for a sample
     * @param truth the PDOS behind a simulated measurement, or null
     * @param sigma Gaussian broadening it is known to have, eV, or null: what the file itself tells, if it does
     */
    public void add(String name, Path path, List<Dataset> datasets, Pdos truth, Double sigma) {
        add(name, path, datasets, truth, sigma, null);
    }

    /** @param edge that it is known to show, for example {@code Si-K}; null: it is to be found */
    public void add(String name, Path path, List<Dataset> datasets, Pdos truth, Double sigma, String edge) {
        OpenSpectrum item = new OpenSpectrum(
                name, path, datasets, truth, sigma != null ? sigma : OpenSpectrum.sigmaTold(datasets), executor);
        if (edge != null) {
            item.treat(item.treatment().withEdge(edge));
        }
        List<String> told = datasets.stream()
                .flatMap(dataset -> dataset.notices().stream())
                .distinct()
                .toList();
        List<String> heeded =
                told.stream().filter(text -> !Formalities.isFormality(text)).toList();
        told.stream().filter(Formalities::isFormality).forEach(text -> notices.keep(Notice.warning(name, text)));
        if (!heeded.isEmpty()) {
            // What a file says stands in the evidence column as well: a folder of files must not cover the charts.
            if (notices.shown(Notice.Kind.WARNING) < MOST_WARNINGS) {
                notices.tell(Notice.warnings(name, heeded));
            } else {
                notices.keep(Notice.warnings(name, heeded));
            }
            heeded.stream().skip(2).forEach(text -> notices.keep(Notice.warning(name, text)));
        }
        open.add(item);
        proposeLowLoss(item);
    }

    /** Another session begins: nothing is open, and what was being opened is wanted no more. */
    public void clear() {
        session++;
        replaceAll(List.of(), -1, List.of());
    }

    /**
     * Opens these in place of all that is open. Cannot be undone.
     *
     * @param index of the one that is selected; -1: the last
     * @param overlays ids of the references laid over it
     */
    public void replaceAll(List<SpectrumSource.Treated> all, int index, List<String> overlays) {
        List<OpenSpectrum> items = all.stream()
                .map(treated -> {
                    OpenSpectrum item = treated.source().item(executor);
                    item.treat(treated.treatment());
                    return item;
                })
                .toList();
        open.replaceAll(items, index < 0 ? null : items.get(index));
        awaited = List.copyOf(overlays);
        keepChosen();
        touched();
    }

    public void close(OpenSpectrum item) {
        open.close(item);
    }

    /**
     * Changes the recipe of the selected spectrum.
     *
     * @param gesture changes in a row with the same gesture are undone together, for example one drag of a slider;
     *     null: a change of its own
     */
    public void editRecipe(UnaryOperator<Recipe> change, Object gesture) {
        OpenSpectrum item = selectedProperty().get();
        if (item != null && item.treatment().recipe() != null) {
            try {
                treat(t -> t.withRecipe(change.apply(t.recipe())), gesture);
            } catch (IllegalArgumentException e) {
                // A step cannot have these numbers, for example a fit window below 0 eV: the recipe stays as it was.
                notices.tell(Notice.warning(item.name(), Statements.capital(e.getMessage())));
            }
        }
    }

    /** Changes what is decided about the selected spectrum. */
    public void treat(UnaryOperator<Treatment> change, Object gesture) {
        OpenSpectrum item = selectedProperty().get();
        if (item == null) {
            return;
        }
        Treatment before = item.treatment();
        Treatment after = change.apply(before);
        if (!after.equals(before)) {
            treat(item, after);
            compute(item);
            history.add(new TreatmentChange(item, before, after, gesture, this::restore));
        }
    }

    /** The slider was let go: what comes next is another change. */
    public void endGesture() {
        history.endGesture();
    }

    /** Makes the recipe anew from the edge that is found. */
    public void automatic() {
        treat(Treatment::automatic, null);
    }

    /** What there is to compute with has changed: everything open is computed anew. */
    public void computeAgain() {
        spectra().forEach(this::compute);
    }

    public void undo() {
        history.undo();
    }

    public void redo() {
        history.redo();
    }

    private void restore(OpenSpectrum item, Treatment treatment) {
        selectedProperty().set(item);
        treat(item, treatment);
        compute(item);
    }

    private void compute(OpenSpectrum item) {
        Treatment treatment = item.treatment();
        boolean first = item.outcome() == null;
        List<OpenFile> files = files();
        boolean lengthy = item.wanted(treatment)
                .filter(key -> !item.componentsStore().has(key))
                .isPresent();
        BackgroundTask<Computed> task = BackgroundTask.of(
                        (lengthy ? "Principal components of " : "Computing ") + item.name(),
                        progress -> chained.computed(item, treatment, files, progress))
                .onSuccess(result -> {
                    item.show(result.components());
                    item.show(result.lowLoss());
                    show(item, treatment, result.outcome(), first);
                    widening.start(item, treatment, result.partners(), result.outcome());
                })
                .onFailure(fault -> fail(item, fault));
        item.latest().start(lengthy ? task.lengthy() : task.quiet());
    }

    /** Takes the low-loss from a file: its first data set with a zero-loss peak. */
    public void chooseLowLoss(Path path) {
        String name = FileOpening.name(path);
        executor.start(BackgroundTask.of("Looking for a low-loss in " + name, progress -> lowLosses.in(path, name))
                .onSuccess(found -> treat(t -> t.withLowLoss(found), null))
                .onFailure(fault -> notices.tell(Notice.of(name, fault))));
    }

    /** What is open, for choosing a low-loss among it. */
    public List<OpenFile> files() {
        return spectra().stream().map(OpenSpectrum::file).toList();
    }

    /** A pair of dual EELS: what it was opened with is no change of the user's. */
    private void proposeLowLoss(OpenSpectrum item) {
        int coreLoss = item.treatment().dataset();
        if (item.datasets().size() > 1) {
            executor.start(
                    BackgroundTask.of("Looking for a low-loss", progress -> LowLosses.proposed(item.file(), coreLoss))
                            .quiet()
                            .onSuccess(found -> found.ifPresent(lowLoss -> {
                                if (item.treatment().lowLoss() == null
                                        && item.treatment().dataset() == coreLoss) {
                                    treat(item, item.treatment().withLowLoss(lowLoss));
                                    compute(item);
                                }
                            })));
        }
    }

    private void show(OpenSpectrum item, Treatment treatment, Outcome result, boolean first) {
        if (treatment.recipe() == null && item.treatment().equals(treatment)) {
            treat(item, treatment.withRecipe(result.recipe()));
        }
        item.show(result);
        if (first && result.isFailure() && item.dataset().hasEnergyAxis()) {
            // It stands in place of the chart as well, so the notice may go.
            notices.tell(Notice.of(item.name(), result.fault().of(item.name())).asWarning());
        }
    }

    /** A fault of the program itself: nothing half-computed stays on screen. */
    private void fail(OpenSpectrum item, Throwable fault) {
        LOG.error("The chain failed for {}", item.name(), fault);
        notices.tell(Notice.of(item.name(), fault));
        item.show(Outcome.none(new InputException(
                item.name(), "", "could not be computed: an internal fault", "report it with the file")));
    }

    private void select(OpenSpectrum before, OpenSpectrum now) {
        if (before != null) {
            before.outcomeProperty().removeListener(follow);
        }
        awaited = List.of();
        chosen.clear();
        if (now == null) {
            computing.unbind();
            computing.set(false);
            outcome.set(null);
        } else {
            computing.bind(now.computingProperty());
            now.outcomeProperty().addListener(follow);
            outcome.set(now.outcome());
        }
    }

    /** The references that were laid over stay so as long as they are among the nearest, in their new shape. */
    private void keepChosen() {
        List<String> ids = overlays();
        if (ids.isEmpty()
                || !awaited.isEmpty() && (outcome.get() == null || outcome.get().analysis() == null)) {
            return;
        }
        awaited = List.of();
        List<Neighbour> now = outcome.get() == null ? List.of() : outcome.get().neighbours();
        chosen.setAll(now.stream().filter(n -> ids.contains(n.reference().id())).toList());
    }

    private void draw() {
        OpenSpectrum item = selectedProperty().get();
        figures.set(Figures.of(item == null ? null : item.source(), outcome.get(), List.copyOf(chosen)));
    }
}
