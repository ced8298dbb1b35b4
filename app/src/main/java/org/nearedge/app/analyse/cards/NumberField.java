package org.nearedge.app.analyse.cards;

import java.util.Locale;
import java.util.function.DoubleConsumer;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** A number that is typed: taken with Enter or when the field is left, stepped with the arrow keys. */
public final class NumberField extends TextField {
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    private final double step;
    private final int decimals;
    private DoubleConsumer onEdit = value -> {};
    private double value;

    /**
     * @param step of the arrow keys; with Shift ten of them
     * @param decimals that are shown
     */
    public NumberField(double step, int decimals) {
        this.step = step;
        this.decimals = decimals;
        getStyleClass().addAll("small", "number-field");
        setOnAction(event -> take());
        focusedProperty().addListener((property, before, now) -> {
            if (!now) {
                take();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.isAltDown()) {
                // Moves the card.
                return;
            }
            if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
                edit(value + (event.getCode() == KeyCode.UP ? step : -step) * (event.isShiftDown() ? 10 : 1));
                event.consume();
            } else if (event.isShortcutDown() && event.getCode() == KeyCode.Z) {
                undo(event);
            } else if (event.getCode() == KeyCode.ESCAPE) {
                setValue(value);
            }
        });
        textProperty().addListener((property, before, now) -> pseudoClassStateChanged(INVALID, parsed(now) == null));
    }

    /** Told of every number that the user takes. */
    public void setOnEdit(DoubleConsumer action) {
        onEdit = action;
    }

    public void setValue(double now) {
        value = now;
        setText(format(now));
    }

    public double value() {
        return value;
    }

    /** Undo means the recipe's, also while the keyboard is in a field. */
    private void undo(KeyEvent event) {
        getScene().getAccelerators().entrySet().stream()
                .filter(entry -> entry.getKey().match(event))
                .findFirst()
                .ifPresent(entry -> {
                    entry.getValue().run();
                    event.consume();
                });
    }

    private String format(double number) {
        return String.format(Locale.ROOT, "%." + decimals + "f", number + 0.0);
    }

    private void take() {
        Double typed = parsed(getText());
        if (typed == null) {
            setText(format(value));
        } else if (!format(typed).equals(format(value))) {
            edit(typed);
        }
    }

    private void edit(double now) {
        setValue(now);
        onEdit.accept(now);
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
