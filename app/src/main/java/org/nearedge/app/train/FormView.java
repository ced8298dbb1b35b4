package org.nearedge.app.train;

import atlantafx.base.theme.Styles;
import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.util.StringConverter;
import org.nearedge.app.train.TrainForm.Before;
import org.nearedge.library.Split;

/** What is to be trained, and the buttons that start and stop it. */
final class FormView extends VBox {
    private static final Map<Split.Scheme, String> SPLITS = Map.of(
            Split.Scheme.STRUCTURE, "by structure",
            Split.Scheme.RANDOM, "random, site by site",
            Split.Scheme.CRYSTAL, "crystals only");
    private static final Map<Before, String> BEFORE = Map.of(
            Before.NOTHING, "nothing",
            Before.CROSS_VALIDATION, "cross-validate",
            Before.SEARCH, "search settings");

    private final TrainModel model;
    private final ComboBox<String> models = new ComboBox<>();
    private final Label title = small();
    private final FormField<Double> sigma;
    private final ComboBox<Split.Scheme> split = new ComboBox<>();
    private final FormField<Long> splitSeed;
    private final FormField<Long> seed;
    private final CheckBox own = new CheckBox("my own references too");
    private final ComboBox<Before> before = new ComboBox<>();
    private final FormField<Long> folds;
    private final HBox foldsRow;
    private final Button space = new Button();
    private final HBox spaceRow;
    private final FormField<String> name;

    FormView(TrainModel model) {
        this.model = model;
        setId("train-form");
        getStyleClass().add("train-form");
        models.setId("train-model");
        models.getItems().setAll(model.configurations().models());
        choice(models, "The model that is varied: its inputs, outputs and settings", form -> form::withModel);
        sigma = new FormField<>(
                "train-sigma",
                "Gaussian broadening of the spectra that the model reads, standard deviation in eV, 0.3 to 10",
                FormField::number,
                value -> edit(form().withSigma(value)));
        split.setId("train-split");
        split.getItems().setAll(Split.Scheme.values());
        split.setConverter(words(SPLITS));
        choice(
                split,
                "How records are divided: no structure on two sides; site by site, as in the papers, which flatters; or"
                        + " trained on crystals and tested on what is amorphous",
                form -> form::withScheme);
        splitSeed = new FormField<>(
                "train-split-seed",
                "Which structures are tested: a whole number; the bundled models have 1",
                FormField::whole,
                value -> edit(form().withSplitSeed(value)));
        seed = new FormField<>(
                "train-seed",
                "What the networks begin with: a whole number; the same seeds give the same bits",
                FormField::whole,
                value -> edit(form().withSeed(value)));
        own.setId("train-own");
        own.setTooltip(new Tooltip("Train with the references that you added in the Library workspace as well"));
        own.selectedProperty().addListener((property, was, now) -> edit(form().withOwn(now)));
        before.setId("train-before");
        before.getItems().setAll(Before.values());
        before.setConverter(words(BEFORE));
        choice(
                before,
                "Before the training: see how much the error depends on the structures that are tested, or try"
                        + " combinations of settings and train with the best",
                form -> form::withBefore);
        folds = new FormField<>(
                "train-folds",
                "Parts of the structures that are tested one after the other, 3 to 50",
                FormField::whole,
                value -> edit(form().withFolds(value == null ? null : value.intValue())));
        space.setId("train-space");
        space.getStyleClass().add(Styles.SMALL);
        space.setTooltip(new Tooltip("A JSON file with the values to be tried for each setting, in place of the model's"
                + " own; once more for the model's own"));
        space.setOnAction(event -> chooseSpace());
        name = new FormField<>(
                "train-name",
                "Name of the result: letters, digits and single hyphens",
                text -> text.isBlank() ? null : text.strip(),
                value -> {
                    model.setNamed(value != null);
                    edit(form().withName(value == null ? "" : value));
                });
        name.getStyleClass().add("name-field");
        List.of(sigma, splitSeed, seed, folds)
                .forEach(field -> field.getStyleClass().add("number-field"));
        foldsRow = row("Folds", folds);
        spaceRow = row("Settings", space);
        getChildren()
                .setAll(
                        heading("What is trained"),
                        row("Model", models),
                        title,
                        row("\u03c3, eV", sigma),
                        row("Name", name),
                        heading("With which records"),
                        row("Split", split),
                        row("Split seed", splitSeed),
                        row("Records", own),
                        heading("How"),
                        row("Network seed", seed),
                        row("Before it", before),
                        foldsRow,
                        spaceRow,
                        new TrainButtons(model));
        model.formProperty().addListener((property, was, now) -> refresh());
        refresh();
    }

    private TrainForm form() {
        return model.formProperty().get();
    }

    private void edit(TrainForm now) {
        model.formProperty().set(now);
    }

    private void refresh() {
        TrainForm now = form();
        models.setValue(now.model());
        title.setText(model.title());
        sigma.show(now.sigma());
        split.setValue(now.scheme());
        splitSeed.show(now.splitSeed());
        seed.show(now.seed());
        own.setSelected(now.own());
        before.setValue(now.before());
        folds.show(now.folds() == null ? null : now.folds().longValue());
        space.setText(
                now.space() == null
                        ? "the model's own"
                        : now.space().getFileName().toString());
        name.show(now.name());
        shown(foldsRow, now.before() != Before.NOTHING);
        shown(spaceRow, now.before() == Before.SEARCH);
    }

    private void chooseSpace() {
        if (form().space() != null) {
            edit(form().withSpace(null));
            return;
        }
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Settings to be tried");
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("JSON", "*.json"));
        File file = chooser.showOpenDialog(getScene().getWindow());
        if (file != null) {
            edit(form().withSpace(file.toPath()));
        }
    }

    private <T> void choice(
            ComboBox<T> box,
            String help,
            java.util.function.Function<TrainForm, java.util.function.Function<T, TrainForm>> change) {
        box.getStyleClass().add("small");
        box.setTooltip(new Tooltip(help));
        box.setMaxWidth(Double.MAX_VALUE);
        Consumer<T> taken = value -> edit(change.apply(form()).apply(value));
        box.valueProperty().addListener((property, was, now) -> {
            if (now != null && was != null) {
                taken.accept(now);
            }
        });
    }

    private static <T> StringConverter<T> words(Map<T, String> words) {
        return new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : words.get(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException();
            }
        };
    }

    private static Label heading(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("section-title");
        label.setPadding(new javafx.geometry.Insets(6, 0, 0, 0));
        return label;
    }

    private static Label small() {
        Label label = new Label();
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        return label;
    }

    private static HBox row(String text, Control field) {
        Label label = new Label(text);
        label.getStyleClass().add("row-label");
        label.setLabelFor(field);
        label.setTooltip(field.getTooltip());
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox row = new HBox(8, label, field);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
