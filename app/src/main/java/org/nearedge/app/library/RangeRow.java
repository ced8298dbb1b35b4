package org.nearedge.app.library;

import java.util.Locale;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.nearedge.library.LocalProperty;
import org.nearedge.library.select.Range;

/** The ends of one property's range: two fields that may be empty. What is typed counts at once. */
final class RangeRow {
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    private final LocalProperty property;
    private final Label label;
    private final TextField from = new TextField();
    private final TextField to = new TextField();
    private final Consumer<Range> edit;
    private boolean showing;

    /** @param edit told the range whenever both fields hold a number or nothing */
    RangeRow(LocalProperty property, Consumer<Range> edit) {
        this.property = property;
        this.edit = edit;
        label = new Label(property.heading());
        label.getStyleClass().add("range-label");
        label.setTooltip(new Tooltip(RecordColumn.help(property)));
        label.setLabelFor(from);
        set(from, "least");
        set(to, "greatest");
        from.setId("from-" + property.key());
        to.setId("to-" + property.key());
    }

    private void set(TextField field, String which) {
        field.getStyleClass().addAll("small", "number", "range-field");
        String unit = property.unit().isEmpty() ? "" : ", " + property.unit();
        field.setTooltip(
                new Tooltip("The " + which + " " + property.label() + " to be shown" + unit + "; empty: no such end"));
        field.setAccessibleText(which + " " + property.label());
        GridPane.setHgrow(field, Priority.ALWAYS);
        field.textProperty().addListener((p, before, now) -> take());
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE && !field.getText().isEmpty()) {
                field.clear();
                event.consume();
            }
        });
    }

    void addTo(GridPane grid, int row) {
        grid.addRow(row, label, from, to);
    }

    /** @param least of all records, told in the empty field; NaN: no record has the property */
    void bounds(double least, double greatest) {
        boolean known = !Double.isNaN(least);
        from.setPromptText(known ? number(least) : "");
        to.setPromptText(known ? number(greatest) : "");
        from.setDisable(!known);
        to.setDisable(!known);
        label.setDisable(!known);
    }

    void show(Range range) {
        if (!range.equals(range())) {
            showing = true;
            from.setText(Double.isInfinite(range.from()) ? "" : number(range.from()));
            to.setText(Double.isInfinite(range.to()) ? "" : number(range.to()));
            showing = false;
        }
    }

    private void take() {
        Range now = range();
        if (now != null && !showing) {
            edit.accept(now);
        }
    }

    /** Null while a field holds something else than a number. */
    private Range range() {
        Double low = parsed(from, Double.NEGATIVE_INFINITY);
        Double high = parsed(to, Double.POSITIVE_INFINITY);
        return low == null || high == null ? null : new Range(low, high);
    }

    /** A decimal comma and a typographic minus are understood as well. */
    private static Double parsed(TextField field, double empty) {
        String text = field.getText().strip().replace(',', '.').replace('\u2212', '-');
        Double number = null;
        try {
            number = text.isEmpty() ? (Double) empty : Double.valueOf(text);
        } catch (NumberFormatException e) {
            // Half typed, or wrong: the field shows it.
        }
        boolean valid = number != null && !number.isNaN();
        field.pseudoClassStateChanged(INVALID, !valid);
        return valid ? number : null;
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.3f", value);
        return text.replaceAll("\\.?0+$", "");
    }
}
