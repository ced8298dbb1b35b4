package org.nearedge.app.evaluate;

import atlantafx.base.theme.Styles;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.SetChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Spinner;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.nearedge.app.evaluate.figures.ErrorMeasure;
import org.nearedge.app.evaluate.state.EvaluateModel;
import org.nearedge.app.evaluate.state.ModelChoice;
import org.nearedge.app.evaluate.state.Shown;
import org.nearedge.app.evaluate.state.SplitChoice;
import org.nearedge.app.evaluate.tabs.Choices;

/** Which model, on which split, sorted by what; and one line of what is shown. */
final class ChoiceBar extends VBox {
    private static final int MOST_SEED = 1_000_000;
    private static final int MOST_NAMED = 12;

    private final EvaluateModel model;
    private final MenuButton kinds = new MenuButton();
    private final Label what = new Label();
    private final Label numbers = new Label();
    private final Label missing = new Label();

    ChoiceBar(EvaluateModel model) {
        this.model = model;
        getStyleClass().add("evaluate-bar");
        ComboBox<ModelChoice> models = Choices.of(
                "evaluate-model",
                "The model that is looked at: those that come with the program and your own, with the Gaussian"
                        + " broadening (\u03c3, eV) of its inputs",
                model.models(),
                model.modelProperty(),
                ModelChoice::words,
                ModelChoice::help);
        models.setPrefWidth(230);
        ComboBox<SplitChoice> splits = Choices.of(
                "evaluate-split",
                "How the records are divided into those the model is fitted to and those it is tested on",
                FXCollections.observableArrayList(SplitChoice.values()),
                model.splitProperty(),
                SplitChoice::words,
                SplitChoice::help);
        ComboBox<ErrorMeasure> sorts = Choices.of(
                "evaluate-sort",
                "The error that the test records are sorted by",
                model.errors().measures(),
                model.errors().measureProperty(),
                ErrorMeasure::name,
                ErrorMeasure::label);
        sorts.setPrefWidth(150);
        Spinner<Integer> seed = seed();
        kinds.setId("evaluate-kinds");
        kinds.getStyleClass().add(Styles.SMALL);
        kinds.setTooltip(new Tooltip("Kinds of structure that are shown"));
        HBox choices = new HBox(
                6,
                Choices.label("Model", models),
                models,
                Choices.label("Split", splits),
                splits,
                Choices.label("Seed", seed),
                seed,
                Choices.label("Sort by", sorts),
                sorts,
                kinds);
        choices.setAlignment(Pos.CENTER_LEFT);
        what.setId("evaluate-what");
        numbers.setId("evaluate-numbers");
        missing.setId("evaluate-missing");
        what.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        numbers.getStyleClass().addAll(Styles.TEXT_SMALL);
        missing.getStyleClass().addAll(Styles.TEXT_SMALL, "badge");
        missing.managedProperty().bind(missing.visibleProperty());
        missing.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(what, Priority.SOMETIMES);
        HBox words = new HBox(12, numbers, what, missing);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinHeight(18);
        getChildren().setAll(choices, words);
        setSpacing(4);
        model.shownProperty().addListener((property, before, now) -> tell(now));
        model.errors().kinds().addListener((ListChangeListener<String>) change -> fillKinds());
        model.errors().hidden().addListener((SetChangeListener<String>) change -> nameKinds());
        tell(model.shownProperty().get());
        fillKinds();
    }

    private Spinner<Integer> seed() {
        Spinner<Integer> seed =
                new Spinner<>(1, MOST_SEED, model.seedProperty().get().intValue());
        seed.setId("evaluate-seed");
        seed.setEditable(true);
        seed.setPrefWidth(76);
        seed.getStyleClass().add("small");
        seed.setTooltip(new Tooltip("Seed of split and networks; the model's own split has its own"));
        seed.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.splitProperty().get() == SplitChoice.OWN, model.splitProperty()));
        // What is typed and is no whole number is not taken: the old one stays.
        seed.getValueFactory().setConverter(new javafx.util.StringConverter<>() {
            @Override
            public String toString(Integer number) {
                return String.valueOf(number);
            }

            @Override
            public Integer fromString(String text) {
                try {
                    return Math.max(1, Math.min(MOST_SEED, Integer.parseInt(text.strip())));
                } catch (NumberFormatException e) {
                    seed.getEditor().setText(toString(seed.getValue()));
                    return seed.getValue();
                }
            }
        });
        seed.valueProperty()
                .addListener((property, before, now) -> model.seedProperty().set(now.longValue()));
        model.seedProperty()
                .addListener((property, before, now) -> seed.getValueFactory().setValue(now.intValue()));
        return seed;
    }

    private void fillKinds() {
        kinds.getItems()
                .setAll(model.errors().kinds().stream()
                        .map(kind -> {
                            CheckMenuItem item = new CheckMenuItem(kind);
                            item.setId("evaluate-kind-" + kind);
                            item.setSelected(!model.errors().hidden().contains(kind));
                            item.selectedProperty().addListener((property, before, now) -> {
                                if (now) {
                                    model.errors().hidden().remove(kind);
                                } else {
                                    model.errors().hidden().add(kind);
                                }
                            });
                            return item;
                        })
                        .toList());
        nameKinds();
    }

    private void nameKinds() {
        kinds.getItems().forEach(item -> ((CheckMenuItem) item)
                .setSelected(!model.errors().hidden().contains(item.getText())));
        int all = model.errors().kinds().size();
        int left = model.errors().hidden().size();
        kinds.setText(left == 0 ? "All kinds" : (all - left) + " of " + all + " kinds");
        kinds.setDisable(all == 0);
    }

    private void tell(Shown shown) {
        what.setText(shown.what());
        numbers.setText(shown.numbers());
        what.setTooltip(shown.notes().isEmpty() ? null : wide(String.join("\n\n", shown.notes())));
        int count = shown.missing().size();
        missing.setVisible(count > 0);
        missing.setText(count + (count == 1 ? " record takes" : " records take") + " no part");
        missing.setTooltip(
                count == 0
                        ? null
                        : wide(shown.missing().stream().limit(MOST_NAMED).collect(Collectors.joining("\n"))
                                + (count > MOST_NAMED ? "\nand " + (count - MOST_NAMED) + " more" : "")));
        numbers.setTooltip(
                shown.numbers().isEmpty()
                        ? null
                        : wide("Mean squared error of the model and of simple methods on the same test records."
                                + " Ridge and kernel ridge: as on the model's card."));
    }

    private static Tooltip wide(String text) {
        Tooltip tooltip = new Tooltip(text);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(560);
        return tooltip;
    }
}
