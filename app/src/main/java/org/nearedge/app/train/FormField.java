package org.nearedge.app.train;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;

/** Something that is typed; what cannot be read is marked and handed on as null. */
final class FormField<T> extends TextField {
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    private final Function<String, T> reading;
    private boolean showing;

    /**
     * @param reading from the text; null where it cannot be read
     * @param onTyped called while it is typed
     */
    FormField(String id, String help, Function<String, T> reading, Consumer<T> onTyped) {
        this.reading = reading;
        setId(id);
        getStyleClass().add("small");
        setTooltip(new Tooltip(help));
        textProperty().addListener((property, before, now) -> {
            pseudoClassStateChanged(INVALID, reading.apply(now) == null);
            if (!showing) {
                onTyped.accept(reading.apply(now));
            }
        });
    }

    /** Shows a value, unless it is the one that is being typed. */
    void show(T value) {
        if (value != null && !value.equals(reading.apply(getText()))) {
            showing = true;
            setText(value.toString());
            showing = false;
        }
    }

    /** A decimal comma is understood as well. */
    static Double number(String text) {
        try {
            double number = Double.parseDouble(text.strip().replace(',', '.'));
            return Double.isFinite(number) ? number : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    static Long whole(String text) {
        try {
            return Long.valueOf(text.strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
