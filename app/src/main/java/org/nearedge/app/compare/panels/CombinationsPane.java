package org.nearedge.app.compare.panels;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.nearedge.app.compare.CompareModel;
import org.nearedge.app.compare.work.Table;
import org.nearedge.process.fit.mixture.Combinations;

/** Fits by all combinations of a few of the components, best first. */
final class CombinationsPane extends VBox {
    private final CompareModel model;
    private final ComboBox<Integer> most;
    private final Button run;
    private final Button cancel;
    private final TableView<Combinations.Entry> table = new TableView<>();

    CombinationsPane(CompareModel model) {
        super(5);
        this.model = model;
        Label title = new Label("Combinations of up to");
        title.getStyleClass().add("choice-label");
        most = Controls.choice(
                "compare-most",
                "Most components in one fit",
                List.of(1, 2, 3, 4),
                number -> Integer.toString(number),
                value -> model.set(s -> s.withMost(value)));
        run = Controls.button(
                "compare-combine",
                "Fit all",
                Feather.PLAY,
                "Fits by every combination of the other spectra, with the options above",
                model.combinations()::combine);
        cancel =
                Controls.button("compare-combine-cancel", "Cancel", Feather.X, "Ends it", model.combinations()::cancel);
        cancel.managedProperty().bind(cancel.visibleProperty());
        cancel.visibleProperty().bind(model.combinations().busyProperty());
        run.disableProperty().bind(model.combinations().busyProperty());
        Button copy = Controls.button(
                "compare-combinations-copy",
                "",
                Feather.CLIPBOARD,
                "Copies the list as CSV",
                () -> Controls.copy(Table.combinations(
                                model.combinations().entriesProperty().get(),
                                model.combinations().names())
                        .csv()));
        HBox bar = new HBox(6, title, most, run, cancel, copy);
        bar.setAlignment(Pos.CENTER_LEFT);
        table.setId("compare-combinations");
        Controls.dense(table);
        table.getColumns()
                .setAll(List.of(
                        Controls.column("Components", "With their weights", 178, false, this::members),
                        Controls.column(
                                "\u03c7\u00b2 red.",
                                "Reduced chi-squared",
                                66,
                                true,
                                entry -> number(entry.mixture().quality().reducedChiSquared())),
                        Controls.column(
                                "Chance",
                                "Probability that the last component was added in vain: Hamilton's test against the best"
                                        + " of the combinations with one component less",
                                64,
                                true,
                                entry -> FitWords.chance(entry.chance()))));
        table.setPlaceholder(new Label("Not fitted yet"));
        table.setMinHeight(90);
        table.getSelectionModel().selectedItemProperty().addListener((p, before, now) -> {
            if (now != null) {
                model.combinations().take(now);
            }
        });
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().setAll(bar, table);
        model.combinations().entriesProperty().addListener((p, before, now) -> table.getItems()
                .setAll(now));
        model.choicesProperty()
                .addListener((p, before, now) -> most.setValue(now.settings().most()));
        most.setValue(model.choices().settings().most());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3g", value).replace('-', '\u2212');
    }

    private String members(Combinations.Entry entry) {
        List<String> names = model.combinations().names();
        return IntStream.range(0, entry.members().size())
                .mapToObj(i -> "%.2f %s"
                        .formatted(
                                entry.mixture().weights().get(i).weight().value(),
                                entry.members().get(i) < names.size()
                                        ? names.get(entry.members().get(i))
                                        : ""))
                .collect(Collectors.joining(" + "));
    }
}
