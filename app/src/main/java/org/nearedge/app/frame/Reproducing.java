package org.nearedge.app.frame;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nearedge.app.atoms.AtomsFigure;
import org.nearedge.app.chart.export.ProvenanceReader;
import org.nearedge.app.notice.Notice;
import org.nearedge.app.notice.Notices;
import org.nearedge.app.provenance.Key;
import org.nearedge.app.provenance.Origin;
import org.nearedge.app.task.BackgroundTask;
import org.nearedge.app.task.TaskExecutor;
import org.nearedge.spectrum.InputException;

/** Reads what a figure's file tells of itself, and hands it to the workspace that made it. */
final class Reproducing {
    private final TaskExecutor tasks;
    private final Notices notices;
    private final Workspaces workspaces;

    Reproducing(TaskExecutor tasks, Notices notices, Workspaces workspaces) {
        this.tasks = tasks;
        this.notices = notices;
        this.workspaces = workspaces;
    }

    /** The workspace a figure belongs to: what predict and the report write is made again where spectra are. */
    private Optional<Workspaces.Place> place(Origin origin) {
        String figure = origin.text(Key.FIGURE).orElse("");
        String wanted = figure.startsWith("predict/") || figure.startsWith("report/")
                ? "analyse/"
                // Atoms alone are those of a record, and records are in the library.
                : figure.equals(AtomsFigure.ID) ? "library/" : figure;
        return workspaces.places().stream()
                .filter(place -> wanted.startsWith(place.id() + "/"))
                .findFirst();
    }

    void start(Path figure) {
        String name = figure.getFileName().toString();
        tasks.start(BackgroundTask.of("Reading " + name, progress -> ProvenanceReader.read(figure))
                .onSuccess(panels -> restore(name, figure, panels))
                .onFailure(fault -> notices.tell(Notice.of(name, fault))));
    }

    /** A composite brings back its first panel that can be made here, with what others of its workspace tell. */
    private void restore(String name, Path figure, List<Map<String, String>> panels) {
        List<Origin> origins =
                panels.stream().map(panel -> new Origin(name, panel)).toList();
        Optional<Workspaces.Place> first =
                origins.stream().flatMap(origin -> place(origin).stream()).findFirst();
        if (first.isPresent()) {
            List<Origin> own = origins.stream()
                    .filter(origin -> place(origin).equals(first))
                    .toList();
            workspaces.show(first.get().id()).restore(own, figure);
            return;
        }
        notices.tell(Notice.of(
                name,
                new InputException(
                        name,
                        "provenance",
                        "tells of no figure that this program can make",
                        "choose a figure that Nearedge exported")));
    }
}
