package org.nearedge.app.workspace;

import java.util.function.Consumer;
import org.nearedge.app.chart.view.FigurePane;
import org.nearedge.app.home.Home;
import org.nearedge.app.notice.Notices;
import org.nearedge.app.task.TaskExecutor;

/**
 * What a workspace works with.
 *
 * @param tasks all long work goes there
 * @param notices what the user has to be told
 * @param home what is remembered
 * @param knowledge models and references
 * @param export asks the user how a figure shall be exported, and where it shall go
 */
public record Workbench(
        TaskExecutor tasks, Notices notices, Home home, Knowledge knowledge, Consumer<FigurePane> export) {}
