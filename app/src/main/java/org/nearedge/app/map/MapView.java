package org.nearedge.app.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.view.FigurePane;
import org.nearedge.app.map.state.DisplayModel;
import org.nearedge.app.map.state.MapTab;
import org.nearedge.app.map.state.PixelModel;
import org.nearedge.app.map.state.Predicted;

/** The Map workspace: energy window and spectrum on the left, maps of the prediction on the right. It computes nothing. */
final class MapView extends BorderPane {
    private final MapModel image;
    private final PlacesCard window;
    private final SpectrumCard spectrum;
    private final StripCard strip;
    private final MapCard map;
    private final PixelCard pixel;
    private final ComponentsCard components;
    private final Label instead = new Label();
    private final SplitPane columns;
    private final DisplayModel display;
    private final MapEmpty empty;

    /**
     * What the view asks of its workspace.
     *
     * @param openFiles asks for files to open
     * @param export asks how a figure shall be exported
     * @param askRecipe asks for a recipe's file
     * @param save asks where the numbers shall go
     * @param showInAnalyse opens the sum of the region in Analyse
     */
    record Actions(
            Runnable openFiles,
            Consumer<FigurePane> export,
            Runnable askRecipe,
            Consumer<Node> save,
            Runnable showInAnalyse) {}

    MapView(
            MapModel image,
            PredictionModel prediction,
            PixelModel pixels,
            ComponentsModel parts,
            DisplayModel display,
            MapFigures figures,
            Actions actions) {
        this.image = image;
        this.display = display;
        setId("map");
        getStyleClass().add("map");
        getStylesheets().add(MapView.class.getResource("map.css").toExternalForm());
        Picking picking = new Picking(image, () -> 1);
        Picking binned = new Picking(image, () -> {
            Predicted done = prediction.predictedProperty().get();
            return done == null ? 1 : done.binning();
        });
        window = new PlacesCard(
                        "map-window",
                        "Energy window",
                        "What falls into the energy window at every position. A click takes a position, dragging a"
                                + " region (Shift adds, Alt draws freely), the arrows move, Escape clears",
                        picking,
                        actions.export())
                .beside(new RangeControl("map-window", display.windowRangeProperty(), () -> figures.windowProperty()
                        .get()));
        spectrum = new SpectrumCard(image, figures, actions.showInAnalyse(), actions.export());
        map = new MapCard(prediction, figures, display, binned, actions.export());
        pixel = new PixelCard(pixels, figures, actions.export());
        window.image().link(map.card().image());
        SplitPane left = new SplitPane(window, spectrum);
        left.setOrientation(Orientation.VERTICAL);
        left.setDividerPositions(0.58);
        strip = new StripCard(image, actions.export());
        figures.stripProperty().addListener((property, before, now) -> showStrip(left, now));
        SplitPane right = new SplitPane(map, pixel);
        right.setOrientation(Orientation.VERTICAL);
        right.setDividerPositions(0.58);
        left.setMinWidth(320);
        right.setMinWidth(320);
        components = new ComponentsCard(parts, figures::componentsProvenance, actions.export());
        columns = new SplitPane(left, new MapTabs(right, components, display));
        columns.setId("map-columns");
        columns.setDividerPositions(0.5);
        instead.setId("map-instead");
        instead.getStyleClass().add("instead");
        instead.setWrapText(true);
        instead.setMaxWidth(520);
        empty = new MapEmpty(actions.openFiles());
        setTop(new MapBar(image, prediction, display, actions.askRecipe(), actions.save()));
        setCenter(new StackPane(columns, instead, empty));
        figures.windowProperty().addListener((property, before, now) -> refresh(figures));
        image.windowFaultProperty().addListener((property, before, now) -> refresh(figures));
        image.planeProperty().addListener((property, before, now) -> refresh(figures));
        image.selectedProperty().addListener((property, before, now) -> refresh(figures));
        image.insteadProperty().addListener((property, before, now) -> refresh(figures));
        image.regionProperty().addListener((property, before, now) -> {
            if (now != null) {
                window.mark(now.inside());
            }
        });
        refresh(figures);
    }

    private void refresh(MapFigures figures) {
        boolean there = image.planeProperty().get() != null;
        columns.setVisible(there);
        empty.setVisible(image.selectedProperty().get() == null);
        instead.setText(image.insteadProperty().get());
        window.show(
                figures.windowProperty().get(),
                image.windowFaultProperty().get().isEmpty()
                        ? "Reading \u2026"
                        : image.windowFaultProperty().get());
        window.note(unread());
    }

    /** Between profile and spectrum, with the same energies as this. */
    private void showStrip(SplitPane left, FigureSpec spec) {
        if (spec == null) {
            left.getItems().remove(strip);
            return;
        }
        strip.chart().show(spec);
        if (!left.getItems().contains(strip)) {
            left.getItems().add(1, strip);
            left.setDividerPositions(0.34, 0.66);
        }
    }

    private String unread() {
        var shown = image.shownProperty().get();
        return shown == null
                ? ""
                : shown.coarse()
                        ? "coarse"
                        : shown.unread() == 0
                                ? ""
                                : shown.unread() + " positions without background fit. The first: " + shown.reason();
    }

    List<FigurePane> figures() {
        List<FigurePane> all = new ArrayList<>();
        if (columns.isVisible()) {
            all.addAll(window.figures());
            if (columns.isVisible() && strip.getScene() != null) {
                all.add(strip.chart());
            }
            if (spectrum.chart().isVisible()) {
                all.add(spectrum.chart());
            }
            if (display.tabProperty().get() == MapTab.MAPS) {
                all.addAll(map.card().figures());
                all.addAll(pixel.shown());
            } else if (components.chart().isVisible()) {
                all.add(components.chart());
            }
        }
        return all;
    }

    /** The figure that has the keyboard, otherwise the map, otherwise the window. */
    Optional<FigurePane> focused() {
        List<FigurePane> all = figures();
        return all.stream()
                .filter(Node::isFocusWithin)
                .findFirst()
                .or(() -> map.card().figures().stream().filter(all::contains).findFirst())
                .or(() -> all.stream().findFirst());
    }

    void setDark(boolean dark) {
        window.setDark(dark);
        spectrum.setDark(dark);
        strip.chart().setDark(dark);
        map.card().setDark(dark);
        pixel.setDark(dark);
        components.chart().setDark(dark);
    }
}
