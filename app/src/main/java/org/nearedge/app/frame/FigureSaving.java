package org.nearedge.app.frame;

import java.nio.file.Path;
import java.util.Locale;
import org.nearedge.app.chart.FigureSize;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.export.FigureData;
import org.nearedge.app.chart.export.FigureExport;
import org.nearedge.app.notice.Notice;
import org.nearedge.app.notice.Notices;
import org.nearedge.app.task.BackgroundTask;
import org.nearedge.app.task.TaskExecutor;
import org.nearedge.app.workspace.FigureCompletion;

/** Writes figures in the background, and tells when it is done. */
final class FigureSaving {
    private final TaskExecutor tasks;
    private final Notices notices;

    FigureSaving(TaskExecutor tasks, Notices notices) {
        this.tasks = tasks;
        this.notices = notices;
    }

    /** Writes a figure as PNG, SVG or PDF, or its numbers as CSV, by the file name's ending. */
    void save(FigureSpec figure, FigureSize size, FigureCompletion completion, Path path) {
        String name = path.getFileName().toString();
        tasks.start(BackgroundTask.of("Writing " + name, progress -> {
                    FigureSpec whole = completion.complete(figure);
                    if (name.toLowerCase(Locale.ROOT).endsWith(".csv")) {
                        FigureData.csv(whole, path);
                    } else {
                        FigureExport.write(whole, size, path);
                    }
                    return null;
                })
                .onSuccess(done -> notices.tell(Notice.info(name, "Chart saved in " + path.getParent())))
                .onFailure(fault -> notices.tell(Notice.of(name, fault))));
    }
}
