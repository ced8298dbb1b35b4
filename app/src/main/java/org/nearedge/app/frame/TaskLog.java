package org.nearedge.app.frame;

import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.nearedge.app.macro.MacroLog;
import org.nearedge.app.notice.Notices;
import org.nearedge.app.task.TaskExecutor;
import org.nearedge.app.task.TaskHandle;

/** The running tasks, and under them what was told since the start. */
final class TaskLog extends VBox {
    /** Height of what was told, at most. */
    private static final double LOG = 180;

    TaskLog(TaskExecutor tasks, Notices notices, MacroLog macro) {
        super(8);
        setPadding(new Insets(8));
        setPrefWidth(520);
        getChildren().add(heading("Running"));
        if (tasks.running().isEmpty()) {
            getChildren().add(muted("Nothing is running."));
        }
        tasks.running().forEach(task -> getChildren().add(row(task)));
        getChildren().add(heading("Log"));
        VBox lines = new VBox(6);
        if (notices.log().isEmpty()) {
            lines.getChildren().add(muted("Nothing was told yet."));
        }
        notices.log().forEach(notice -> lines.getChildren().add(muted(notice.subject() + ": " + notice.sentence())));
        ScrollPane scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.setMinHeight(Math.min(LOG, 24 * Math.max(1, notices.log().size())));
        scroll.setPrefHeight(LOG);
        scroll.setMaxHeight(LOG);
        lines.setPadding(new Insets(0, 8, 0, 0));
        scroll.getStyleClass().add("plain-scroll");
        getChildren().addAll(scroll, new CommandLog(macro));
    }

    private static HBox row(TaskHandle task) {
        Label name = new Label();
        name.textProperty().bind(Bindings.createStringBinding(() -> StatusBar.label(task), task.messageProperty()));
        name.setWrapText(true);
        name.setMinHeight(Region.USE_PREF_SIZE);
        Region space = new Region();
        space.setMinWidth(0);
        HBox.setHgrow(name, Priority.SOMETIMES);
        HBox.setHgrow(space, Priority.ALWAYS);
        Button cancel = new Button("Cancel");
        cancel.setMinWidth(Region.USE_PREF_SIZE);
        cancel.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
        cancel.setOnAction(event -> {
            task.cancel();
            cancel.setDisable(true);
        });
        HBox row = new HBox(8, name, space, cancel);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    static Label heading(String text) {
        Label label = new Label(text);
        label.getStyleClass().addAll(Styles.TEXT_BOLD, Styles.TEXT_SMALL);
        return label;
    }

    static Label muted(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        return label;
    }
}
