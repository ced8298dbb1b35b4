package org.nearedge.app.map;

import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.nearedge.app.chart.view.FigurePane;
import org.nearedge.app.chart.view.FigureView;
import org.nearedge.app.map.state.EnergyWindow;

/** All spectra of a line scan as an image, with the energy window to drag. */
final class StripCard extends VBox {
    private final FigureView chart = new FigureView();

    StripCard(MapModel model, Consumer<FigurePane> export) {
        getStyleClass().add("chart-panel");
        chart.setId("map-strip-chart");
        chart.setMinSize(120, 90);
        chart.setOnExport(spec -> export.accept(chart));
        chart.setOnRegionChanged((name, from, to) -> {
            if (model.planeProperty().get() != null) {
                model.windowProperty()
                        .set(new EnergyWindow(from, to)
                                .on(model.planeProperty().get().image().axis()));
            }
        });
        Label heading = new Label("Line scan");
        heading.getStyleClass().add("section-title");
        heading.setTooltip(new Tooltip("Every spectrum of the scan: position against energy (eV)"));
        HBox header = new HBox(heading);
        header.getStyleClass().addAll("section-header", "card-header");
        VBox.setVgrow(chart, Priority.ALWAYS);
        getChildren().setAll(header, chart);
    }

    FigureView chart() {
        return chart;
    }
}
