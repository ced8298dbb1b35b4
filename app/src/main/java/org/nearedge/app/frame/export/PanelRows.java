package org.nearedge.app.frame.export;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.nearedge.app.chart.export.Provenance;

/** The figures of the workspace with check boxes and order, and the number of columns. */
final class PanelRows extends VBox {
    private final PanelList panels;
    private final Runnable changed;
    private final VBox rows = new VBox(2);

    PanelRows(PanelList panels, Runnable changed) {
        super(8);
        this.panels = panels;
        this.changed = changed;
        setId("export-panels");
        setMinWidth(210);
        setPrefWidth(210);
        Label title = new Label("Panels");
        title.getStyleClass().add("section-title");
        ComboBox<Integer> columns = new ComboBox<>();
        columns.setId("export-columns");
        columns.getStyleClass().add(Styles.SMALL);
        for (int i = 1; i <= PanelList.MOST_COLUMNS; i++) {
            columns.getItems().add(i);
        }
        columns.setValue(panels.columns());
        columns.setTooltip(new Tooltip("How many panels stand side by side, 1 to 3"));
        columns.valueProperty().addListener((property, before, now) -> {
            panels.setColumns(now);
            changed.run();
        });
        Label beside = new Label("Columns");
        beside.getStyleClass().add("row-label");
        beside.setLabelFor(columns);
        HBox foot = new HBox(8, beside, columns);
        foot.setAlignment(Pos.CENTER_LEFT);
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("plain-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(title, scroll, foot);
        fill();
    }

    private void fill() {
        rows.getChildren().clear();
        for (int i = 0; i < panels.size(); i++) {
            rows.getChildren().add(row(i));
        }
    }

    private HBox row(int index) {
        String letter = panels.letter(index);
        CheckBox box = new CheckBox(
                (letter.isEmpty() ? "" : letter + " ") + panels.get(index).name());
        box.setId("export-panel-" + index);
        box.setSelected(panels.isChosen(index));
        box.setMaxWidth(Double.MAX_VALUE);
        box.setMinWidth(0);
        box.setTooltip(new Tooltip("Into the exported figure: "
                + Provenance.title(panels.get(index).figure()) + "\nAlt with up and down moves it"));
        box.setOnAction(event -> {
            panels.choose(index, box.isSelected());
            changed(index);
        });
        box.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.isAltDown() && (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN)) {
                move(index, event.getCode() == KeyCode.UP ? -1 : 1);
                event.consume();
            }
        });
        HBox.setHgrow(box, Priority.ALWAYS);
        HBox row = new HBox(2, box, mover(index, -1), mover(index, 1));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Button mover(int index, int by) {
        Button button = new Button(by < 0 ? "\u2191" : "\u2193");
        button.setId((by < 0 ? "export-up-" : "export-down-") + index);
        button.getStyleClass().addAll(Styles.SMALL, Styles.FLAT, "panel-mover");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(new Tooltip(by < 0 ? "Earlier in the figure" : "Later in the figure"));
        button.setDisable(by < 0 ? index == 0 : index == panels.size() - 1);
        button.setOnAction(event -> move(index, by));
        return button;
    }

    private void move(int index, int by) {
        if (panels.move(index, by)) {
            changed(index + by);
        }
    }

    /** @param focus the row that has the keyboard afterwards */
    private void changed(int focus) {
        fill();
        ((HBox) rows.getChildren().get(focus)).getChildren().get(0).requestFocus();
        changed.run();
    }
}
