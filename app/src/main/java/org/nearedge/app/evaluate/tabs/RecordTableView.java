package org.nearedge.app.evaluate.tabs;

import atlantafx.base.theme.Styles;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Background;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.nearedge.app.chart.FigureSpec.Role;
import org.nearedge.app.chart.style.FigureTheme;
import org.nearedge.app.evaluate.state.RecordTable;

/** True and predicted values of a record and of its nearest training records; Ctrl+C copies them. */
public final class RecordTableView extends GridPane {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private static final int COLUMNS = 5;

    private RecordTable table;
    private FigureTheme theme = FigureTheme.LIGHT;

    public RecordTableView() {
        setId("record-table");
        getStyleClass().add("record-table");
        setFocusTraversable(true);
        for (int i = 0; i < COLUMNS; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHgrow(i == 0 ? Priority.NEVER : Priority.ALWAYS);
            column.setMinWidth(i == 0 ? 108 : 60);
            column.setPrefWidth(i == 0 ? 108 : 120);
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
            name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            if (i == 0) {
                name.getStyleClass().add("record-name");
            }
            Region swatch = new Region();
            swatch.getStyleClass().add("record-swatch");
            swatch.setBackground(Background.fill(colour(i)));
            HBox head = new HBox(4, swatch, name);
            head.setAlignment(Pos.CENTER_RIGHT);
            add(head, i + 1, 0);
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

    /** The colour of a record's line in the figures above. */
    private Color colour(int record) {
        java.awt.Color line = record == 0 ? theme.line(Role.INPUT, 0) : theme.line(Role.NEIGHBOUR, record - 1);
        return Color.rgb(line.getRed(), line.getGreen(), line.getBlue());
    }

    void setDark(boolean dark) {
        theme = dark ? FigureTheme.DARK : FigureTheme.LIGHT;
        RecordTable shown = table;
        table = null;
        if (shown != null) {
            show(shown);
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
