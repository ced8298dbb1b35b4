package org.nearedge.app.map;

import java.util.Locale;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.map.state.RangeChoice;

/** Which numbers the colours reach from and to: by a share of the positions, or typed. */
final class RangeControl extends HBox {
    private static final String TYPED = "From, to";

    private final ObjectProperty<RangeChoice> range;
    private final Supplier<FigureSpec> figure;
    private final ComboBox<String> choice = new ComboBox<>();
    private final TextField low = field("from");
    private final TextField high = field("to");
    private boolean showing;

    /** @param figure that has the colours now, or null */
    RangeControl(String id, ObjectProperty<RangeChoice> range, Supplier<FigureSpec> figure) {
        super(4);
        this.range = range;
        this.figure = figure;
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(USE_PREF_SIZE);
        choice.setId(id + "-range");
        low.setId(id + "-low");
        high.setId(id + "-high");
        choice.getStyleClass().add("small");
        choice.setTooltip(new Tooltip("Numbers that the colours reach from and to: all, without a share of the"
                + " positions at each end, or typed"));
        for (double cut : RangeChoice.CUTS) {
            choice.getItems().add(words(cut));
        }
        choice.getItems().add(TYPED);
        choice.getSelectionModel()
                .selectedIndexProperty()
                .addListener((property, before, now) -> choose(now.intValue()));
        low.setOnAction(event -> type());
        high.setOnAction(event -> type());
        low.focusedProperty().addListener((property, before, now) -> leave(now));
        high.focusedProperty().addListener((property, before, now) -> leave(now));
        range.addListener((property, before, now) -> refresh());
        getChildren().setAll(choice, low, high);
        refresh();
    }

    private static String words(double cut) {
        return cut == 0 ? "All numbers" : String.format(Locale.ROOT, "%s to %s %%", number(cut), number(100 - cut));
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }

    private static TextField field(String prompt) {
        TextField field = new TextField();
        field.setPromptText(prompt);
        field.getStyleClass().addAll("number-field", "small");
        field.setTooltip(new Tooltip("End of the colours, in the unit of the colour bar; Enter takes it"));
        return field;
    }

    private void choose(int index) {
        if (showing || index < 0) {
            return;
        }
        if (index < RangeChoice.CUTS.length) {
            range.set(new RangeChoice(RangeChoice.CUTS[index], null, null));
        } else if (figure.get() != null && figure.get().raster() != null) {
            var colours = figure.get().raster().colours();
            range.set(RangeChoice.typed(rounded(colours.low()), rounded(colours.high())));
        } else {
            range.set(RangeChoice.typed(0, 1));
        }
    }

    private static double rounded(double value) {
        return Double.parseDouble(String.format(Locale.ROOT, "%.4g", value));
    }

    private void leave(boolean focused) {
        if (!focused) {
            type();
        }
    }

    private void type() {
        try {
            double from = Double.parseDouble(low.getText().strip().replace('\u2212', '-'));
            double to = Double.parseDouble(high.getText().strip().replace('\u2212', '-'));
            if (to > from && Double.isFinite(to - from)) {
                range.set(RangeChoice.typed(from, to));
                return;
            }
        } catch (NumberFormatException e) {
            // What is no number is not taken: the old one stays.
        }
        refresh();
    }

    private void refresh() {
        showing = true;
        RangeChoice now = range.get();
        boolean typed = now.isTyped();
        choice.getSelectionModel().select(typed ? TYPED : words(now.cut()));
        for (TextField field : new TextField[] {low, high}) {
            field.setVisible(typed);
            field.setManaged(typed);
        }
        if (typed) {
            low.setText(number(now.low()));
            high.setText(number(now.high()));
        }
        showing = false;
    }
}
