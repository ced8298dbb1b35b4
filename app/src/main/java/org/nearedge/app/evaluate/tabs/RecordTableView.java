package org.nearedge.app.evaluate.tabs;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
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
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.nearedge.app.chart.FigureSpec.Role;
import org.nearedge.app.chart.style.FigureTheme;
import org.nearedge.app.evaluate.state.RecordTable;

/** True and predicted values of a record and of its nearest training records; Ctrl+C copies them. */
public final class RecordTableView extends GridPane {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private static final int COLUMNS = 5;
    private static final PseudoClass WORST = PseudoClass.getPseudoClass("worst");

    private final List<Label> heads = new ArrayList<>();
    private final List<List<Label>> cells = new ArrayList<>();

    private RecordTable table;
    private FigureTheme theme = FigureTheme.LIGHT;

    public RecordTableView() {
        setId("record-table");
        getStyleClass().add("record-table");
        setFocusTraversable(true);
        for (int i = 0; i < COLUMNS; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / COLUMNS);
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

    /** Labels are kept and only say something else: new ones would have to be styled anew at every record. */
    public void show(RecordTable now) {
        if (now.equals(table)) {
            return;
        }
        table = now;
        int columns = now.names().size() + 1;
        if (cells.size() != now.rows().size() || heads.size() != columns - 1) {
            build(columns, now.rows().size());
        }
        for (int i = 0; i < now.names().size(); i++) {
            say(heads.get(i), now.names().get(i), i == 0 ? "This test record" : "Nearest training record " + i);
        }
        for (int row = 0; row < now.rows().size(); row++) {
            RecordTable.Row line = now.rows().get(row);
            List<Label> own = cells.get(row);
            say(own.get(0), line.name(), line.help());
            for (int i = 1; i < columns; i++) {
                boolean worst = i == 1 && line.marked();
                own.get(i).pseudoClassStateChanged(WORST, worst);
                say(
                        own.get(i),
                        i <= line.cells().size() ? line.cells().get(i - 1) : "",
                        worst ? "Among the ten worst test records for it" : line.help());
            }
        }
    }

    private void build(int columns, int rows) {
        getChildren().clear();
        heads.clear();
        cells.clear();
        Label pairs = cell();
        pairs.getStyleClass().add(Styles.TEXT_MUTED);
        say(pairs, RecordTable.PAIRS, "Where there are two numbers: the true one, then what the model predicts");
        add(pairs, 0, 0);
        for (int i = 1; i < columns; i++) {
            Label name = cell();
            name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            if (i == 1) {
                name.getStyleClass().add("record-name");
            }
            Region swatch = new Region();
            swatch.getStyleClass().add("record-swatch");
            swatch.setBackground(Background.fill(colour(i - 1)));
            HBox head = new HBox(4, swatch, name);
            head.setAlignment(Pos.CENTER_RIGHT);
            heads.add(name);
            add(head, i, 0);
        }
        for (int row = 0; row < rows; row++) {
            List<Label> line = new ArrayList<>();
            for (int i = 0; i < columns; i++) {
                Label label = cell();
                label.getStyleClass().add(i == 0 ? Styles.TEXT_MUTED : "number");
                line.add(label);
                add(label, i, row + 1);
            }
            cells.add(line);
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
        cells.clear();
        if (shown != null) {
            show(shown);
        }
    }

    private static Label cell() {
        Label label = new Label();
        label.getStyleClass().add(Styles.TEXT_SMALL);
        label.setTooltip(new Tooltip());
        return label;
    }

    private static void say(Label label, String text, String help) {
        label.setText(text);
        label.getTooltip().setText(text.isEmpty() ? help : text + "\n" + help);
    }

    private void copy() {
        if (table != null && !table.isEmpty()) {
            ClipboardContent content = new ClipboardContent();
            content.putString(table.text());
            Clipboard.getSystemClipboard().setContent(content);
        }
    }
}
