package org.nearedge.app.evaluate.tabs;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.view.FigurePane;
import org.nearedge.app.chart.view.FigureView;
import org.nearedge.app.chart.view.GaugesView;
import org.nearedge.app.evaluate.figures.Words;
import org.nearedge.app.evaluate.state.ExperimentModel;

/** A spectrum as an instrument gives it, raw and smoothed beside its reference, and what the model answers to each. */
public final class ExperimentView extends VBox implements TabContent {
    private static final double LEAST_DOSE = 1.5;
    private static final double MOST_DOSE = 6;
    private static final double MOST_FWHM = 4;

    private final Card<FigureView> raw;
    private final Card<FigureView> input;
    private final Card<FigureView> first;
    private final Card<FigureView> second;
    private final Card<GaugesView> gauges;
    private final HBox curves;
    private final Label badge = new Label("simulated measurement");
    private final Label note = new Label();
    private final Label instead = new Label();
    private final VBox charts;

    public ExperimentView(ExperimentModel model, Consumer<FigurePane> export) {
        raw = new Card<>("experiment-raw", "", "", new FigureView(), export);
        input = new Card<>("experiment-input", "", "", new FigureView(), export);
        first = new Card<>("experiment-s", "", "", new FigureView(), export);
        second = new Card<>("experiment-p", "", "", new FigureView(), export);
        gauges = new Card<>("experiment-gauges", "", "", new GaugesView(), export);
        HBox above = new HBox(raw, input);
        curves = new HBox(first, second);
        for (Card<?> card : List.of(raw, input, first, second)) {
            HBox.setHgrow(card, Priority.ALWAYS);
            card.setPrefSize(200, 220);
            card.setMinWidth(0);
            card.setMaxWidth(Double.MAX_VALUE);
        }
        first.figure().linkX(second.figure());
        charts = new VBox(above, new StackPane(curves, gauges));
        charts.getChildren().forEach(child -> VBox.setVgrow(child, Priority.ALWAYS));
        instead.setId("experiment-instead");
        instead.setWrapText(true);
        instead.setMaxWidth(420);
        instead.getStyleClass().add("instead");
        StackPane stack = new StackPane(charts, instead);
        stack.setMinSize(0, 0);
        VBox.setVgrow(stack, Priority.ALWAYS);
        note.setId("experiment-note");
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        note.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED, "tab-note");
        getChildren().setAll(controls(model), note, stack);
        model.drawnProperty().addListener((property, before, now) -> show(now));
        show(model.drawnProperty().get());
    }

    private FlowPane controls(ExperimentModel model) {
        badge.getStyleClass().addAll(Styles.TEXT_SMALL, "badge");
        badge.setMinWidth(Region.USE_PREF_SIZE);
        badge.managedProperty().bind(badge.visibleProperty());
        Button again = new Button("Measure again");
        again.setId("experiment-again");
        again.getStyleClass().add(Styles.SMALL);
        again.setMinWidth(Region.USE_PREF_SIZE);
        again.setTooltip(new Tooltip("The same measurement with other random counts"));
        again.setOnAction(event ->
                model.countsSeedProperty().set(model.countsSeedProperty().get() + 1));
        HBox dose = slider(
                "experiment-dose",
                "Dose",
                "Expected counts a channel (0.25 eV) above the background at the edge's maximum; fewer are noisier",
                model.doseProperty(),
                LEAST_DOSE,
                MOST_DOSE,
                Math::log10,
                at -> Math.rint(Math.pow(10, at)),
                0);
        HBox fwhm = slider(
                "experiment-fwhm",
                "FWHM, eV",
                "Full width at half maximum of the instrument's Gaussian, eV; 2.74 eV makes sigma 1.2 eV in all",
                model.fwhmProperty(),
                0,
                MOST_FWHM,
                value -> value,
                at -> Math.rint(100 * at) / 100,
                2);
        CheckBox real = new CheckBox("Open spectrum");
        real.setId("experiment-real");
        real.getStyleClass().add(Styles.SMALL);
        real.setMinWidth(Region.USE_PREF_SIZE);
        real.setTooltip(new Tooltip("Looks at the spectrum that is open in Analyse in place of a simulated one"));
        real.selectedProperty()
                .addListener((property, before, now) -> model.realProperty().set(now));
        model.realProperty().addListener((property, before, now) -> {
            real.setSelected(now);
            dose.setDisable(now);
            fwhm.setDisable(now);
            again.setDisable(now);
        });
        real.setDisable(model.measurementProperty().get() == null);
        model.measurementProperty().addListener((property, before, now) -> {
            real.setDisable(now == null);
            real.setText(now == null ? "Open spectrum" : now.name());
        });
        FlowPane row = new FlowPane(10, 4, badge, dose, fwhm, again, real);
        row.setRowValignment(VPos.CENTER);
        row.getStyleClass().add("tab-bar");
        return row;
    }

    private static HBox slider(
            String id,
            String name,
            String help,
            ObjectProperty<Double> value,
            double from,
            double to,
            DoubleUnaryOperator place,
            DoubleUnaryOperator at,
            int decimals) {
        Slider slider = new Slider(from, to, place.applyAsDouble(value.get()));
        slider.setId(id);
        slider.getStyleClass().add("small");
        slider.setPrefWidth(96);
        slider.setMinWidth(60);
        slider.setBlockIncrement((to - from) / 40);
        slider.setTooltip(new Tooltip(help));
        Label number = new Label(Words.fixed(value.get(), decimals));
        number.getStyleClass().addAll(Styles.TEXT_SMALL, "number");
        number.setMinWidth(decimals == 0 ? 50 : 30);
        boolean[] showing = new boolean[1];
        slider.valueProperty().addListener((property, before, now) -> {
            if (!showing[0]) {
                value.set(at.applyAsDouble(now.doubleValue()));
            }
        });
        value.addListener((property, before, now) -> {
            number.setText(Words.fixed(now, decimals));
            if (!slider.isValueChanging() && Math.abs(at.applyAsDouble(slider.getValue()) - now) > 1e-9) {
                showing[0] = true;
                slider.setValue(place.applyAsDouble(now));
                showing[0] = false;
            }
        });
        HBox row = new HBox(4, Choices.label(name, slider), slider, number);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void show(ExperimentModel.Drawn drawn) {
        instead.setText(drawn.instead());
        instead.setVisible(!drawn.instead().isEmpty());
        charts.setVisible(drawn.instead().isEmpty());
        badge.setVisible(drawn.simulated());
        note.setText(String.join(" ", drawn.notes()));
        raw.figure().show(drawn.figures().raw());
        input.figure().show(drawn.figures().input());
        List<FigureSpec> answers = drawn.figures().answers();
        boolean properties = !answers.get(0).gauges().isEmpty();
        gauges.setVisible(properties);
        curves.setVisible(!properties);
        if (properties) {
            gauges.figure().show(answers.get(0));
        } else {
            first.figure().show(answers.get(0));
            second.figure().show(answers.get(answers.size() - 1));
        }
    }

    @Override
    public void setDark(boolean dark) {
        List.of(raw.figure(), input.figure(), first.figure(), second.figure(), gauges.figure())
                .forEach(figure -> figure.setDark(dark));
    }

    @Override
    public List<FigurePane> figures() {
        if (!charts.isVisible()) {
            return List.of();
        }
        List<FigurePane> figures = new ArrayList<>(List.of(input.figure(), raw.figure()));
        figures.addAll(gauges.isVisible() ? List.of(gauges.figure()) : List.of(first.figure(), second.figure()));
        return figures;
    }
}
