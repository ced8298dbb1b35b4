package org.nearedge.app.map;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.nearedge.app.chart.view.FigurePane;
import org.nearedge.app.chart.view.FigureView;
import org.nearedge.app.pca.ScreeFigure;
import org.nearedge.process.pca.PrincipalComponents;

/** The scree plot of the image: a click on a point says how many components are kept. */
final class ComponentsCard extends VBox {
    private final ComponentsModel model;
    private final IntFunction<Map<String, String>> provenance;
    private final FigureView chart = new FigureView();
    private final Label instead = new Label();
    private final Label words = new Label();

    /** @param provenance what a figure of the image tells that keeps so many components */
    ComponentsCard(ComponentsModel model, IntFunction<Map<String, String>> provenance, Consumer<FigurePane> export) {
        this.model = model;
        this.provenance = provenance;
        getStyleClass().add("chart-panel");
        chart.setId("map-scree-chart");
        chart.setOnExport(spec -> export.accept(chart));
        chart.setOnChosen(id -> model.rankProperty().set(Integer.parseInt(id)));
        Button find = button(
                "map-components",
                "Find components",
                "Compares the spectra of all positions, each channel weighted by its counting noise",
                model::start);
        Button cancel = button("map-components-cancel", "Cancel", "Gives up the comparison", model::cancel);
        Button use = button(
                "map-components-use",
                "Use in recipe",
                "The recipe of \u201cPredict image\u201d then keeps so many components before its other steps",
                model::useInRecipe);
        find.disableProperty().bind(model.runningProperty());
        cancel.visibleProperty().bind(model.runningProperty());
        cancel.managedProperty().bind(cancel.visibleProperty());
        use.disableProperty().bind(model.componentsProperty().isNull());
        words.setMinWidth(0);
        words.getStyleClass().addAll("text-small", "text-muted");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox header = new HBox(8, find, cancel, words, space, use);
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().addAll("section-header", "card-header");
        instead.setId("map-components-instead");
        instead.getStyleClass().add("instead");
        instead.setWrapText(true);
        instead.setMaxWidth(420);
        StackPane stack = new StackPane(chart, instead);
        stack.setMinSize(0, 0);
        VBox.setVgrow(stack, Priority.ALWAYS);
        getChildren().setAll(header, stack);
        model.componentsProperty().addListener((property, before, now) -> refresh());
        model.rankProperty().addListener((property, before, now) -> refresh());
        model.insteadProperty().addListener((property, before, now) -> refresh());
        refresh();
    }

    private static Button button(String id, String text, String help, Runnable action) {
        Button button = new Button(text);
        button.setId(id);
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Tooltip(help));
        button.setOnAction(event -> action.run());
        return button;
    }

    FigureView chart() {
        return chart;
    }

    private void refresh() {
        PrincipalComponents found = model.componentsProperty().get();
        chart.setVisible(found != null);
        words.setText(found == null ? "" : found.words(model.rankProperty().get()));
        instead.setText(
                found != null
                        ? ""
                        : model.insteadProperty().get().isEmpty()
                                ? "Principal components of all spectra: how many there are above the noise"
                                : model.insteadProperty().get());
        if (found != null) {
            chart.show(ScreeFigure.of(
                    found,
                    model.rankProperty().get(),
                    provenance.apply(model.rankProperty().get())));
        }
    }
}
