package org.nearedge.app.frame;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.nearedge.app.macro.MacroLog;
import org.nearedge.app.macro.ShellScript;

/** What was done, as the commands that repeat it; one or all of them go to the clipboard. */
final class CommandLog extends VBox {
    private static final double HEIGHT = 170;
    private static final double CELL = 26;

    private final ListView<List<String>> list;

    CommandLog(MacroLog log) {
        super(6);
        setId("commands");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button all = new Button("Copy all as a script", new FontIcon(Feather.CLIPBOARD));
        all.setId("copy-commands");
        all.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
        all.setTooltip(new Tooltip("A shell script of all commands, to repeat the work without the window"));
        all.setDisable(log.commands().isEmpty());
        all.setOnAction(event -> copy(ShellScript.of(log.commands())));
        HBox header = new HBox(8, TaskLog.heading("Commands"), space, all);
        header.setAlignment(Pos.CENTER_LEFT);
        list = new ListView<>(log.commands());
        list.setId("command-list");
        list.getStyleClass().add("dense-list");
        list.setPrefHeight(HEIGHT);
        list.setFixedCellSize(CELL);
        list.setCellFactory(view -> new Line());
        list.setPlaceholder(TaskLog.muted("Nothing was done yet that the command line can repeat."));
        list.setOnKeyPressed(event -> {
            if (event.isShortcutDown() && event.getCode() == KeyCode.C) {
                copyOne(list.getSelectionModel().getSelectedItem());
                event.consume();
            }
        });
        list.scrollTo(log.commands().size() - 1);
        getChildren().setAll(header, list);
    }

    private static void copyOne(List<String> words) {
        if (words != null) {
            copy(ShellScript.line(words));
        }
    }

    private static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    /** One command, cut where it is too long, and the way to copy it. */
    private static final class Line extends ListCell<List<String>> {
        private final Label text = new Label();
        private final Node row;

        Line() {
            text.getStyleClass().add("command");
            text.setTextOverrun(OverrunStyle.ELLIPSIS);
            text.setMinWidth(0);
            text.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(text, Priority.ALWAYS);
            Button copy = new Button(null, new FontIcon(Feather.COPY));
            copy.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, "tiny");
            copy.setTooltip(new Tooltip("Copy this command (Ctrl+C)"));
            copy.setAccessibleText("Copy this command");
            copy.setMinWidth(Region.USE_PREF_SIZE);
            copy.setOnAction(event -> copyOne(getItem()));
            HBox box = new HBox(6, text, copy);
            box.setAlignment(Pos.CENTER_LEFT);
            row = box;
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(List<String> words, boolean empty) {
            super.updateItem(words, empty);
            if (empty || words == null) {
                setGraphic(null);
                setTooltip(null);
                return;
            }
            String line = ShellScript.line(words);
            text.setText(line);
            Tooltip whole = new Tooltip(line);
            whole.setWrapText(true);
            whole.setMaxWidth(600);
            setTooltip(whole);
            setGraphic(row);
        }
    }
}
