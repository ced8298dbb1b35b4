package org.nearedge.app.analyse;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.nearedge.app.analyse.choices.AnalyseChoices;
import org.nearedge.app.chart.view.FigurePane;
import org.nearedge.app.home.RecentFiles;
import org.nearedge.app.notice.Notice;
import org.nearedge.app.provenance.Key;
import org.nearedge.app.provenance.Origin;
import org.nearedge.app.task.BackgroundTask;
import org.nearedge.app.workspace.FigureCompletion;
import org.nearedge.app.workspace.Workbench;
import org.nearedge.app.workspace.Workspace;
import org.nearedge.io.FileHash;
import org.nearedge.io.Spectra;

/** From a spectrum to its structure, as the frame sees it. */
public final class AnalyseWorkspace implements Workspace {
    static final String ID = "analyse";

    private final Workbench bench;
    private final SampleSource samples;
    private final RecentFiles recent;
    private final AnalyseModel model;
    private final AnalyseChoices choices;
    private final AnalyseFiles files;
    private final AnalyseView view;
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");

    /** @param openFiles asks the user for files */
    public AnalyseWorkspace(
            Workbench bench, Chain chain, SampleSource samples, RecentFiles recent, Runnable openFiles) {
        this.bench = bench;
        this.samples = samples;
        this.recent = recent;
        model = new AnalyseModel(bench.tasks(), chain, Spectra::open, bench.notices(), recent, bench.history());
        chain.know(bench.knowledge().models());
        bench.knowledge().modelsProperty().addListener((property, before, now) -> {
            chain.know(now);
            model.computeAgain();
        });
        choices = new AnalyseChoices(model, bench, Spectra::open);
        files = new AnalyseFiles(model, bench.tasks(), bench.notices());
        AnalyseMacro.follow(model, files, bench.macro());
        view = new AnalyseView(model, samples.samples(), openFiles, this::openSample, bench.export());
        model.outcomeProperty().addListener((property, before, now) -> tellStatus());
        model.computingProperty().addListener((property, before, now) -> tellStatus());
    }

    public AnalyseModel model() {
        return model;
    }

    public AnalyseFiles files() {
        return files;
    }

    /** Opens a bundled sample in the background. */
    public void openSample(SampleSource.Sample sample) {
        bench.tasks()
                .start(BackgroundTask.of("Opening " + sample.title(), progress -> samples.open(sample))
                        .onSuccess(content ->
                                model.add(content.file(), null, content.datasets(), content.truth(), content.sigma()))
                        .onFailure(fault -> bench.notices().tell(Notice.of(sample.title(), fault))));
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void setDark(boolean dark) {
        view.setDark(dark);
    }

    @Override
    public boolean isBusy() {
        return model.computingProperty().get()
                || model.spectra().stream()
                        .anyMatch(item -> item.computingProperty().get());
    }

    @Override
    public List<FigurePane> figures() {
        return view.panes();
    }

    @Override
    public Optional<FigurePane> focused() {
        return view.focusedChart();
    }

    /** The file that a figure is made from is known by its hash. */
    @Override
    public FigureCompletion completion() {
        OpenSpectrum item = model.selectedProperty().get();
        Path source = item == null ? null : item.path();
        return figure -> {
            if (source == null) {
                return figure;
            }
            Map<String, String> provenance = new LinkedHashMap<>(figure.provenance());
            provenance.put(Key.FILE_HASH, FileHash.sha256(source));
            return figure.withProvenance(provenance);
        };
    }

    @Override
    public void restore(Origin origin, Path figure) {
        new Restoring(bench, model, recent).start(origin, figure);
    }

    @Override
    public ObservableValue<JsonNode> choices() {
        return choices.value();
    }

    @Override
    public void restoreChoices(JsonNode wanted) {
        choices.restore(wanted);
    }

    /** The selected file's, without its ending. */
    @Override
    public String fileName() {
        OpenSpectrum item = model.selectedProperty().get();
        if (item == null) {
            return "spectrum";
        }
        int dot = item.name().lastIndexOf('.');
        return dot > 0 ? item.name().substring(0, dot) : item.name();
    }

    @Override
    public ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    private void tellStatus() {
        OpenSpectrum item = model.selectedProperty().get();
        if (item == null) {
            status.set("");
        } else if (model.computingProperty().get()) {
            status.set(item.name() + "   computing \u2026");
        } else {
            Outcome outcome = item.outcome();
            status.set(item.name() + "   " + item.dataset().format() + "   "
                    + (outcome == null || outcome.raw() == null
                            ? ""
                            : outcome.raw().axis().toString()));
        }
    }
}
