package org.nearedge.app.evaluate.tabs;

import atlantafx.base.theme.Styles;
import javafx.geometry.HPos;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.nearedge.app.evaluate.state.RecordTable;

/** True and predicted values of a record and of its nearest training records; Ctrl+C copies them. */
public final class RecordTableView extends GridPane {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private static final int COLUMNS = 5;

    private RecordTable table;

    public RecordTableView() {
        setId("record-table");
        getStyleClass().add("record-table");
        setFocusTraversable(true);
        for (int i = 0; i < COLUMNS; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHgrow(i == 0 ? Priority.NEVER : Priority.ALWAYS);
            column.setMinWidth(i == 0 ? 118 : 60);
            column.setPrefWidth(i == 0 ? 118 : 110);
            column.setHalignment(i == 0 ? HPos.LEFT : HPos.RIGHT);
            getColumnConstraints().add(column);
        }
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (COPY.match(event)) {
                copy();
                event.consume();
            }
        });
        setOnMousePressed(event -> requestFocus());
        MenuItem copy = new MenuItem("Copy the numbers");
        copy.setOnAction(event -> copy());
        ContextMenu menu = new ContextMenu(copy);
        setOnContextMenuRequested(event -> menu.show(this, event.getScreenX(), event.getScreenY()));
    }

    public void show(RecordTable now) {
        if (now.equals(table)) {
            return;
        }
        table = now;
        getChildren().clear();
        for (int i = 0; i < now.names().size(); i++) {
            Label name = cell(now.names().get(i), i == 0 ? "This test record" : "Nearest training record " + i);
            name.getStyleClass().add("record-name");
            if (i > 0) {
                name.getStyleClass().add("neighbour-" + (i - 1));
            }
            add(name, i + 1, 0);
        }
        for (int row = 0; row < now.rows().size(); row++) {
            RecordTable.Row line = now.rows().get(row);
            Label name = cell(line.name(), line.help());
            name.getStyleClass().add(Styles.TEXT_MUTED);
            add(name, 0, row + 1);
            for (int i = 0; i < line.cells().size(); i++) {
                Label value = cell(line.cells().get(i), line.help());
                value.getStyleClass().add("number");
                if (i == 0 && line.marked()) {
                    value.getStyleClass().add(Styles.WARNING);
                    value.setTooltip(new Tooltip("Among the ten worst test records for " + line.name()));
                }
                add(value, i + 1, row + 1);
            }
        }
    }

    private static Label cell(String text, String help) {
        Label label = new Label(text);
        label.getStyleClass().add(Styles.TEXT_SMALL);
        if (!text.isEmpty()) {
            label.setTooltip(new Tooltip(text.equals(help) ? help : text + "\n" + help));
        }
        return label;
    }

    private void copy() {
        if (table != null && !table.isEmpty()) {
            ClipboardContent content = new ClipboardContent();
            content.putString(table.text());
            Clipboard.getSystemClipboard().setContent(content);
        }
    }
}
