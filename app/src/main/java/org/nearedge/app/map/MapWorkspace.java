package org.nearedge.app.map;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.nearedge.app.chart.view.FigurePane;
import org.nearedge.app.map.state.DisplayModel;
import org.nearedge.app.map.state.OpenImage;
import org.nearedge.app.map.state.PixelModel;
import org.nearedge.app.map.state.Plane;
import org.nearedge.app.map.state.StripModel;
import org.nearedge.app.provenance.Origin;
import org.nearedge.app.workspace.FigureCompletion;
import org.nearedge.app.workspace.Workbench;
import org.nearedge.app.workspace.Workspace;
import org.nearedge.model.ModelCatalog;
import org.nearedge.session.Analyser;
import org.nearedge.spectrum.Spectrum;
import org.nearedge.spectrum.image.Region;

/** Spectrum images and line scans, as the frame sees them. */
public final class MapWorkspace implements Workspace {
    /** Told the sum of a region that shall be opened in Analyse. */
    @FunctionalInterface
    public interface SumListener {
        void show(OpenImage image, Region region, Spectrum sum);
    }

    private final Workbench bench;
    private final MapModel model;
    private final PredictionModel prediction;
    private final PixelModel pixel;
    private final ComponentsModel components;
    private final DisplayModel display = new DisplayModel();
    private final StripModel strip;
    private final MapFigures figures;
    private final MapChoices choices;
    private final MapFiles files;
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private SumListener onSum = (image, region, sum) -> {};
    private Runnable onOpenFiles = () -> {};
    private ModelCatalog known;
    private Analyser loaded;
    private MapView view;
    private boolean dark;

    public MapWorkspace(Workbench bench) {
        this.bench = bench;
        model = new MapModel(bench.tasks(), bench.notices());
        Supplier<Analyser> analyser = this::analyser;
        prediction = new PredictionModel(bench.tasks(), bench.notices(), analyser, model);
        pixel = new PixelModel(bench.tasks(), analyser);
        new PixelReading(model, prediction, pixel);
        components = new ComponentsModel(bench.tasks(), bench.notices(), model, prediction);
        strip = new StripModel(bench.tasks());
        figures = new MapFigures(model, prediction, display, strip);
        choices = new MapChoices(model, prediction, components, display, bench.tasks()::isAnswering);
        files = new MapFiles(bench, model, prediction, display, choices);
        new MapMacro(bench.macro(), model, prediction);
        status.bind(Bindings.createStringBinding(this::status, model.planeProperty(), model.shownProperty()));
    }

    /** One for as long as the models are the same: it keeps what it has read of them. */
    private synchronized Analyser analyser() {
        ModelCatalog now = bench.knowledge().models();
        if (now != known) {
            known = now;
            loaded = new Analyser(bench.knowledge().bundledLibrary(), now);
        }
        return loaded;
    }

    public MapModel model() {
        return model;
    }

    public PredictionModel prediction() {
        return prediction;
    }

    PixelModel pixel() {
        return pixel;
    }

    ComponentsModel components() {
        return components;
    }

    DisplayModel display() {
        return display;
    }

    MapFigures mapFigures() {
        return figures;
    }

    /**
     * What is open elsewhere.
     *
     * @param newest whether an image that was not there before is looked at at once
     */
    public void offer(List<OpenImage> open, boolean newest) {
        files.offer(open, newest);
    }

    /** The whole chain, for a picture: the image predicted, and one position of it read. */
    public void predictMiddle() {
        Plane plane = model.planeProperty().get();
        if (plane != null) {
            model.regionProperty()
                    .set(Region.pixel(plane.height(), plane.width(), plane.height() / 2, plane.width() / 3));
            prediction.start();
        }
    }

    /** Looks at the spectra of the files of a folder as a line scan. */
    public void openSeries(Path folder) {
        files.openSeries(folder);
    }

    /** What opens the sum of a region in Analyse. */
    public void setOnSum(SumListener listener) {
        onSum = listener;
    }

    /** What asks the user for files, and opens them. */
    public void setOnOpenFiles(Runnable action) {
        onOpenFiles = action;
    }

    @Override
    public String id() {
        return "map";
    }

    @Override
    public Node view() {
        if (view == null) {
            view = new MapView(
                    model,
                    prediction,
                    pixel,
                    components,
                    display,
                    figures,
                    new MapView.Actions(
                            () -> onOpenFiles.run(),
                            bench.export(),
                            () -> files.askRecipe(view),
                            node -> files.save(node, figures),
                            this::showSum));
            view.setDark(dark);
        }
        return view;
    }

    private void showSum() {
        if (model.spectrumProperty().get() != null) {
            onSum.show(
                    model.selectedProperty().get(),
                    model.regionProperty().get(),
                    model.spectrumProperty().get());
        }
    }

    @Override
    public void setDark(boolean now) {
        dark = now;
        if (view != null) {
            view.setDark(now);
        }
    }

    @Override
    public boolean isBusy() {
        return model.isBusy()
                || prediction.isBusy()
                || pixel.isBusy()
                || strip.isBusy()
                || components.runningProperty().get();
    }

    @Override
    public List<FigurePane> figures() {
        return view == null ? List.of() : view.figures();
    }

    @Override
    public Optional<FigurePane> focused() {
        return view == null ? Optional.empty() : view.focused();
    }

    @Override
    public FigureCompletion completion() {
        return files.completion();
    }

    @Override
    public void restore(Origin origin, Path figure) {
        files.restore(origin, figure);
    }

    @Override
    public String fileName() {
        OpenImage open = model.selectedProperty().get();
        return open == null ? "map" : open.name().replaceFirst("\\.[^.]+$", "");
    }

    @Override
    public ObservableValue<JsonNode> choices() {
        return choices.valueProperty();
    }

    @Override
    public void restoreChoices(JsonNode from) {
        files.restore(from);
    }

    @Override
    public ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    private String status() {
        OpenImage open = model.selectedProperty().get();
        Plane plane = model.planeProperty().get();
        return open == null ? "" : open.name() + (plane == null ? "" : "   " + plane.words());
    }
}
