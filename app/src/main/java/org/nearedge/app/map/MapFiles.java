package org.nearedge.app.map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import org.nearedge.app.home.RecentFiles;
import org.nearedge.app.map.figures.MapOrigin;
import org.nearedge.app.map.state.DisplayModel;
import org.nearedge.app.map.state.OpenImage;
import org.nearedge.app.map.state.Treated;
import org.nearedge.app.notice.Notice;
import org.nearedge.app.provenance.Key;
import org.nearedge.app.provenance.Origin;
import org.nearedge.app.provenance.SourceFiles;
import org.nearedge.app.task.BackgroundTask;
import org.nearedge.app.workspace.FigureCompletion;
import org.nearedge.app.workspace.Workbench;
import org.nearedge.io.FileHash;
import org.nearedge.io.FileName;
import org.nearedge.io.Spectra;
import org.nearedge.io.series.SpectrumSeries;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.InputException;

/** The files behind the workspace: those that are open elsewhere, and those that it opens itself to make choices again. */
final class MapFiles {
    private final Workbench bench;
    private final MapModel model;
    private final MapChoices choices;
    private final MapSaving saving;
    /** Opened here, not elsewhere. */
    private final List<OpenImage> own = new ArrayList<>();

    private List<OpenImage> elsewhere = List.of();
    /** Choices whose file is being opened. */
    private JsonNode awaited;
    /** Another one whenever choices are made again: what was being opened for those before is wanted no more. */
    private long turn;

    MapFiles(Workbench bench, MapModel model, PredictionModel prediction, DisplayModel display, MapChoices choices) {
        this.bench = bench;
        this.model = model;
        this.choices = choices;
        this.saving = new MapSaving(bench, model, prediction);
    }

    void askRecipe(Node over) {
        saving.askRecipe(over);
    }

    void save(Node over, MapFigures figures) {
        saving.ask(over, figures);
    }

    /** What is open elsewhere; a data set that was opened here stays the one that is looked at. */
    void offer(List<OpenImage> open, boolean newest) {
        elsewhere = List.copyOf(open);
        model.offer(all(), newest && awaited == null);
        if (awaited != null) {
            find(awaited).ifPresent(image -> apply(image, awaited));
        }
    }

    private List<OpenImage> all() {
        List<OpenImage> all = new ArrayList<>();
        for (OpenImage image : elsewhere) {
            all.add(own.stream().filter(image::isSame).findFirst().orElse(image));
        }
        own.stream().filter(image -> all.stream().noneMatch(image::isSame)).forEach(all::add);
        return all;
    }

    private Optional<OpenImage> find(JsonNode wanted) {
        return model.images().stream()
                .filter(image -> MapChoices.isOf(wanted, image))
                .findFirst();
    }

    /**
     * Makes choices again; their file is opened if it is not open. What was opened here for other choices is closed. Until
     * the file is open, and if it cannot be opened, these are the choices.
     */
    void restore(JsonNode wanted) {
        boolean some = wanted.hasNonNull("path") || wanted.hasNonNull("sample");
        turn++;
        awaited = some ? wanted : null;
        choices.await(awaited);
        try {
            choices.during(() -> {
                own.removeIf(image -> !MapChoices.isOfFile(wanted, image));
                model.offer(all(), false);
                choices.restoreLook(wanted);
            });
        } catch (InputException e) {
            bench.notices().tell(Notice.of("Session", e));
        }
        Optional<OpenImage> there = find(wanted);
        if (!some || there.isPresent()) {
            there.ifPresent(image -> apply(image, wanted));
            return;
        }
        Path path = MapChoices.path(wanted);
        if (path != null) {
            open(path, wanted, null);
        }
    }

    /** What is decided in Analyse about a data set that was opened here. */
    private Treated elsewhere(Path path, int index) {
        return elsewhere.stream()
                .filter(image -> path.equals(image.path()) && index == image.index())
                .findFirst()
                .map(image -> image.treated().get())
                .orElse(Treated.NOTHING);
    }

    /** @param treated null: what is decided in Analyse */
    private void open(Path path, JsonNode wanted, Treated treated) {
        String name = FileName.of(path);
        long then = turn;
        bench.tasks()
                .start(BackgroundTask.of("Opening " + name, progress -> read(path))
                        .breakable()
                        .onSuccess(datasets -> {
                            if (turn == then) {
                                add(path, datasets, wanted, treated);
                            }
                        })
                        .onFailure(fault -> tell(path, Notice.of(name, fault)))
                        .onFinished(() -> {
                            if (awaited == wanted) {
                                awaited = null;
                            }
                        }));
    }

    /** Once: whoever opened the session has told what is missing. */
    private void tell(Path path, Notice notice) {
        if (Files.notExists(path) && bench.notices().tellsOfMissing()) {
            bench.notices().keep(notice);
        } else {
            bench.notices().tell(notice);
        }
    }

    /** A folder is a line scan: the spectra of its files in a row. */
    private static List<Dataset> read(Path path) throws InputException {
        return Files.isDirectory(path) ? List.of(SpectrumSeries.ofFolder(path)) : Spectra.open(path);
    }

    /** Looks at the spectra of the files of a folder as a line scan. */
    void openSeries(Path folder) {
        ObjectNode wanted = JsonNodeFactory.instance.objectNode();
        wanted.put("path", folder.toAbsolutePath().toString()).put("dataset", 0);
        open(folder.toAbsolutePath(), wanted, Treated.NOTHING);
    }

    private void add(Path path, List<Dataset> datasets, JsonNode wanted, Treated treated) {
        String name = FileName.of(path);
        own.removeIf(image -> path.equals(image.path()));
        for (int i : OpenImage.looked(datasets)) {
            own.add(new OpenImage(
                    name, path, i, datasets.get(i), treated == null ? () -> elsewhere(path, i) : () -> treated));
        }
        awaited = null;
        model.offer(all(), false);
        find(wanted).ifPresentOrElse(image -> apply(image, wanted), () -> bench.notices()
                .tell(Notice.warning(name, "Does not hold the data set that was looked at")));
    }

    private void apply(OpenImage image, JsonNode wanted) {
        awaited = null;
        try {
            model.look(image, MapChoices.slice(wanted));
            choices.restoreImage(wanted);
        } catch (InputException e) {
            bench.notices().tell(Notice.of(image.name(), e));
        } finally {
            choices.await(null);
        }
    }

    /** Opens again what a figure was made of, with the choices of then. */
    void restore(Origin origin, Path figure) {
        List<Path> places = new ArrayList<>(new RecentFiles(bench.home()).paths());
        model.images().stream()
                .map(OpenImage::path)
                .filter(java.util.Objects::nonNull)
                .forEach(places::add);
        bench.tasks()
                .start(BackgroundTask.of("Reproducing " + origin.source(), progress -> new SourceFiles(places)
                                .find(origin, figure, null))
                        .onSuccess(path -> restore(origin, figure, path))
                        .onFailure(fault -> bench.notices().tell(Notice.of(origin.source(), fault))));
    }

    private void restore(Origin origin, Path figure, Path path) {
        try {
            JsonNode wanted = MapOrigin.choices(origin, path);
            Treated treated = MapOrigin.treated(origin, path);
            choices.restoreLook(wanted);
            awaited = wanted;
            open(path, wanted, treated);
        } catch (InputException e) {
            bench.notices().tell(Notice.of(origin.source(), e));
        }
    }

    /** The file that a figure is made from is known by its hash. */
    FigureCompletion completion() {
        OpenImage open = model.selectedProperty().get();
        Path source = open == null || open.path() == null || Files.isDirectory(open.path()) ? null : open.path();
        return figure -> {
            if (source == null) {
                return figure;
            }
            Map<String, String> provenance = new LinkedHashMap<>(figure.provenance());
            provenance.put(Key.FILE_HASH, FileHash.sha256(source));
            return figure.withProvenance(provenance);
        };
    }
}
