package org.nearedge.app.analyse;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.nearedge.library.LocalProperty;
import org.nearedge.model.ModelCard;

/** Which model is asked, and what it is told beside the spectrum. */
final class ModelChooser extends VBox {
    private final AnalyseModel model;
    private final ComboBox<Choice> box = new ComboBox<>();
    private final ToldField energy = new ToldField(LocalProperty.EXCITATION_ENERGY);
    private final HBox energyRow;
    private boolean showing;

    /**
     * @param id null: the models of the edge that come with the program
     * @param sigma that the model was trained at, eV; of several the least
     */
    record Choice(String id, Double sigma, String words) {}

    ModelChooser(AnalyseModel model) {
        super(4);
        this.model = model;
        setId("model-chooser");
        box.setId("model");
        box.getStyleClass().add("small");
        box.setMaxWidth(Double.MAX_VALUE);
        box.setTooltip(
                new Tooltip("Which model is asked: all of the edge that come with the program, or one alone; your"
                        + " own are made in the Train workspace"));
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(Choice choice) {
                return choice == null ? "" : choice.words();
            }

            @Override
            public Choice fromString(String text) {
                throw new UnsupportedOperationException();
            }
        });
        box.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (!showing && now != null) {
                model.treat(t -> t.withModel(now.id(), sigma(now)), null);
            }
        });
        energy.setId("told-excitation_energy");
        energy.setOnEdit(value -> model.treat(t -> t.withTold(LocalProperty.EXCITATION_ENERGY, value), null));
        energyRow = row("Excitation energy, eV", energy);
        energyRow.getChildren().get(0).getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        HBox modelRow = row("Model", box);
        modelRow.getChildren().get(0).getStyleClass().add("section-title");
        getChildren().setAll(modelRow, energyRow);
        setPadding(new Insets(8, 12, 0, 12));
        HBox.setHgrow(box, Priority.ALWAYS);
        model.outcomeProperty().addListener((property, before, now) -> refresh());
        model.selectedProperty().addListener((property, before, now) -> refresh());
        refresh();
    }

    private void refresh() {
        OpenSpectrum item = model.selectedProperty().get();
        Outcome outcome = model.outcomeProperty().get();
        Facts facts = outcome == null ? null : outcome.facts();
        boolean any = item != null && facts != null && !facts.models().isEmpty();
        setVisible(any);
        setManaged(any);
        if (!any) {
            return;
        }
        showing = true;
        String chosen = item.treatment().model();
        List<Choice> choices = choices(facts, chosen);
        if (!box.getItems().equals(choices)) {
            box.getItems().setAll(choices);
        }
        box.getSelectionModel()
                .select(choices.stream()
                        .filter(choice -> Objects.equals(choice.id(), chosen))
                        .findFirst()
                        .orElse(choices.get(0)));
        boolean told = facts.models().stream()
                .anyMatch(readable -> readable.card().input().told().contains(LocalProperty.EXCITATION_ENERGY));
        energyRow.setVisible(told);
        energyRow.setManaged(told);
        energy.setValue(item.treatment().told().get(LocalProperty.EXCITATION_ENERGY));
        showing = false;
    }

    /** Models at several broadenings stand there once. */
    private static List<Choice> choices(Facts facts, String chosen) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(null, null, "All of " + edge(facts)));
        Map<String, List<Facts.Readable>> byId = new LinkedHashMap<>();
        facts.models().forEach(readable -> byId.computeIfAbsent(readable.card().id(), id -> new ArrayList<>())
                .add(readable));
        byId.forEach((id, variants) -> choices.add(new Choice(
                id,
                variants.get(0).card().input().sigma(),
                variants.get(0).own() ? id + " \u00b7 own, " + sigmas(variants) : id)));
        if (chosen != null && !byId.containsKey(chosen)) {
            choices.add(new Choice(chosen, null, chosen + " (is not there)"));
        }
        return choices;
    }

    private static String edge(Facts facts) {
        return "the " + facts.models().get(0).card().edge() + " edge";
    }

    private static String sigmas(List<Facts.Readable> variants) {
        return "\u03c3 "
                + String.join(
                        ", ",
                        variants.stream()
                                .map(variant -> String.format(
                                        Locale.ROOT,
                                        "%.2g",
                                        variant.card().input().sigma()))
                                .toList())
                + " eV";
    }

    /** What the spectrum will be broadened to; null where the variant is chosen by the spectrum itself. */
    private Double sigma(Choice choice) {
        Facts facts = model.outcomeProperty().get().facts();
        List<Double> sigmas = facts.models().stream()
                .map(Facts.Readable::card)
                .filter(card -> card.id().equals(choice.id()))
                .map((ModelCard card) -> card.input().sigma())
                .toList();
        return sigmas.size() == 1 ? sigmas.get(0) : null;
    }

    private static HBox row(String name, javafx.scene.control.Control field) {
        Label label = new Label(name);
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.setLabelFor(field);
        label.setTooltip(field.getTooltip());
        HBox row = new HBox(8, label, field);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
