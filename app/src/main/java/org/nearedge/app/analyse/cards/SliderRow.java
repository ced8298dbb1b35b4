package org.nearedge.app.analyse.cards;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** One number of a step: its name and unit, a slider that edits while it moves, and the number to type. */
final class SliderRow extends HBox {
    /** Told of every change. */
    @FunctionalInterface
    interface Edit {
        /** @param gesture the same for all changes of one drag */
        void to(double value, Object gesture);
    }

    private final Slider slider = new Slider();
    private final NumberField field;
    private final double step;
    private Edit onEdit = (value, gesture) -> {};
    private Runnable onEnd = () -> {};
    private Consumer<String> onRefused = why -> {};
    private boolean showing;

    /**
     * @param label name and unit, for example {@code From, eV}
     * @param help meaning and unit, in the tooltip
     * @param step the slider's grid and the arrow keys' step
     */
    SliderRow(String id, String label, String help, double step, int decimals) {
        super(8);
        this.step = step;
        this.field = new NumberField(step, decimals);
        setAlignment(Pos.CENTER_LEFT);
        Label name = new Label(label);
        name.getStyleClass().add("row-label");
        name.setLabelFor(field);
        slider.setId(id + "-slider");
        slider.getStyleClass().add("small");
        slider.setMinWidth(40);
        slider.setBlockIncrement(step);
        HBox.setHgrow(slider, Priority.ALWAYS);
        field.setId(id);
        Tooltip tooltip = new Tooltip(help);
        name.setTooltip(tooltip);
        slider.setTooltip(tooltip);
        field.setTooltip(tooltip);
        getChildren().setAll(name, slider, field);
        slider.valueProperty().addListener((property, before, now) -> slid(now.doubleValue()));
        slider.valueChangingProperty().addListener((property, before, now) -> {
            if (!now) {
                onEnd.run();
            }
        });
        field.setOnEdit(value -> edit(value, null));
    }

    SliderRow onEdit(Edit edit, Runnable end) {
        onEdit = edit;
        onEnd = end;
        return this;
    }

    /** Told why, when the step cannot have a number. */
    SliderRow onRefused(Consumer<String> action) {
        onRefused = action;
        return this;
    }

    void show(double value, double from, double to) {
        if (slider.isValueChanging()) {
            // The hand on the slider knows better than an answer to where it was.
            return;
        }
        showing = true;
        // A value outside the usual range (a window that starts before the crop) widens it: it is not moved silently.
        slider.setMin(Math.min(value, Math.min(from, to)));
        slider.setMax(Math.max(value, Math.max(from, to)));
        slider.setValue(value);
        if (!field.isFocused() || Math.abs(field.value() - value) > 1e-12) {
            field.setValue(value);
        }
        showing = false;
    }

    /** The number that is shown. */
    double value() {
        return field.value();
    }

    private void edit(double value, Object gesture) {
        try {
            onEdit.to(value, gesture);
        } catch (IllegalArgumentException e) {
            onRefused.accept(e.getMessage());
        }
    }

    private void slid(double value) {
        if (!showing) {
            double onGrid = Math.round(value / step) * step;
            field.setValue(onGrid);
            edit(onGrid, this);
        }
    }
}
