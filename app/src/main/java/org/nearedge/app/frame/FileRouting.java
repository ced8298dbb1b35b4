package org.nearedge.app.frame;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.nearedge.app.analyse.AnalyseModel;
import org.nearedge.app.analyse.FileOpening;
import org.nearedge.app.compare.CompareWorkspace;
import org.nearedge.app.map.MapWorkspace;
import org.nearedge.app.notice.Notice;
import org.nearedge.app.notice.Notices;
import org.nearedge.app.task.BackgroundTask;
import org.nearedge.app.task.TaskExecutor;

/** Which workspace takes the files that are dropped or opened: the one in front if it can, otherwise Analyse. */
final class FileRouting {
    private final Workspaces workspaces;
    private final AnalyseModel analyse;
    private final TaskExecutor tasks;
    private final Notices notices;

    FileRouting(Workspaces workspaces, AnalyseModel analyse, TaskExecutor tasks, Notices notices) {
        this.workspaces = workspaces;
        this.analyse = analyse;
        this.tasks = tasks;
        this.notices = notices;
    }

    void open(List<Path> spectra) {
        if (spectra.isEmpty()) {
            return;
        }
        if (workspaces.currentProperty().get() instanceof CompareWorkspace compare) {
            compare(spectra, compare);
            return;
        }
        List<Path> rest = spectra;
        if (workspaces.currentProperty().get() instanceof MapWorkspace map) {
            // There a folder is a series of spectra, in Analyse it is each of them.
            spectra.stream().filter(Files::isDirectory).forEach(map::openSeries);
            rest = spectra.stream().filter(path -> !Files.isDirectory(path)).toList();
        } else {
            workspaces.show(WorkspaceList.ANALYSE);
        }
        if (!rest.isEmpty()) {
            analyse.open(rest);
        }
    }

    private void compare(List<Path> dropped, CompareWorkspace compare) {
        tasks.start(BackgroundTask.of("Looking for files", progress -> {
                    List<Path> files = new ArrayList<>();
                    for (Path path : dropped) {
                        files.addAll(FileOpening.files(path));
                    }
                    return files;
                })
                .quiet()
                .onSuccess(compare.model()::add)
                .onFailure(fault -> notices.tell(Notice.of("Compare", fault))));
    }
}
