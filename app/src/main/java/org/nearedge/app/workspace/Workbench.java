package org.nearedge.app.workspace;

import java.util.function.Consumer;
import org.nearedge.app.chart.view.FigurePane;
import org.nearedge.app.history.UndoHistory;
import org.nearedge.app.home.Home;
import org.nearedge.app.macro.MacroLog;
import org.nearedge.app.notice.Notices;
import org.nearedge.app.task.TaskExecutor;

/**
 * What a workspace works with.
 *
 * @param tasks all long work goes there
 * @param notices what the user has to be told
 * @param home what is remembered
 * @param knowledge models and references
 * @param history what was done in any workspace, so that it can be undone
 * @param macro what was done in any workspace, as commands
 * @param export asks the user how a figure shall be exported, and where it shall go
 */
public record Workbench(
        TaskExecutor tasks,
        Notices notices,
        Home home,
        Knowledge knowledge,
        UndoHistory history,
        MacroLog macro,
        Consumer<FigurePane> export) {
    /** With a history and a log of its own. */
    public Workbench(TaskExecutor tasks, Notices notices, Home home, Knowledge knowledge, Consumer<FigurePane> export) {
        this(tasks, notices, home, knowledge, new UndoHistory(), new MacroLog(), export);
    }
}
