package org.nearedge.app.library;

import java.util.List;
import java.util.Set;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.nearedge.app.chart.view.FigureView;
import org.nearedge.app.library.figures.MapColour;

/** The map of all spectra: coloured, brushed, linked with the table. */
final class MapPanel extends StackPane {
    private final LibraryModel model;
    private final ComboBox<MapColour> colour = new ComboBox<>();
    private final ToggleButton brush = new ToggleButton("Select", new FontIcon(Feather.MAXIMIZE));
    private final FigurePanel panel;

    MapPanel(LibraryModel model) {
        this.model = model;
        colour.setId("library-colour");
        colour.getItems().setAll(MapColour.all());
        colour.setConverter(words());
        colour.getStyleClass().add("small");
        colour.setTooltip(new Tooltip("What the colour of a point says"));
        colour.valueProperty().bindBidirectional(model.colourProperty());
        brush.setId("library-brush");
        brush.getStyleClass().add("small");
        brush.setTooltip(new Tooltip("On: dragging a box selects records, in the table, too. Off: dragging zooms."
                + " The wheel always zooms, a double click shows the whole map"));
        brush.setSelected(true);
        brush.setMinWidth(Region.USE_PREF_SIZE);
        colour.setMinWidth(Region.USE_PREF_SIZE);
        panel = new FigurePanel("library-map", "Map", colour, brush);
        getChildren().setAll(panel);
        FigureView figure = panel.figure();
        figure.setBrushing(true);
        brush.selectedProperty().addListener((property, before, now) -> figure.setBrushing(now));
        figure.setOnChosen(id -> model.select(List.of(id), id));
        figure.setOnBrushed(this::takeBrushed);
        model.contentProperty().addListener((property, before, now) -> offer(now.colours()));
        model.mapProperty().addListener((property, before, now) -> refresh());
        model.selectionProperty().addListener((property, before, now) -> showSelection(now));
        panel.show(null, "Reading references \u2026");
    }

    FigureView figure() {
        return panel.figure();
    }

    private void takeBrushed(Set<String> ids) {
        Selection selection = model.selectionProperty().get();
        String current =
                selection.current() == null ? null : selection.current().id();
        if (!ids.isEmpty()) {
            model.select(ids, current);
        } else if (current != null) {
            model.select(List.of(current), current);
        }
    }

    private void offer(List<MapColour> colours) {
        if (!colours.equals(colour.getItems())) {
            // The box forgets its value while its list changes.
            colour.valueProperty().unbindBidirectional(model.colourProperty());
            colour.getItems().setAll(colours);
            colour.setValue(model.colourProperty().get());
            colour.valueProperty().bindBidirectional(model.colourProperty());
        }
    }

    private void refresh() {
        panel.show(model.mapProperty().get(), "No record passes the filter");
        LibraryContent content = model.contentProperty().get();
        panel.note(
                content == null || content.prepared() == null
                        ? ""
                        : "principal components at \u03c3 "
                                + content.prepared().grid().sigma() + " eV");
        showSelection(model.selectionProperty().get());
    }

    private void showSelection(Selection selection) {
        FigureView figure = panel.figure();
        figure.choose(selection.current() == null ? null : selection.current().id());
        figure.mark(selection.records().size() > 1 ? selection.ids() : Set.of());
    }

    private static StringConverter<MapColour> words() {
        return new StringConverter<>() {
            @Override
            public String toString(MapColour value) {
                return value == null ? "" : value.label();
            }

            @Override
            public MapColour fromString(String text) {
                return new MapColour.Kind();
            }
        };
    }
}
