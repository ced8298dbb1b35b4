package org.nearedge.app.library;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.library.figures.MapColour;
import org.nearedge.app.notice.Notice;
import org.nearedge.app.notice.Notices;
import org.nearedge.app.task.BackgroundTask;
import org.nearedge.app.task.Latest;
import org.nearedge.app.task.TaskExecutor;
import org.nearedge.app.workspace.Knowledge;
import org.nearedge.library.Reference;
import org.nearedge.library.Target;
import org.nearedge.library.own.OwnReferences;
import org.nearedge.library.select.ReferenceFilter;
import org.nearedge.model.ModelCatalog;

/**
 * What the Library workspace shows. Whoever changes one of its properties gets the others in the background: records are
 * read once an edge, filtered and sorted together with the map's points, and details follow the selection.
 */
public final class LibraryModel {
    /** How far each curve of the overlay is raised, in units of the maximum. */
    static final double OFFSET = 0.3;

    private static final String FIRST_EDGE = "Si-K";

    /** A column to sort by. */
    record Order(RecordColumn column, boolean descending) {}

    private final TaskExecutor tasks;
    private final Notices notices;
    private final Knowledge knowledge;
    private final StringProperty edge = new SimpleStringProperty(FIRST_EDGE);
    private final ObjectProperty<ReferenceFilter> filter = new SimpleObjectProperty<>(ReferenceFilter.of(FIRST_EDGE));
    private final ObjectProperty<List<Order>> order = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<MapColour> colour = new SimpleObjectProperty<>(new MapColour.Kind());
    private final BooleanProperty pdos = new SimpleBooleanProperty();
    private final BooleanProperty raised = new SimpleBooleanProperty();
    private final ObjectProperty<Double> sigma = new SimpleObjectProperty<>(Target.SIGMA);
    private final ReadOnlyObjectWrapper<LibraryContent> content = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<Double>> sigmas = new ReadOnlyObjectWrapper<>(List.of(Target.SIGMA));
    private final ReadOnlyObjectWrapper<List<Reference>> shown = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<FigureSpec> map = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Selection> selection = new ReadOnlyObjectWrapper<>(Selection.NONE);
    private final ReadOnlyObjectWrapper<Details> details = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<FigureSpec> overlay = new ReadOnlyObjectWrapper<>();
    private final Latest loading;
    private final Latest filtering;
    private final Latest looking;
    /** Ids to be selected once the records are there. */
    private List<String> wanted = List.of();
    /** Id of the one of them to be looked at; null: the first. */
    private String wantedCurrent;

    public LibraryModel(TaskExecutor tasks, Notices notices, Knowledge knowledge) {
        this.tasks = tasks;
        this.notices = notices;
        this.knowledge = knowledge;
        loading = new Latest(tasks);
        filtering = new Latest(tasks);
        looking = new Latest(tasks);
        edge.addListener((property, before, now) -> {
            filter.set(ReferenceFilter.of(now));
            load();
        });
        filter.addListener((property, before, now) -> refresh());
        order.addListener((property, before, now) -> refresh());
        colour.addListener((property, before, now) -> refresh());
        pdos.addListener((property, before, now) -> look());
        raised.addListener((property, before, now) -> look());
        sigma.addListener((property, before, now) -> look());
        knowledge.ownProperty().addListener((property, before, now) -> {
            if (content.get() != null) {
                load();
            }
        });
    }

    /** Reads the records if that was not done yet. */
    void start() {
        if (content.get() == null && !loading.busyProperty().get()) {
            load();
            readSigmas();
        }
    }

    /** For people: {@code Si-K}. */
    StringProperty edgeProperty() {
        return edge;
    }

    ObjectProperty<ReferenceFilter> filterProperty() {
        return filter;
    }

    /** Columns to sort by, the first one first; none: by structure and site. */
    ObjectProperty<List<Order>> orderProperty() {
        return order;
    }

    ObjectProperty<MapColour> colourProperty() {
        return colour;
    }

    /** Whether the overlay shows total PDOS instead of spectra. */
    BooleanProperty pdosProperty() {
        return pdos;
    }

    /** Whether each curve of the overlay stands above the one before. */
    BooleanProperty raisedProperty() {
        return raised;
    }

    /** Broadening at which a record's spectrum is shown beside its own, eV. */
    ObjectProperty<Double> sigmaProperty() {
        return sigma;
    }

    /** Broadenings that the models of the edge were trained at, eV, ascending. */
    ReadOnlyObjectProperty<List<Double>> sigmasProperty() {
        return sigmas.getReadOnlyProperty();
    }

    /** Null until the records are read. */
    ReadOnlyObjectProperty<LibraryContent> contentProperty() {
        return content.getReadOnlyProperty();
    }

    /** The records that the filter lets pass, in order. */
    ReadOnlyObjectProperty<List<Reference>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Null until it is computed. */
    ReadOnlyObjectProperty<FigureSpec> mapProperty() {
        return map.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Selection> selectionProperty() {
        return selection.getReadOnlyProperty();
    }

    /** Of the record that is looked at; null: none is. */
    ReadOnlyObjectProperty<Details> detailsProperty() {
        return details.getReadOnlyProperty();
    }

    /** Null until something is selected. */
    ReadOnlyObjectProperty<FigureSpec> overlayProperty() {
        return overlay.getReadOnlyProperty();
    }

    /** Whether something on the screen is behind. */
    boolean isBusy() {
        return loading.busyProperty().get()
                || filtering.busyProperty().get()
                || looking.busyProperty().get();
    }

    /** @param current id of the one to be looked at; null: the first */
    void select(Collection<String> ids, String current) {
        if (content.get() == null) {
            wanted = List.copyOf(ids);
            return;
        }
        Selection now = Selection.of(content.get().byId(), ids, current);
        if (!now.equals(selection.get())) {
            selection.set(now);
            look();
        }
    }

    /** Shows records, of whatever edge, once they are read; the filter gives way if it hides one of them. */
    void show(String ofEdge, List<String> ids) {
        wanted = List.copyOf(ids);
        if (!ofEdge.equals(edge.get())) {
            edge.set(ofEdge);
        } else if (content.get() != null && !loading.busyProperty().get()) {
            takeWanted();
        }
    }

    /** Selects records of the edge that is chosen, as soon as they are read and as far as they are there. */
    void selectAgain(List<String> ids, String current) {
        if (content.get() == null
                || loading.busyProperty().get()
                || !content.get().source().edge().equals(edge.get())) {
            wanted = List.copyOf(ids);
            wantedCurrent = current;
        } else if (!ids.isEmpty()) {
            select(ids, current);
        }
    }

    /** Ids of the selected records, or of those that will be. */
    Collection<String> wantedOrSelected() {
        return wanted.isEmpty() ? selection.get().ids() : wanted;
    }

    /** Id of the record that is looked at, or will be; null: none. */
    String wantedOrCurrent() {
        Reference current = selection.get().current();
        return !wanted.isEmpty() ? wantedCurrent : current == null ? null : current.id();
    }

    private void load() {
        OwnReferences own = knowledge.own();
        String name = edge.get();
        loading.start(BackgroundTask.of("Reading " + name + " references", progress -> LibraryContent.load(own, name))
                .onSuccess(this::take)
                .onFailure(fault -> notices.tell(Notice.of("Library", fault))));
    }

    private void take(LibraryContent now) {
        if (!now.source().edge().equals(edge.get())) {
            // Another edge was asked for meanwhile, and is being read.
            return;
        }
        List<String> kept =
                selection.get().records().stream().map(Reference::id).toList();
        content.set(now);
        if (!now.colours().contains(colour.get())) {
            // Of a property that this edge does not have.
            colour.set(new MapColour.Kind());
        }
        if (wanted.isEmpty()) {
            wanted = kept;
        }
        if (wanted.stream().noneMatch(now.byId()::containsKey)) {
            wanted = List.of(now.records().get(0).id());
        }
        selection.set(Selection.NONE);
        takeWanted();
        refresh();
    }

    private void takeWanted() {
        List<String> ids = wanted;
        String current = wantedCurrent;
        wanted = List.of();
        wantedCurrent = null;
        Set<String> hidden = new LinkedHashSet<>(ids);
        filter.get().of(content.get().records()).forEach(record -> hidden.remove(record.id()));
        if (!hidden.isEmpty() && !filter.get().isAll()) {
            filter.set(ReferenceFilter.of(edge.get()));
        }
        select(ids, current);
    }

    private void refresh() {
        LibraryContent all = content.get();
        if (all == null || !all.source().edge().equals(edge.get())) {
            return;
        }
        ReferenceFilter wish = filter.get();
        List<Order> by = order.get();
        MapColour shade = colour.get();
        filtering.start(BackgroundTask.of("Filtering references", progress -> LibraryWork.filter(all, wish, by, shade))
                .quiet()
                .onSuccess(result -> {
                    if (wish != filter.get() || all != content.get()) {
                        // Of an older filter: what it hides is not hidden any more, and the newer answer comes.
                        return;
                    }
                    shown.set(result.records());
                    map.set(result.map());
                    keepShown();
                })
                .onFailure(fault -> notices.tell(Notice.of("Library", fault))));
    }

    /** What the filter hides is not selected any more; something always is. */
    private void keepShown() {
        Set<String> there = shown.get().stream().map(Reference::id).collect(Collectors.toSet());
        Selection now = selection.get();
        if (there.containsAll(now.ids()) && now.current() != null) {
            return;
        }
        List<String> left = now.ids().stream().filter(there::contains).toList();
        boolean empty = left.isEmpty() && !shown.get().isEmpty();
        select(
                empty ? List.of(shown.get().get(0).id()) : left,
                now.current() == null ? null : now.current().id());
    }

    /** Details and overlay follow the selection. */
    private void look() {
        LibraryContent all = content.get();
        Selection now = selection.get();
        if (all == null || now.current() == null) {
            looking.cancel();
            details.set(null);
            overlay.set(null);
            return;
        }
        double broadening = sigma.get();
        boolean densities = pdos.get();
        double step = raised.get() ? OFFSET : 0;
        looking.start(BackgroundTask.of(
                        "Looking at references", progress -> LibraryWork.look(all, now, broadening, densities, step))
                .quiet()
                .onSuccess(looked -> {
                    if (!now.equals(selection.get()) || all != content.get()) {
                        return;
                    }
                    details.set(looked.details());
                    overlay.set(looked.overlay());
                })
                .onFailure(fault -> notices.tell(Notice.of(now.current().id(), fault))));
    }

    /** Reading the models takes longer than anything else here, and only a choice of broadenings waits for it. */
    private void readSigmas() {
        ModelCatalog models = knowledge.models();
        tasks.start(BackgroundTask.of("Reading models", progress -> models.cards().stream()
                        .map(card -> card.input().sigma())
                        .collect(Collectors.toCollection(TreeSet::new)))
                .quiet()
                .onSuccess(found -> {
                    found.add(Target.SIGMA);
                    sigmas.set(List.copyOf(found));
                })
                .onFailure(fault -> notices.tell(Notice.of("Models", fault))));
    }
}
