package org.nearedge.app.compare.panels;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.nearedge.app.compare.CompareModel;
import org.nearedge.app.compare.state.Member;
import org.nearedge.app.compare.work.Answer;
import org.nearedge.app.compare.work.MeasuredText;
import org.nearedge.process.fit.difference.Difference;

/** The selected spectrum less each of the others, and how these are scaled first. */
public final class DifferencePane extends VBox {
    private record Row(String name, Difference difference) {}

    private final ComboBox<Difference.Scaling> scaling;
    private final TableView<Row> table = new TableView<>();
    private final Label words = Controls.line("compare-difference-words");

    public DifferencePane(CompareModel model) {
        super(6);
        getStyleClass().add("compare-pane");
        scaling = Controls.choice(
                "compare-scaling",
                "How the others are scaled before they are taken off the selected spectrum",
                List.of(Difference.Scaling.values()),
                DifferencePane::label,
                value -> model.set(s -> s.withScaling(value)));
        Label name = new Label("Others scaled");
        name.getStyleClass().add("choice-label");
        HBox first = new HBox(6, name, scaling);
        first.setAlignment(Pos.CENTER_LEFT);
        table.setId("compare-difference-table");
        Controls.dense(table);
        table.getColumns()
                .setAll(List.of(
                        Controls.column("Taken off", "Spectrum that is taken off", 130, false, Row::name),
                        Controls.column(
                                "Scale",
                                "Factor on it, with its standard error",
                                105,
                                true,
                                row -> MeasuredText.of(row.difference().scale())),
                        Controls.column(
                                "Offset",
                                "Added to it, with its standard error",
                                105,
                                true,
                                row -> MeasuredText.of(row.difference().offset()))));
        table.setPlaceholder(new Label("No other spectrum to take off yet"));
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().setAll(first, words, table, new CopyBar(model, "compare-difference"));
        model.choicesProperty()
                .addListener((p, before, now) -> scaling.setValue(now.settings().scaling()));
        scaling.setValue(model.choices().settings().scaling());
        model.answerProperty().addListener((p, before, now) -> show(now));
        show(model.answerProperty().get());
    }

    private static String label(Difference.Scaling scaling) {
        return switch (scaling) {
            case GIVEN -> "as they are";
            case LEAST_SQUARES -> "by least squares, with a constant";
            case EQUAL_AREA -> "to equal area";
        };
    }

    private void show(Answer answer) {
        List<Row> rows = new ArrayList<>();
        for (Map.Entry<Integer, Difference> entry : answer.differences().entrySet()) {
            rows.add(new Row(
                    answer.choices().member(entry.getKey()).map(Member::name).orElse(""), entry.getValue()));
        }
        table.getItems().setAll(rows);
        words.setText(
                answer.fault() != null
                        ? answer.fault().getMessage()
                        : answer.choices()
                                .target()
                                .map(m -> m.name() + " less each of the other visible spectra"
                                        + (answer.choices().settings().scaling() == Difference.Scaling.GIVEN
                                                ? ""
                                                : ", scaled in the range"))
                                .orElse("Add two spectra to see their difference"));
    }
}
