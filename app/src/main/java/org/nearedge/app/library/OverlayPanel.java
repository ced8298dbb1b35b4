package org.nearedge.app.library;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.nearedge.app.chart.view.FigureView;
import org.nearedge.app.library.figures.OverlayFigure;
import org.nearedge.library.Reference;
import org.nearedge.library.Target;

/** The selected records over one another. */
final class OverlayPanel extends StackPane {
    private final LibraryModel model;
    private final FigurePanel panel;
    private final Button compare;
    private BiConsumer<List<Reference>, Double> onCompare = (records, sigma) -> {};

    OverlayPanel(LibraryModel model) {
        this.model = model;
        ToggleGroup group = new ToggleGroup();
        ToggleButton spectra = choice("library-overlay-spectra", "Spectra", Styles.LEFT_PILL, group);
        spectra.setTooltip(
                new Tooltip("Spectra as models see them: broadened, relative to their onset (eV), maximum 1"));
        ToggleButton pdos = choice("library-overlay-pdos", "PDOS", Styles.RIGHT_PILL, group);
        pdos.setTooltip(new Tooltip("Total PDOS (states/eV/spin), relative to the valence-band maximum (eV)"));
        spectra.setSelected(true);
        // A choice cannot be taken back, only changed.
        group.selectedToggleProperty().addListener((property, before, now) -> {
            if (now == null) {
                before.setSelected(true);
            } else {
                model.pdosProperty().set(now == pdos);
            }
        });
        model.pdosProperty()
                .addListener((property, before, now) -> group.selectToggle(Boolean.TRUE.equals(now) ? pdos : spectra));
        ToggleButton raise = new ToggleButton("Raise each");
        raise.setId("library-overlay-raise");
        raise.getStyleClass().add("small");
        raise.setTooltip(new Tooltip("Raises each curve above the one before, by "
                + Math.round(100 * LibraryModel.OFFSET) + " % of the maximum"));
        raise.selectedProperty().bindBidirectional(model.raisedProperty());
        compare = new Button("Compare");
        compare.setId("library-compare");
        compare.getStyleClass().add("small");
        compare.setTooltip(new Tooltip("Adds the selected spectra to the Compare workspace, broadened to sigma "
                + Target.SIGMA + " eV as here"));
        compare.setDisable(true);
        compare.setOnAction(
                event -> onCompare.accept(model.selectionProperty().get().records(), Target.SIGMA));
        panel = new FigurePanel("library-overlay", "Selected spectra", new HBox(spectra, pdos), raise, compare);
        getChildren().setAll(panel);
        model.overlayProperty().addListener((property, before, now) -> refresh());
        refresh();
    }

    private static ToggleButton choice(String id, String text, String pill, ToggleGroup group) {
        ToggleButton button = new ToggleButton(text);
        button.setId(id);
        button.getStyleClass().addAll("small", pill);
        button.setToggleGroup(group);
        return button;
    }

    void setOnCompare(BiConsumer<List<Reference>, Double> action) {
        onCompare = action;
    }

    FigureView figure() {
        return panel.figure();
    }

    private void refresh() {
        int selected = model.selectionProperty().get().records().size();
        compare.setDisable(selected == 0 || selected > OverlayFigure.MOST);
        panel.title(model.pdosProperty().get() ? "Selected PDOS" : "Selected spectra");
        panel.note(
                selected > OverlayFigure.MOST
                        ? "the first " + OverlayFigure.MOST + " of " + selected
                        : selected > 1 ? Integer.toString(selected) : "");
        panel.show(
                model.overlayProperty().get(),
                "Select records in the table (Ctrl or Shift for several) or drag a box on the map");
    }
}
