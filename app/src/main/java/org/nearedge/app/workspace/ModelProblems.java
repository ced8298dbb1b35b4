package org.nearedge.app.workspace;

import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.nearedge.app.notice.Notice;
import org.nearedge.app.notice.Notices;
import org.nearedge.app.task.BackgroundTask;
import org.nearedge.app.task.TaskExecutor;
import org.nearedge.model.ModelCatalog;

/** Tells of the files among the user's models that cannot be used, each once. */
public final class ModelProblems {
    private final TaskExecutor tasks;
    private final Notices notices;
    private final Knowledge knowledge;
    private final Set<String> told = new HashSet<>();

    private ModelProblems(TaskExecutor tasks, Notices notices, Knowledge knowledge) {
        this.tasks = tasks;
        this.notices = notices;
        this.knowledge = knowledge;
    }

    /** From now on; the files are read in the background, and only if there are any. */
    public static void follow(TaskExecutor tasks, Notices notices, Knowledge knowledge) {
        ModelProblems problems = new ModelProblems(tasks, notices, knowledge);
        knowledge.modelsProperty().addListener((property, before, now) -> problems.look());
        problems.look();
    }

    private void look() {
        if (!Files.isDirectory(knowledge.modelFolder())) {
            return;
        }
        ModelCatalog catalog = knowledge.models();
        tasks.start(BackgroundTask.of("Looking at your models", progress -> catalog.problems())
                .quiet()
                .onSuccess(this::tell));
    }

    private void tell(List<String> problems) {
        List<String> unknown = problems.stream()
                .map(problem -> "Not used: " + problem)
                .filter(problem -> !told.contains(problem))
                .toList();
        told.addAll(unknown);
        if (!unknown.isEmpty()) {
            notices.tell(Notice.warnings("Your models", unknown));
            unknown.stream().skip(2).forEach(problem -> notices.keep(Notice.warning("Your models", problem)));
        }
    }
}
