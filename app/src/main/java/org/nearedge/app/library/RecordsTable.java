package org.nearedge.app.library;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.nearedge.app.library.LibraryModel.Order;
import org.nearedge.library.LocalProperty;
import org.nearedge.library.Reference;

/** All records that the filter lets pass, a row each; only rows in view are made. Sorting is the model's. */
final class RecordsTable extends TableView<Reference> {
    private static final String NOTHING = "No record passes the filter";

    private final LibraryModel model;
    private boolean dark;
    private boolean showing;

    RecordsTable(LibraryModel model) {
        this.model = model;
        setId("library-table");
        getStyleClass().addAll("dense-table");
        setFixedCellSize(24);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setPlaceholder(new Label("Reading references \u2026"));
        for (RecordColumn column : RecordColumn.all()) {
            getColumns().add(column(column));
        }
        setSortPolicy(table -> {
            model.orderProperty()
                    .set(table.getSortOrder().stream()
                            .map(column -> new Order(
                                    (RecordColumn) column.getUserData(),
                                    column.getSortType() == TableColumn.SortType.DESCENDING))
                            .toList());
            return true;
        });
        getSelectionModel().getSelectedIndices().addListener((ListChangeListener<Integer>) change -> takeSelection());
        model.contentProperty().addListener((property, before, now) -> offer(now.properties()));
        model.shownProperty().addListener((property, before, now) -> show(now));
        model.selectionProperty().addListener((property, before, now) -> showSelection(now));
        show(model.shownProperty().get());
    }

    void setDark(boolean now) {
        dark = now;
        refresh();
    }

    /** A column that would hold dashes alone is not there. */
    private void offer(List<LocalProperty> there) {
        List<String> missing = Arrays.stream(LocalProperty.values())
                .filter(property -> !there.contains(property))
                .map(LocalProperty::key)
                .toList();
        for (TableColumn<Reference, ?> column : getColumns()) {
            boolean gone = missing.contains(((RecordColumn) column.getUserData()).id());
            column.setVisible(!gone);
            if (gone) {
                getSortOrder().remove(column);
            }
        }
    }

    private TableColumn<Reference, Reference> column(RecordColumn column) {
        TableColumn<Reference, Reference> made = new TableColumn<>();
        made.setId("column-" + column.id());
        made.setUserData(column);
        Label head = new Label(column.name());
        head.setTooltip(new Tooltip(column.help() + "\nA click sorts by it; Shift and a click by it, too"));
        made.setGraphic(head);
        made.setPrefWidth(column.width());
        made.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        // Rows are sorted by the model; the comparator only makes the column sortable.
        made.setComparator(column.order());
        made.setCellFactory(table -> new Cell(column));
        if (column.isNumber()) {
            made.getStyleClass().add("number-column");
        }
        return made;
    }

    private final class Cell extends TableCell<Reference, Reference> {
        private final RecordColumn column;
        private final KindSign sign;

        Cell(RecordColumn column) {
            this.column = column;
            this.sign = column.id().equals("kind") ? new KindSign() : null;
            if (column.isNumber()) {
                getStyleClass().add("number");
            }
        }

        @Override
        protected void updateItem(Reference record, boolean empty) {
            super.updateItem(record, empty);
            boolean blank = empty || record == null;
            setText(blank ? null : column.text().apply(record));
            if (sign != null) {
                if (!blank) {
                    sign.show(record.kind(), dark);
                }
                setGraphic(blank ? null : sign);
            }
        }
    }

    private void takeSelection() {
        if (showing) {
            return;
        }
        List<String> ids = new ArrayList<>();
        for (int index : getSelectionModel().getSelectedIndices()) {
            if (index >= 0 && index < getItems().size()) {
                ids.add(getItems().get(index).id());
            }
        }
        int focused = getFocusModel().getFocusedIndex();
        boolean known = focused >= 0 && focused < getItems().size();
        model.select(ids, known ? getItems().get(focused).id() : null);
    }

    /** Other rows; what is selected stays so where it is among them. */
    void show(List<Reference> records) {
        showing = true;
        getSelectionModel().clearSelection();
        getItems().setAll(records);
        showing = false;
        if (model.contentProperty().get() != null) {
            setPlaceholder(new Label(NOTHING));
        }
        showSelection(model.selectionProperty().get());
    }

    private void showSelection(Selection selection) {
        if (showing || isShown(selection)) {
            return;
        }
        showing = true;
        Map<String, Integer> rows = new HashMap<>();
        for (int i = 0; i < getItems().size(); i++) {
            rows.put(getItems().get(i).id(), i);
        }
        int[] indices = selection.records().stream()
                .map(record -> rows.get(record.id()))
                .filter(row -> row != null)
                .mapToInt(Integer::intValue)
                .toArray();
        getSelectionModel().clearSelection();
        if (indices.length > 0) {
            getSelectionModel().selectIndices(indices[0], java.util.Arrays.copyOfRange(indices, 1, indices.length));
            Integer current = selection.current() == null
                    ? null
                    : rows.get(selection.current().id());
            int seen = current == null ? indices[0] : current;
            getFocusModel().focus(seen);
            reveal(seen);
        }
        showing = false;
    }

    private boolean isShown(Selection selection) {
        List<Reference> selected = getSelectionModel().getSelectedItems();
        return selected.size() == selection.records().size()
                && selection.records().stream().allMatch(new java.util.HashSet<>(selected)::contains);
    }

    /** Scrolls only as far as it must: a row in view stays where it is. */
    private void reveal(int row) {
        javafx.scene.Node flow = lookup(".virtual-flow");
        if (flow instanceof javafx.scene.control.skin.VirtualFlow<?> rows
                && rows.getFirstVisibleCell() != null
                && rows.getLastVisibleCell() != null
                && row > rows.getFirstVisibleCell().getIndex()
                && row < rows.getLastVisibleCell().getIndex()) {
            return;
        }
        scrollTo(Math.max(0, row - 3));
    }
}
