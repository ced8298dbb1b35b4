package org.nearedge.app.frame;

import atlantafx.base.controls.Popover;
import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.nearedge.app.macro.MacroLog;
import org.nearedge.app.notice.Notices;
import org.nearedge.app.task.TaskExecutor;
import org.nearedge.app.task.TaskHandle;

/** At the bottom: what is selected, and the running task with its progress and a way to stop it. */
public final class StatusBar extends HBox {
    private final StringProperty text = new SimpleStringProperty("");
    private final TaskExecutor tasks;
    private final HBox running = new HBox(8);

    public StatusBar(TaskExecutor tasks, Notices notices, MacroLog macro) {
        super(12);
        this.tasks = tasks;
        setId("status");
        getStyleClass().add("status-bar");
        setAlignment(Pos.CENTER_LEFT);
        Label label = new Label();
        label.setId("status-text");
        label.textProperty().bind(text);
        label.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        running.setAlignment(Pos.CENTER_RIGHT);
        Button log = new Button("Tasks and log", new FontIcon(Feather.LIST));
        log.setId("open-log");
        log.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
        log.setTooltip(new Tooltip("Running tasks, every notice since the start, and all that was done as commands"));
        log.setOnAction(event -> {
            Popover popover = new Popover(new TaskLog(tasks, notices, macro));
            popover.setHeaderAlwaysVisible(false);
            popover.setArrowLocation(Popover.ArrowLocation.BOTTOM_RIGHT);
            popover.show(log);
        });
        getChildren().setAll(label, space, running, log);
        tasks.running().addListener((ListChangeListener<TaskHandle>) change -> refresh());
        refresh();
    }

    /** What the workspace tells about its selection. */
    public StringProperty textProperty() {
        return text;
    }

    private void refresh() {
        running.getChildren().clear();
        if (tasks.running().isEmpty()) {
            return;
        }
        TaskHandle task = tasks.running().get(0);
        int more = tasks.running().size() - 1;
        Label name = new Label();
        name.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> label(task) + (more == 0 ? "" : " (and " + more + " more)"), task.messageProperty()));
        name.getStyleClass().add(Styles.TEXT_SMALL);
        ProgressBar bar = new ProgressBar();
        bar.setId("task-progress");
        bar.getStyleClass().add(Styles.SMALL);
        bar.setPrefWidth(140);
        bar.progressProperty().bind(task.fractionProperty());
        Button cancel = new Button("Cancel");
        cancel.setId("task-cancel");
        cancel.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
        cancel.setTooltip(new Tooltip("Stop this task; what is done already stays"));
        cancel.setOnAction(event -> task.cancel());
        running.getChildren().setAll(name, bar, cancel);
    }

    static String label(TaskHandle task) {
        String message = task.messageProperty().get();
        return message.isEmpty() ? task.name() : task.name() + ": " + message;
    }
}
