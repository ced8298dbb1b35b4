package org.nearedge.app.compare.panels;

import java.util.List;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.nearedge.app.analyse.cards.NumberField;
import org.nearedge.app.compare.CompareModel;
import org.nearedge.app.compare.state.Choices;
import org.nearedge.app.compare.state.Member;
import org.nearedge.app.compare.state.Normalisation;

/** What is done to the selected spectrum before it is compared, and how far the curves are apart. */
public final class MemberEditor extends VBox {
    private final CompareModel model;
    private final Label heading = new Label();
    private final ComboBox<Normalisation> normalise;
    private final NumberField scale;
    private final NumberField offset;
    private final NumberField shift;
    private final Slider waterfall = new Slider(0, 1, 0);
    private final GridPane grid = new GridPane();
    private boolean showing;

    public MemberEditor(CompareModel model) {
        this.model = model;
        getStyleClass().add("member-editor");
        heading.getStyleClass().add("section-title");
        heading.setMinWidth(0);
        normalise = Controls.choice(
                "compare-normalise",
                "To what the selected spectrum is scaled first",
                List.of(Normalisation.values()),
                Normalisation::label,
                value -> change(m -> m.withNormalise(value)));
        normalise.setMaxWidth(Double.MAX_VALUE);
        Button all = Controls.button(
                "compare-normalise-all", "All", null, "Normalises all spectra as the selected one", () -> {
                    Normalisation value = normalise.getValue();
                    model.edit(c -> c.withAll(m -> m.withNormalise(value)));
                });
        scale = Controls.number("compare-scale", 0.01, 4, value -> change(m -> m.withScale(value)));
        offset = Controls.number("compare-offset", 0.01, 4, value -> change(m -> m.withOffset(value)));
        shift = Controls.number("compare-shift", 0.05, 3, value -> change(m -> m.withShift(value)));
        Button reset = Controls.button(
                "compare-untouched",
                "",
                Feather.ROTATE_CCW,
                "As it was read: no scale, offset or shift",
                () -> change(Member::untouched));
        HBox title = new HBox(6, heading, reset);
        title.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(heading, Priority.ALWAYS);
        heading.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(normalise, Priority.ALWAYS);
        HBox first = new HBox(4, normalise, all);
        grid.setHgap(6);
        grid.setVgap(4);
        add(0, "Normalise", first, "To what the spectrum is scaled first");
        add(1, "Scale", scale, "Factor on the intensities, after they were normalised");
        add(2, "Offset", offset, "Added to the intensities (in the unit of the chart)");
        add(3, "Shift, eV", shift, "Added to the energies; the marker in the chart can be dragged as well");
        GridPane.setHgrow(first, Priority.ALWAYS);
        waterfall.setId("compare-waterfall");
        waterfall.getStyleClass().add("small");
        waterfall.setBlockIncrement(0.05);
        waterfall.setTooltip(new Tooltip("Raises each curve above the one before, as a share of the highest"));
        waterfall.valueProperty().addListener((property, before, now) -> {
            if (!showing) {
                double rounded = Math.rint(now.doubleValue() * 100) / 100;
                model.set(s -> s.withWaterfall(rounded));
            }
        });
        HBox.setHgrow(waterfall, Priority.ALWAYS);
        Label apart = new Label("Apart");
        apart.getStyleClass().add("row-label");
        apart.setLabelFor(waterfall);
        HBox below = new HBox(6, apart, waterfall);
        below.setAlignment(Pos.CENTER_LEFT);
        below.getStyleClass().add("waterfall");
        getChildren().setAll(title, grid, below);
        model.choicesProperty().addListener((property, before, now) -> show(now));
        show(model.choices());
    }

    private void add(int row, String label, javafx.scene.Node control, String help) {
        Label name = new Label(label);
        name.getStyleClass().add("row-label");
        name.setLabelFor(control);
        name.setTooltip(new Tooltip(help));
        if (control instanceof NumberField field) {
            field.setTooltip(new Tooltip(help));
        }
        grid.addRow(row, name, control);
    }

    private void change(UnaryOperator<Member> change) {
        Integer key = model.choices().selected();
        if (key != null && !showing) {
            model.edit(c -> c.with(key, change));
        }
    }

    private void show(Choices now) {
        showing = true;
        Member member = now.target().orElse(null);
        grid.setDisable(member == null);
        heading.setText(member == null ? "Nothing selected" : member.name());
        heading.setTooltip(member == null ? null : new Tooltip(member.name()));
        if (member != null) {
            normalise.setValue(member.normalise());
            scale.setValue(member.scale());
            offset.setValue(member.offset());
            shift.setValue(member.shift());
        }
        if (!waterfall.isValueChanging()) {
            waterfall.setValue(now.settings().waterfall());
        }
        showing = false;
    }
}
