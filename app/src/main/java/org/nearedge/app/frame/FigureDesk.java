package org.nearedge.app.frame;

import atlantafx.base.controls.Popover;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.stage.Stage;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.export.Provenance;
import org.nearedge.app.chart.view.FigurePane;
import org.nearedge.app.frame.export.ExportPane;
import org.nearedge.app.frame.export.PanelList;
import org.nearedge.app.macro.MacroLog;
import org.nearedge.app.notice.Notice;
import org.nearedge.app.notice.Notices;
import org.nearedge.app.task.TaskExecutor;
import org.nearedge.app.workspace.FigureCompletion;
import org.nearedge.app.workspace.Workspace;

/** Asks over a chart how it shall be printed, then for the file, then has it written. */
final class FigureDesk {
    /** Of the pane that asks for a figure's size, with the popover's edge, pixels. */
    private static final double HEIGHT = 440;

    private final Stage stage;
    private final FileDialogs dialogs;
    private final Settings settings;
    private final Notices notices;
    private final TaskExecutor tasks;
    private final FigureSaving saving;

    FigureDesk(
            Stage stage, FileDialogs dialogs, Settings settings, Notices notices, TaskExecutor tasks, MacroLog macro) {
        this.stage = stage;
        this.dialogs = dialogs;
        this.settings = settings;
        this.notices = notices;
        this.tasks = tasks;
        saving = new FigureSaving(tasks, notices, macro);
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
        ExportPane pane = new ExportPane(
                panels(chart, from.figures()),
                settings.figureProperty().get(),
                settings.paletteProperty().get(),
                tasks,
                order -> {
                    popover.hide();
                    settings.figureProperty().set(order.size());
                    settings.paletteProperty().set(order.palette());
                    boolean one = order.sheet().figures().size() == 1;
                    dialogs.saveFigure(
                                    from.fileName() + "-" + (one ? part : "figures"),
                                    order.size().dpi())
                            .ifPresent(path -> saving.save(order, completion, path));
                });
        pane.setOnCancel(popover::hide);
        popover.setContentNode(pane);
        popover.setArrowLocation(Popover.ArrowLocation.TOP_CENTER);
        Bounds place = chart.localToScreen(chart.getBoundsInLocal());
        // Over the chart, and not out of the window below.
        double top = Math.min(place.getMinY() + 8, stage.getY() + stage.getHeight() - HEIGHT);
        popover.show(chart, place.getCenterX(), top);
        // A popover gives the keyboard to its first node when it is shown.
        Platform.runLater(pane::takeFocus);
    }

    /** The figures on screen that show something, this one chosen. */
    private static PanelList panels(FigurePane chart, List<FigurePane> shown) {
        List<FigurePane> all = new ArrayList<>(shown);
        all.removeIf(pane -> pane != chart && pane.figure().isEmpty());
        if (!all.contains(chart)) {
            all.add(0, chart);
        }
        return new PanelList(
                all.stream()
                        .map(pane -> new PanelList.Panel(name(pane), pane.figureInView()))
                        .toList(),
                all.indexOf(chart));
    }

    private static String name(FigurePane pane) {
        String id =
                pane.getId() == null ? "" : pane.getId().replace("-chart", "").replace('-', ' ');
        return id.isEmpty()
                ? Provenance.title(pane.figure())
                : id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1);
    }
}
