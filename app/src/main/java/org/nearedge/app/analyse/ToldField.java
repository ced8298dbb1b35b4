package org.nearedge.app.analyse;

import java.util.Objects;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import org.nearedge.library.LocalProperty;

/** A number that a model may be told; left empty it is not known. Taken with Enter or when the field is left. */
final class ToldField extends TextField {
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    private Consumer<Double> onEdit = value -> {};
    private Double value;

    ToldField(LocalProperty property) {
        getStyleClass().addAll("small", "number-field");
        setPromptText("not told");
        setTooltip(new Tooltip("The " + property.heading() + " of the site, if it is known"
                + (property == LocalProperty.EXCITATION_ENERGY
                        ? ": on the computed scale, on which alpha-quartz has 543.6 eV"
                        : "")
                + ". Models that have to be told it answer only then"));
        setOnAction(event -> take());
        focusedProperty().addListener((observed, before, now) -> {
            if (!now) {
                take();
            }
        });
        textProperty()
                .addListener((observed, before, now) ->
                        pseudoClassStateChanged(INVALID, !now.isBlank() && parsed(now) == null));
    }

    void setOnEdit(Consumer<Double> action) {
        onEdit = action;
    }

    void setValue(Double now) {
        value = now;
        if (!isFocused() || !Objects.equals(parsed(getText()), now)) {
            setText(now == null ? "" : now.toString());
        }
    }

    private void take() {
        Double typed = parsed(getText());
        if (typed == null && !getText().isBlank()) {
            setText(value == null ? "" : value.toString());
        } else if (!Objects.equals(typed, value)) {
            value = typed;
            onEdit.accept(typed);
        }
    }

    /** A decimal comma is understood as well. */
    private static Double parsed(String text) {
        try {
            double number = Double.parseDouble(text.strip().replace(',', '.'));
            return Double.isFinite(number) ? number : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
