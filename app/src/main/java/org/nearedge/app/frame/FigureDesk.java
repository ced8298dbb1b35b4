package org.nearedge.app.frame;

import atlantafx.base.controls.Popover;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.stage.Stage;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.view.FigurePane;
import org.nearedge.app.notice.Notice;
import org.nearedge.app.notice.Notices;
import org.nearedge.app.task.TaskExecutor;
import org.nearedge.app.workspace.FigureCompletion;
import org.nearedge.app.workspace.Workspace;

/** Asks over a chart how it shall be printed, then for the file, then has it written. */
final class FigureDesk {
    /** Of the pane that asks for a figure's size, with the popover's edge, pixels. */
    private static final double HEIGHT = 340;

    private final Stage stage;
    private final FileDialogs dialogs;
    private final Settings settings;
    private final Notices notices;
    private final FigureSaving saving;

    FigureDesk(Stage stage, FileDialogs dialogs, Settings settings, Notices notices, TaskExecutor tasks) {
        this.stage = stage;
        this.dialogs = dialogs;
        this.settings = settings;
        this.notices = notices;
        saving = new FigureSaving(tasks, notices);
    }

    void export(FigurePane chart, Workspace from) {
        FigureSpec figure = chart.figure();
        if (figure.isEmpty()) {
            notices.tell(Notice.warning("Export", "This chart shows nothing yet"));
            return;
        }
        FigureCompletion completion = from.completion();
        String part = chart.getId() == null ? "figure" : chart.getId().replace("-chart", "");
        Popover popover = new Popover();
        popover.setHeaderAlwaysVisible(false);
        ExportPane pane = new ExportPane(figure, settings.figureProperty().get(), size -> {
            popover.hide();
            settings.figureProperty().set(size);
            dialogs.saveFigure(from.fileName() + "-" + part, size.dpi())
                    .ifPresent(path -> saving.save(figure, size, completion, path));
        });
        popover.setContentNode(pane);
        popover.setArrowLocation(Popover.ArrowLocation.TOP_CENTER);
        Bounds place = chart.localToScreen(chart.getBoundsInLocal());
        // Over the chart, and not out of the window below.
        double top = Math.min(place.getMinY() + 8, stage.getY() + stage.getHeight() - HEIGHT);
        popover.show(chart, place.getCenterX(), top);
        // A popover gives the keyboard to its first node when it is shown.
        Platform.runLater(pane::takeFocus);
    }
}
