package org.nearedge.app.frame;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.nearedge.app.chart.FigureSheet;
import org.nearedge.app.chart.export.FigureData;
import org.nearedge.app.chart.export.FigureExport;
import org.nearedge.app.chart.style.FigureTheme;
import org.nearedge.app.frame.export.FigureOrder;
import org.nearedge.app.macro.MacroLog;
import org.nearedge.app.notice.Notice;
import org.nearedge.app.notice.Notices;
import org.nearedge.app.task.BackgroundTask;
import org.nearedge.app.task.TaskExecutor;
import org.nearedge.app.workspace.FigureCompletion;
import org.nearedge.spectrum.InputException;

/** Writes figures in the background, and tells when it is done. */
final class FigureSaving {
    private final TaskExecutor tasks;
    private final Notices notices;
    private final MacroLog macro;

    FigureSaving(TaskExecutor tasks, Notices notices, MacroLog macro) {
        this.tasks = tasks;
        this.notices = notices;
        this.macro = macro;
    }

    /** Writes a figure as PNG, SVG or PDF, or its numbers as CSV, by the file name's ending. */
    void save(FigureOrder order, FigureCompletion completion, Path path) {
        String name = path.getFileName().toString();
        tasks.start(BackgroundTask.of("Writing " + name, progress -> {
                    FigureSheet whole = completed(order.sheet(), completion);
                    if (name.toLowerCase(Locale.ROOT).endsWith(".csv")) {
                        FigureData.csv(whole, path);
                    } else {
                        FigureExport.write(whole, order.size(), FigureTheme.PRINT.with(order.palette()), path);
                    }
                    return null;
                })
                .onSuccess(done -> {
                    notices.tell(Notice.info(name, "Chart saved in " + path.getParent()));
                    tellMacro(path, name);
                })
                .onFailure(fault -> notices.tell(Notice.of(name, fault))));
    }

    /** A figure carries what it was made of; its numbers alone do not. */
    private void tellMacro(Path path, String name) {
        int dot = name.lastIndexOf('.');
        if (!name.toLowerCase(Locale.ROOT).endsWith(".csv")) {
            macro.did(List.of(
                    "reproduce",
                    path.toAbsolutePath().toString(),
                    "--out",
                    path.toAbsolutePath()
                            .resolveSibling(name.substring(0, dot) + "-again" + name.substring(dot))
                            .toString()));
        }
    }

    private static FigureSheet completed(FigureSheet sheet, FigureCompletion completion) throws InputException {
        List<FigureSheet.Row> rows = new ArrayList<>();
        for (FigureSheet.Row row : sheet.rows()) {
            List<FigureSheet.Panel> panels = new ArrayList<>();
            for (FigureSheet.Panel panel : row.panels()) {
                panels.add(new FigureSheet.Panel(panel.width(), completion.complete(panel.figure())));
            }
            rows.add(new FigureSheet.Row(row.height(), panels));
        }
        return new FigureSheet(rows);
    }
}
