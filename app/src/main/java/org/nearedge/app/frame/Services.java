package org.nearedge.app.frame;

import org.nearedge.app.analyse.Chain;
import org.nearedge.app.analyse.SampleSource;
import org.nearedge.app.home.Home;
import org.nearedge.app.task.TaskExecutor;

/** What a window works with; a test gives its own. */
public record Services(TaskExecutor tasks, Chain chain, SampleSource samples, Home home) {}
