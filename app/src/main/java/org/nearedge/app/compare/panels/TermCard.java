package org.nearedge.app.compare.panels;

import atlantafx.base.theme.Styles;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.nearedge.app.analyse.cards.NumberField;
import org.nearedge.app.compare.CompareModel;
import org.nearedge.app.compare.work.MeasuredText;
import org.nearedge.process.fit.Measured;
import org.nearedge.process.fit.shape.Setting;
import org.nearedge.process.fit.shape.Shape;
import org.nearedge.process.fit.shape.ShapeFit;
import org.nearedge.process.fit.shape.ShapeModel;
import org.nearedge.process.fit.shape.Term;

/** One term of the model: where its numbers start, within which bounds they go, and where they came to. */
final class TermCard extends VBox {
    private final CompareModel model;
    private final int index;

    /**
     * @param fit null: none yet
     */
    TermCard(CompareModel model, ShapeModel shapes, int index, ShapeFit fit, Swatch swatch) {
        super(2);
        this.model = model;
        this.index = index;
        getStyleClass().add("term-card");
        Term term = shapes.terms().get(index);
        Label title = new Label(shapes.name(index), swatch);
        title.getStyleClass().add("cell-title");
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        Label area = new Label(
                fit != null && fit.areas().get(index) != null
                        ? "area " + MeasuredText.of(fit.areas().get(index))
                        : "");
        area.getStyleClass().addAll(Styles.TEXT_SMALL, "number");
        HBox header = new HBox(
                6,
                title,
                area,
                Controls.button(
                        "compare-term-remove-" + index,
                        "",
                        Feather.X,
                        "Takes the term away",
                        () -> edit(m -> m.without(index))));
        header.setAlignment(Pos.CENTER_LEFT);
        GridPane grid = new GridPane();
        grid.setHgap(4);
        grid.setVgap(2);
        for (int p = 0; p < term.settings().size(); p++) {
            Measured fitted = fit == null ? null : fit.values().get(index).get(p);
            add(grid, p, term.shape().parameters().get(p), term.settings().get(p), fitted);
        }
        getChildren().setAll(header, grid);
    }

    private void edit(java.util.function.UnaryOperator<ShapeModel> change) {
        model.edit(c -> c.with(s -> s.withModel(change.apply(s.model()))));
    }

    private void change(int parameter, java.util.function.UnaryOperator<Setting> change) {
        edit(m -> {
            Term term = m.terms().get(index);
            return m.with(
                    index, term.with(parameter, change.apply(term.settings().get(parameter))));
        });
    }

    private void add(GridPane grid, int p, Shape.Parameter parameter, Setting setting, Measured fitted) {
        String unit = parameter.unit().isEmpty() ? "" : ", " + parameter.unit();
        Label name = new Label(parameter.key() + unit);
        name.getStyleClass().add("parameter-name");
        String id = "compare-term-" + index + "-" + parameter.key();
        NumberField start = new NumberField(step(parameter, setting), parameter == Shape.Parameter.SLOPE ? 5 : 3);
        start.setId(id);
        start.setValue(setting.value());
        start.setOnEdit(value -> change(p, s -> s.withValue(value)));
        start.setTooltip(new Tooltip("Where the " + parameter.key() + unit + " starts"));
        name.setLabelFor(start);
        grid.add(name, 0, p);
        grid.add(start, 1, p);
        if (parameter == Shape.Parameter.AT) {
            return;
        }
        CheckBox fixed = Controls.check(
                id + "-fixed", "", "Fixed: it stays where it starts", on -> change(p, s -> s.withFixed(on)));
        fixed.setSelected(setting.fixed());
        TextField bounds = new TextField(text(setting));
        bounds.setId(id + "-bounds");
        bounds.setPromptText("no bounds");
        bounds.getStyleClass().add("bounds-field");
        bounds.setTooltip(new Tooltip("Bounds as from:to" + unit + "; either may be left out"));
        bounds.setOnAction(event -> bounds(p, bounds.getText()));
        bounds.focusedProperty().addListener((property, before, now) -> {
            if (!now && !bounds.getText().equals(text(setting))) {
                bounds(p, bounds.getText());
            }
        });
        Label value = new Label(fitted == null ? "" : MeasuredText.of(fitted));
        value.getStyleClass().addAll("number", "fitted-value");
        value.setTooltip(new Tooltip("Fitted value with its standard error" + unit));
        GridPane.setHgrow(value, Priority.ALWAYS);
        GridPane.setHalignment(value, HPos.RIGHT);
        grid.add(fixed, 2, p);
        grid.add(bounds, 3, p);
        grid.add(value, 4, p);
    }

    private void bounds(int p, String text) {
        String[] ends = text.strip().isEmpty() ? new String[] {"", ""} : text.split(":", -1);
        change(p, s -> {
            if (ends.length != 2) {
                throw new IllegalArgumentException(text + " are no bounds: write from:to");
            }
            return s.withBounds(end(ends[0]), end(ends[1]));
        });
    }

    private static Double end(String text) {
        String word = text.strip().replace('\u2212', '-');
        try {
            return word.isEmpty() ? null : (Double) Double.parseDouble(word);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(word + " is no number", e);
        }
    }

    private static String text(Setting setting) {
        return setting.lower() == null && setting.upper() == null
                ? ""
                : word(setting.lower()) + ":" + word(setting.upper());
    }

    private static String word(Double bound) {
        return bound == null
                ? ""
                : new java.math.BigDecimal(bound, new java.math.MathContext(6))
                        .stripTrailingZeros()
                        .toPlainString();
    }

    private static double step(Shape.Parameter parameter, Setting setting) {
        return switch (parameter) {
            case CENTRE, FWHM, AT -> 0.1;
            case SLOPE -> 0.0001;
            default -> Math.max(0.001, Math.pow(10, Math.floor(Math.log10(Math.abs(setting.value()) + 1e-9)) - 1));
        };
    }
}
