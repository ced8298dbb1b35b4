package org.nearedge.app.frame;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.kordamp.ikonli.feather.Feather;
import org.nearedge.app.analyse.AnalyseWorkspace;
import org.nearedge.app.analyse.RecordSpectrum;
import org.nearedge.app.compare.CompareWorkspace;
import org.nearedge.app.evaluate.EvaluateWorkspace;
import org.nearedge.app.library.LibraryWorkspace;
import org.nearedge.app.map.MapWorkspace;
import org.nearedge.app.notice.Notice;
import org.nearedge.app.train.TrainWorkspace;
import org.nearedge.app.workspace.Workbench;
import org.nearedge.spectrum.InputException;

/** Which workspaces there are, in the order of the rail, and what one asks of another. */
final class WorkspaceList {
    static final String ANALYSE = "analyse";
    static final String COMPARE = "compare";
    static final String MAP = "map";
    private static final String LIBRARY = "library";
    private static final String EVALUATE = "evaluate";
    private static final String TRAIN = "train";

    private final Workspaces workspaces;
    private final Workbench bench;
    private final AnalyseWorkspace analyse;
    private final Supplier<List<Path>> spectra;

    /** @param spectra asks the user for files */
    WorkspaceList(Workspaces workspaces, Workbench bench, AnalyseWorkspace analyse, Supplier<List<Path>> spectra) {
        this.spectra = spectra;
        this.workspaces = workspaces;
        this.bench = bench;
        this.analyse = analyse;
    }

    void addAll() {
        workspaces.add(new Workspaces.Place(
                ANALYSE, "Analyse", Feather.ACTIVITY, "From a spectrum to its structure", () -> analyse));
        workspaces.add(new Workspaces.Place(
                COMPARE,
                "Compare",
                Feather.LAYERS,
                "Spectra over one another and what they are made of",
                this::compare));
        workspaces.add(new Workspaces.Place(
                MAP, "Map", Feather.GRID, "Spectrum images: energy windows, regions, maps of predictions", this::map));
        workspaces.add(new Workspaces.Place(
                LIBRARY, "Library", Feather.DATABASE, "All references, bundled and your own", this::library));
        workspaces.add(new Workspaces.Place(
                EVALUATE, "Evaluate", Feather.TARGET, "Where a model is wrong, and why", this::evaluate));
        workspaces.add(new Workspaces.Place(TRAIN, "Train", Feather.CPU, "Models of your own", this::train));
    }

    private MapWorkspace map() {
        MapWorkspace made = new MapWorkspace(bench);
        new OpenImages(analyse.model(), made, bench.notices(), () -> workspaces.isInFront(MAP)).follow();
        made.setOnOpenFiles(() -> analyse.model().open(spectra.get()));
        made.setOnSum((image, region, sum) -> {
            workspaces.show(ANALYSE);
            OpenImages.show(image, region, sum, analyse.model());
        });
        return made;
    }

    private CompareWorkspace compare() {
        CompareWorkspace made = new CompareWorkspace(bench);
        made.setAnalyse(analyse.model());
        made.setOnChooseFiles(then -> then.accept(spectra.get()));
        return made;
    }

    private LibraryWorkspace library() {
        LibraryWorkspace made = new LibraryWorkspace(bench);
        made.setOnShowInAnalyse(record -> {
            try {
                RecordSpectrum.open(record, analyse.model());
                workspaces.show(ANALYSE);
            } catch (InputException e) {
                bench.notices().tell(Notice.of(record.id(), e));
            }
        });
        made.setOnCompare((records, sigma) -> {
            if (workspaces.show(COMPARE) instanceof CompareWorkspace compare) {
                compare.add(records, sigma);
            }
        });
        return made;
    }

    private EvaluateWorkspace evaluate() {
        EvaluateWorkspace made = new EvaluateWorkspace(bench);
        made.setOnLibrary((edge, id) -> {
            if (workspaces.show(LIBRARY) instanceof LibraryWorkspace library) {
                library.show(edge, id);
            }
        });
        Runnable tell = () -> made.setMeasurement(OpenMeasurement.of(analyse.model()));
        analyse.model().outcomeProperty().addListener((property, before, now) -> tell.run());
        tell.run();
        return made;
    }

    private TrainWorkspace train() {
        TrainWorkspace made = new TrainWorkspace(bench);
        made.setOnEvaluate(card -> {
            if (workspaces.show(EVALUATE) instanceof EvaluateWorkspace evaluate) {
                evaluate.compare(card.label());
            }
        });
        return made;
    }
}
