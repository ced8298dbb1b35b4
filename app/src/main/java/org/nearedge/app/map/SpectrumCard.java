package org.nearedge.app.map;

import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.view.FigurePane;
import org.nearedge.app.chart.view.FigureView;
import org.nearedge.app.map.figures.SumFigure;
import org.nearedge.app.map.state.EnergyWindow;
import org.nearedge.app.map.state.Plane;
import org.nearedge.app.map.state.Regions;

/** The summed spectrum of the region with the energy windows, and what can be done with it. */
final class SpectrumCard extends VBox {
    private final MapModel model;
    private final FigureView chart = new FigureView();
    private final Label heading = new Label();
    /** A list of single positions may be long. */
    private static final double MOST_HEADING = 260;
    /** Width of one, about. */
    private static final double CHARACTER = 7.2;

    private final Label instead = new Label();
    private final Button analyse = new Button("Show in Analyse");
    private final CheckBox net = new CheckBox("Subtract background");
    private final Label windows = new Label();

    SpectrumCard(MapModel model, MapFigures figures, Runnable showInAnalyse, Consumer<FigurePane> export) {
        this.model = model;
        getStyleClass().add("chart-panel");
        chart.setId("map-spectrum-chart");
        chart.setOnExport(spec -> export.accept(chart));
        chart.setLegendShown(false);
        chart.setOnRegionChanged(this::move);
        heading.setId("map-region");
        heading.getStyleClass().add("section-title");
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(heading.textProperty());
        heading.setTooltip(whole);
        analyse.setId("map-show-in-analyse");
        analyse.getStyleClass().add("small");
        analyse.setMinWidth(Region.USE_PREF_SIZE);
        analyse.setTooltip(new Tooltip("Opens the sum of the region in Analyse, as a spectrum of its own"));
        analyse.setOnAction(event -> showInAnalyse.run());
        net.setId("map-net");
        net.getStyleClass().add("small-check");
        net.setMinWidth(Region.USE_PREF_SIZE);
        net.setTooltip(new Tooltip("Fits a power law A E^-r in the background window of every position, and sums in the"
                + " energy window what lies above it"));
        net.selectedProperty().bindBidirectional(model.netProperty());
        windows.setId("map-windows");
        windows.getStyleClass().addAll("text-small", "text-muted");
        windows.setMinWidth(0);
        windows.setTooltip(new Tooltip("Drag the ends of the windows in the chart; eV"));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox header = new HBox(8, heading, windows, space, net, analyse);
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().addAll("section-header", "card-header");
        instead.setId("map-spectrum-instead");
        instead.getStyleClass().add("instead");
        instead.setWrapText(true);
        StackPane stack = new StackPane(chart, instead);
        stack.setMinSize(0, 0);
        VBox.setVgrow(stack, Priority.ALWAYS);
        getChildren().setAll(header, stack);
        figures.spectrumProperty().addListener((property, before, now) -> show(now));
        model.regionProperty().addListener((property, before, now) -> tell());
        model.planeProperty().addListener((property, before, now) -> tell());
        model.windowProperty().addListener((property, before, now) -> tell());
        show(figures.spectrumProperty().get());
        tell();
    }

    FigureView chart() {
        return chart;
    }

    private void move(String name, double from, double to) {
        if (model.planeProperty().get() == null) {
            return;
        }
        EnergyWindow moved = new EnergyWindow(from, to)
                .on(model.planeProperty().get().image().axis());
        (name.equals(SumFigure.SIGNAL) ? model.windowProperty() : model.backgroundProperty()).set(moved);
    }

    private void show(FigureSpec spec) {
        if (spec != null) {
            chart.show(spec);
        }
        chart.setVisible(spec != null);
        instead.setText(
                spec != null || model.planeProperty().get() == null
                        ? ""
                        : model.isBusy() ? "Summing \u2026" : "No sum was made: choose positions in the image");
        analyse.setDisable(spec == null);
    }

    private void tell() {
        Plane plane = model.planeProperty().get();
        if (plane == null || model.regionProperty().get() == null) {
            heading.setText("Spectrum");
            windows.setText("");
            return;
        }
        boolean all = model.regionProperty().get().isEmpty();
        String of = all
                ? plane.isPoint() ? "The only position" : "Sum of all " + plane.count() + " positions"
                : plane.isPoint() || model.regionProperty().get().count() == 1
                        ? capital(Regions.words(model.regionProperty().get()))
                        : "Sum of " + Regions.words(model.regionProperty().get());
        heading.setText(of);
        heading.setMinWidth(Math.min(MOST_HEADING, CHARACTER * of.length()));
        windows.setText(
                model.windowProperty().get() == null
                        ? ""
                        : "window " + model.windowProperty().get());
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    void setDark(boolean dark) {
        chart.setDark(dark);
    }
}
