package org.nearedge.app.library;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.nearedge.app.chart.view.FigurePane;
import org.nearedge.app.library.figures.LibraryKey;
import org.nearedge.app.library.figures.MapColour;
import org.nearedge.app.notice.Notice;
import org.nearedge.app.provenance.Key;
import org.nearedge.app.provenance.Origin;
import org.nearedge.app.workspace.Workbench;
import org.nearedge.app.workspace.Workspace;
import org.nearedge.library.Ownership;
import org.nearedge.library.Reference;
import org.nearedge.library.select.FilterJson;
import org.nearedge.spectrum.InputException;

/** All references, as the frame sees them. */
public final class LibraryWorkspace implements Workspace {
    private final Workbench bench;
    private final LibraryModel model;
    private final LibraryChoices choices;
    private final LibraryView view;
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");

    public LibraryWorkspace(Workbench bench) {
        this(bench, null);
    }

    /** @param dialogs what asks for files; null: the system's own */
    LibraryWorkspace(Workbench bench, LibraryDialogs dialogs) {
        this.bench = bench;
        model = new LibraryModel(bench.tasks(), bench.notices(), bench.knowledge());
        choices = new LibraryChoices(model);
        LibraryActions actions = new LibraryActions(model, bench.tasks(), bench.notices(), bench.knowledge());
        actions.setMacro(bench.macro());
        view = new LibraryView(
                model, actions, dialogs != null ? dialogs : new ChosenFiles(this::window), bench.export());
        status.bind(Bindings.createStringBinding(
                this::status, model.contentProperty(), model.shownProperty(), model.selectionProperty()));
    }

    private javafx.stage.Window window() {
        return view.getScene() == null ? null : view.getScene().getWindow();
    }

    /** State of the workspace. */
    public LibraryModel model() {
        return model;
    }

    /** What opens the spectrum of a record in Analyse. */
    public void setOnShowInAnalyse(Consumer<Reference> action) {
        view.setOnShowInAnalyse(action);
    }

    /** What compares the selected records, at a broadening (sigma, eV). */
    public void setOnCompare(BiConsumer<List<Reference>, Double> action) {
        view.setOnCompare(action);
    }

    /** Shows a record, for example one that another workspace is about. */
    public void show(String edge, String id) {
        model.start();
        model.show(edge, List.of(id));
    }

    @Override
    public String id() {
        return "library";
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void setDark(boolean dark) {
        view.setDark(dark);
    }

    @Override
    public void shown() {
        model.start();
    }

    @Override
    public boolean isBusy() {
        return model.isBusy();
    }

    @Override
    public List<FigurePane> figures() {
        return view.figures().stream()
                .filter(figure -> figure.isVisible() && !figure.figure().isEmpty())
                .toList();
    }

    @Override
    public Optional<FigurePane> focused() {
        return view.focused();
    }

    @Override
    public void restore(Origin origin, Path figure) {
        try {
            String edge = origin.require(Key.EDGE);
            model.start();
            Optional<String> records = origin.text(LibraryKey.RECORDS).or(() -> origin.text(LibraryKey.ONE_RECORD));
            if (records.isPresent()) {
                model.show(edge, List.of(records.get().split("\n")));
            } else {
                model.edgeProperty().set(edge);
            }
            Optional<String> filter = origin.text(LibraryKey.FILTER);
            if (filter.isPresent()) {
                model.filterProperty().set(FilterJson.parse(edge, filter.get()));
            }
            origin.text(LibraryKey.COLOUR)
                    .ifPresent(colour -> model.colourProperty().set(MapColour.of(colour)));
            Double offset = origin.number(LibraryKey.OFFSET);
            if (offset != null) {
                model.raisedProperty().set(offset > 0);
                model.pdosProperty().set(origin.text(LibraryKey.CURVES).equals(Optional.of(LibraryKey.PDOS_CURVES)));
            }
        } catch (InputException e) {
            bench.notices().tell(Notice.of(origin.source(), e));
        }
    }

    @Override
    public String fileName() {
        return "library-" + model.edgeProperty().get().toLowerCase(Locale.ROOT);
    }

    @Override
    public ObservableValue<JsonNode> choices() {
        return choices.value();
    }

    @Override
    public void restoreChoices(JsonNode wanted) {
        try {
            choices.restore(wanted);
            model.start();
        } catch (InputException e) {
            bench.notices().tell(Notice.of("Library", e));
        }
    }

    @Override
    public ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    private String status() {
        LibraryContent content = model.contentProperty().get();
        if (content == null) {
            return "";
        }
        long own = content.records().stream().filter(Ownership::isOwn).count();
        int shown = model.shownProperty().get().size();
        int selected = model.selectionProperty().get().records().size();
        return content.source().edge() + "   " + content.records().size() + " references"
                + (own > 0 ? ", " + own + " of them your own" : "")
                + (shown < content.records().size() ? "   " + shown + " shown" : "")
                + (selected > 1 ? "   " + selected + " selected" : "");
    }
}
