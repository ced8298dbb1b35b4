package org.nearedge.app.library;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.nearedge.app.chart.view.FigurePane;
import org.nearedge.library.Reference;

/** The Library workspace: filter and table, map and overlay, one record. It shows what the model holds. */
final class LibraryView extends StackPane {
    private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");
    /** Widths of the outer columns at first, pixels. */
    private static final double LEFT = 440;

    private static final double RIGHT = 320;

    private final FilterView filter;
    private final RecordsTable table;
    private final MapPanel map;
    private final OverlayPanel overlay;
    private final DetailsView details;

    LibraryView(LibraryModel model, LibraryActions actions, LibraryDialogs dialogs, Consumer<FigurePane> export) {
        setId("library");
        getStyleClass().add("library");
        getStylesheets().add(LibraryView.class.getResource("library.css").toExternalForm());
        filter = new FilterView(model);
        table = new RecordsTable(model);
        map = new MapPanel(model);
        overlay = new OverlayPanel(model);
        details = new DetailsView(model);
        VBox left = new VBox();
        PairPane pair =
                new PairPane(new PairModel(), dialogs, model.edgeProperty()::get, actions, () -> showPair(left, false));
        LibraryBar bar = new LibraryBar(model, actions, dialogs, () -> showPair(left, true));
        VBox.setVgrow(table, Priority.ALWAYS);
        left.getChildren().setAll(bar, filter, pair, table, new ProblemsPane(model, actions));
        left.setMinWidth(330);
        showPair(left, false);
        SplitPane middle = new SplitPane(map, overlay);
        middle.setOrientation(Orientation.VERTICAL);
        middle.setDividerPositions(0.56);
        middle.setMinWidth(240);
        details.setMinWidth(260);
        SplitPane columns = new SplitPane(left, middle, details);
        columns.setId("library-columns");
        SplitPane.setResizableWithParent(left, false);
        SplitPane.setResizableWithParent(details, false);
        divide(columns);
        getChildren().setAll(columns);
        for (FigurePane figure : figures()) {
            figure.setOnExport(spec -> export.accept(figure));
        }
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.isShortcutDown() && event.getCode() == KeyCode.F) {
                filter.focusSearch();
                event.consume();
            }
        });
        table.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DELETE) {
                actions.removeOwn();
                event.consume();
            }
        });
        takeDrops(actions);
    }

    /** Once it is known how wide the view is: a share of a large screen, but never less than the columns need. */
    private void divide(SplitPane columns) {
        widthProperty().addListener(new javafx.beans.value.ChangeListener<Number>() {
            @Override
            public void changed(
                    javafx.beans.value.ObservableValue<? extends Number> property, Number before, Number now) {
                double width = now.doubleValue();
                if (width > 0) {
                    widthProperty().removeListener(this);
                    double left = Math.max(Math.min(LEFT, 0.38 * width), 0.30 * width);
                    double right = Math.max(Math.min(RIGHT, 0.27 * width), 0.24 * width);
                    columns.setDividerPositions(left / width, 1 - right / width);
                }
            }
        });
    }

    private static void showPair(VBox left, boolean shown) {
        left.getChildren().stream().filter(PairPane.class::isInstance).forEach(pane -> {
            pane.setVisible(shown);
            pane.setManaged(shown);
            if (shown) {
                pane.lookup("#pair-edge").requestFocus();
            }
        });
    }

    /** JSON files and folders are references; what else is dropped is the frame's to open. */
    private void takeDrops(LibraryActions actions) {
        addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (!records(event).isEmpty()) {
                event.acceptTransferModes(TransferMode.COPY);
                pseudoClassStateChanged(DROPPING, true);
                event.consume();
            }
        });
        addEventHandler(DragEvent.DRAG_EXITED, event -> pseudoClassStateChanged(DROPPING, false));
        addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            List<Path> files = records(event);
            if (!files.isEmpty()) {
                actions.add(files);
                event.setDropCompleted(true);
                event.consume();
            }
        });
    }

    private static List<Path> records(DragEvent event) {
        List<Path> records = new ArrayList<>();
        for (File file : event.getDragboard().getFiles()) {
            if (file.isDirectory() || file.getName().toLowerCase(Locale.ROOT).endsWith(".json")) {
                records.add(file.toPath());
            }
        }
        return records;
    }

    void setOnShowInAnalyse(Consumer<Reference> action) {
        details.setOnShowInAnalyse(action);
    }

    void setOnCompare(BiConsumer<List<Reference>, Double> action) {
        overlay.setOnCompare(action);
    }

    void setDark(boolean dark) {
        filter.setDark(dark);
        table.setDark(dark);
        details.setDark(dark);
        map.figure().setDark(dark);
        overlay.figure().setDark(dark);
    }

    /** In reading order. */
    List<FigurePane> figures() {
        List<FigurePane> figures = new ArrayList<>(List.of(map.figure(), overlay.figure()));
        figures.addAll(details.figures());
        return figures;
    }

    /** The figure that has the keyboard, otherwise the map. */
    Optional<FigurePane> focused() {
        return figures().stream()
                .filter(Node::isFocusWithin)
                .findFirst()
                .or(() -> Optional.of(map.figure()))
                .filter(figure -> !figure.figure().isEmpty());
    }
}
