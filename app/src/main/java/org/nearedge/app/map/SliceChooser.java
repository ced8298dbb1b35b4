package org.nearedge.app.map;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.nearedge.app.map.state.OpenImage;
import org.nearedge.spectrum.DataAxis;

/** Which slice of a data set is looked at that has more than two position axes: an index on each of the others. */
final class SliceChooser extends HBox {
    private final MapModel model;
    private boolean showing;

    SliceChooser(MapModel model) {
        super(4);
        this.model = model;
        setId("map-slice");
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(USE_PREF_SIZE);
        managedProperty().bind(visibleProperty());
        model.planeProperty().addListener((property, before, now) -> refresh());
        refresh();
    }

    private void refresh() {
        OpenImage open = model.selectedProperty().get();
        List<DataAxis> axes = open == null || model.planeProperty().get() == null
                ? List.of()
                : open.dataset().axes();
        int more = Math.max(0, axes.size() - 3);
        setVisible(more > 0);
        showing = true;
        if (getChildren().size() != 2 * more || getUserData() != open) {
            setUserData(open);
            getChildren().clear();
            for (int i = 0; i < more; i++) {
                getChildren().addAll(label(axes.get(i)), spinner(axes.get(i), i));
            }
        }
        List<Integer> slice = model.sliceProperty().get();
        for (int i = 0; i < more; i++) {
            at(i).getValueFactory().setValue(i < slice.size() ? slice.get(i) : 0);
        }
        showing = false;
    }

    private static Label label(DataAxis axis) {
        Label label = new Label(axis.name().isEmpty() ? "Slice" : axis.name());
        label.getStyleClass().add("choice-label");
        return label;
    }

    private Spinner<Integer> spinner(DataAxis axis, int index) {
        Spinner<Integer> spinner = new Spinner<>(0, axis.size() - 1, 0);
        spinner.setId("map-slice-" + index);
        spinner.setPrefWidth(76);
        spinner.getStyleClass().add("small");
        spinner.setTooltip(new Tooltip("Index on the axis \u201c" + axis.name() + "\u201d, 0 to " + (axis.size() - 1)
                + ": the image has more than two position axes"));
        spinner.valueProperty().addListener((property, before, now) -> choose());
        return spinner;
    }

    @SuppressWarnings("unchecked")
    private Spinner<Integer> at(int axis) {
        return (Spinner<Integer>) getChildren().get(2 * axis + 1);
    }

    private void choose() {
        if (!showing) {
            List<Integer> slice = new ArrayList<>();
            for (int i = 0; i < getChildren().size() / 2; i++) {
                slice.add(at(i).getValue());
            }
            model.sliceProperty().set(slice);
        }
    }
}
