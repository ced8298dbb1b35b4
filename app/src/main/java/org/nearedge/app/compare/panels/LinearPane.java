package org.nearedge.app.compare.panels;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.nearedge.app.analyse.cards.NumberField;
import org.nearedge.app.compare.CompareModel;
import org.nearedge.app.compare.state.Choices;
import org.nearedge.app.compare.state.Member;
import org.nearedge.app.compare.state.Settings;
import org.nearedge.app.compare.work.Answer;
import org.nearedge.app.compare.work.ErrorWords;
import org.nearedge.app.compare.work.MeasuredText;
import org.nearedge.process.fit.mixture.Weight;

/** The selected spectrum as a sum of others: options, weights, and all combinations. */
public final class LinearPane extends VBox {
    /** @param weight null: it is no component, or nothing was fitted */
    private record Row(Member member, Weight weight) {}

    private final CompareModel model;
    private final CheckBox nonNegative;
    private final CheckBox sumToOne;
    private final CheckBox constant;
    private final NumberField maxShift;
    private final ComboBox<org.nearedge.process.fit.ChannelErrors.Kind> errors;
    private final TableView<Row> table = new TableView<>();
    private final Label words = Controls.line("compare-linear-words");
    private final CombinationsPane combinations;

    public LinearPane(CompareModel model) {
        super(6);
        this.model = model;
        getStyleClass().add("compare-pane");
        nonNegative = Controls.check(
                "compare-nonnegative",
                "Weights \u2265 0",
                "No weight falls below zero (non-negative least squares); one that would is held at zero",
                on -> model.set(s -> s.withNonNegative(on)));
        sumToOne = Controls.check(
                "compare-sum", "Sum 1", "The weights add up to one", on -> model.set(s -> s.withSumToOne(on)));
        constant = Controls.check(
                "compare-constant",
                "Constant",
                "A constant is fitted as well",
                on -> model.set(s -> s.withConstant(on)));
        maxShift = Controls.number("compare-max-shift", 0.1, 2, value -> model.set(s -> s.withMaxShift(value)));
        errors = ErrorsChoice.of(model);
        FlowPane options = new FlowPane(
                10,
                5,
                nonNegative,
                sumToOne,
                constant,
                Controls.row(
                        "Shift up to, eV",
                        maxShift,
                        "Every component may move along the energy axis by up to this, eV; 0: none moves"),
                ErrorsChoice.row(errors));
        table.setId("compare-linear-table");
        Controls.dense(table);
        table.getColumns()
                .setAll(List.of(
                        used(),
                        Controls.column(
                                "Component",
                                "What the selected spectrum is fitted with",
                                130,
                                false,
                                row -> row.member().name()),
                        Controls.column(
                                "Weight",
                                "Weight with its standard error; in brackets: held at zero, below this with one standard"
                                        + " deviation",
                                112,
                                true,
                                row -> row.weight() == null ? "" : MeasuredText.of(row.weight())),
                        Controls.column(
                                "Shift, eV",
                                "By how much it was moved, with its standard error, eV",
                                80,
                                true,
                                LinearPane::shift)));
        table.setPlaceholder(new Label("Add spectra to fit the selected one with"));
        table.setMinHeight(110);
        VBox.setVgrow(table, Priority.ALWAYS);
        combinations = new CombinationsPane(model);
        VBox.setVgrow(combinations, Priority.ALWAYS);
        HBox bar = new CopyBar(model, "compare-linear");
        bar.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(options, table, words, bar, combinations);
        model.choicesProperty().addListener((p, before, now) -> show(now));
        model.answerProperty().addListener((p, before, now) -> show(now));
        show(model.choices());
        show(model.answerProperty().get());
    }

    private TableColumn<Row, Row> used() {
        TableColumn<Row, Row> column = Controls.column("", "Whether it is a component", 26, false, row -> "");
        column.setMaxWidth(30);
        column.setMinWidth(30);
        column.setCellFactory(c -> new TableCell<>() {
            private final CheckBox box = new CheckBox();

            @Override
            protected void updateItem(Row row, boolean empty) {
                super.updateItem(row, empty);
                if (empty || row == null) {
                    setGraphic(null);
                    return;
                }
                box.setId("compare-component-" + row.member().key());
                box.setSelected(row.member().component());
                box.setOnAction(event -> {
                    boolean on = box.isSelected();
                    model.edit(c -> c.with(row.member().key(), m -> m.withComponent(on)));
                });
                setGraphic(box);
            }
        });
        return column;
    }

    private static String shift(Row row) {
        Weight weight = row.weight();
        boolean moved = weight != null && !weight.isHeld() && weight.shift().value() != 0;
        return moved ? MeasuredText.of(weight.shift()) : "";
    }

    private void show(Choices now) {
        Settings s = now.settings();
        nonNegative.setSelected(s.nonNegative());
        sumToOne.setSelected(s.sumToOne());
        constant.setSelected(s.constant());
        maxShift.setValue(s.maxShift());
        ErrorsChoice.show(errors, s.errors());
        rows(model.answerProperty().get());
    }

    private void show(Answer answer) {
        rows(answer);
        if (answer.fault() != null) {
            words.setText(answer.fault().getMessage());
        } else if (answer.mixture() != null) {
            List<String> lines = new ArrayList<>();
            lines.add(FitWords.quality(answer.mixture().quality()));
            if (!answer.choices().settings().sumToOne()) {
                lines.add("Sum of weights " + MeasuredText.of(answer.mixture().sum()));
            }
            if (answer.choices().settings().constant()) {
                lines.add("Constant " + MeasuredText.of(answer.mixture().offset()));
            }
            lines.addAll(answer.mixture().notes());
            lines.addAll(ErrorWords.of(answer));
            words.setText(String.join("\n", lines));
        } else {
            words.setText("");
        }
    }

    private void rows(Answer answer) {
        Choices now = model.choices();
        List<Row> rows = new ArrayList<>();
        List<Member> components = answer.choices().components();
        for (Member member : now.members()) {
            if (now.selected() != null && member.key() == now.selected()) {
                continue;
            }
            Weight weight = null;
            if (answer.mixture() != null && member.component()) {
                for (int c = 0; c < components.size(); c++) {
                    if (components.get(c).key() == member.key()) {
                        weight = answer.mixture().weights().get(c);
                    }
                }
            }
            rows.add(new Row(member, weight));
        }
        if (!rows.equals(table.getItems())) {
            table.getItems().setAll(rows);
        }
    }
}
