package org.nearedge.app.map;

import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.nearedge.app.chart.view.FigurePane;
import org.nearedge.app.evaluate.tabs.Choices;
import org.nearedge.app.map.state.DisplayModel;
import org.nearedge.app.map.state.Quantity;

/** A map of the prediction: which one, in which colours, and what of it is masked. */
final class MapCard extends VBox {
    private final PredictionModel model;
    private final PlacesCard card;

    MapCard(
            PredictionModel model,
            MapFigures figures,
            DisplayModel display,
            Picking picking,
            Consumer<FigurePane> export) {
        this.model = model;
        ComboBox<Quantity> quantity = Choices.of(
                "map-quantity",
                "What of the prediction is mapped",
                model.quantities(),
                model.chosenProperty(),
                this::words,
                item -> item.model());
        quantity.setMinWidth(140);
        quantity.setMaxWidth(340);
        RangeControl range = new RangeControl("map-map", display.mapRangeProperty(), () -> figures.mapProperty()
                .get());
        card = new PlacesCard(
                        "map-map",
                        "Map",
                        "A number that the model reads, at every position; a click reads one position in detail",
                        picking,
                        export)
                .beside(quantity, range)
                .below(mask());
        VBox.setVgrow(card, Priority.ALWAYS);
        getChildren().setAll(card);
        quantity.disableProperty().bind(Bindings.isEmpty(model.quantities()));
        range.disableProperty().bind(model.chosenProperty().isNull());
        figures.mapProperty().addListener((property, before, now) -> refresh(figures));
        model.insteadProperty().addListener((property, before, now) -> refresh(figures));
        refresh(figures);
    }

    PlacesCard card() {
        return card;
    }

    private void refresh(MapFigures figures) {
        card.show(figures.mapProperty().get(), model.insteadProperty().get());
        card.note(String.join(" ", model.unread(), model.noise()).strip());
    }

    private String words(Quantity quantity) {
        boolean several =
                model.quantities().stream().map(Quantity::model).distinct().count() > 1;
        return quantity.heading() + (several ? "   " + quantity.model() : "");
    }

    private HBox mask() {
        CheckBox masking = new CheckBox("Mask what is novel");
        masking.setId("map-masking");
        masking.getStyleClass().add("small-check");
        masking.setTooltip(
                new Tooltip("Hatches positions whose spectra are unlike the training set, and leaves them out"
                        + " of the colour range"));
        masking.selectedProperty().bindBidirectional(model.maskingProperty());
        Slider slider = new Slider(0, 100, model.thresholdProperty().get());
        slider.setId("map-threshold");
        slider.setBlockIncrement(1);
        slider.setTooltip(new Tooltip(
                "Novelty above which a position is masked: percentile, share of the training set that is less novel"));
        slider.valueProperty().bindBidirectional(model.thresholdProperty());
        slider.disableProperty().bind(masking.selectedProperty().not());
        HBox.setHgrow(slider, Priority.SOMETIMES);
        Label value = new Label();
        value.getStyleClass().addAll("text-small", "text-muted");
        value.setMinWidth(USE_PREF_SIZE);
        value.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> String.format(
                                Locale.ROOT,
                                "above %.0f %%",
                                model.thresholdProperty().get()),
                        model.thresholdProperty()));
        HBox row = new HBox(8, masking, slider, value);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("map-row");
        row.disableProperty().bind(model.chosenProperty().isNull());
        return row;
    }
}
