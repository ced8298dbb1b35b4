package org.nearedge.app.analyse;

import atlantafx.base.theme.Styles;
import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.nearedge.app.analyse.figures.LowLossFigure;
import org.nearedge.app.analyse.partner.LowLoss;
import org.nearedge.app.analyse.partner.LowLossChoices;
import org.nearedge.app.analyse.partner.LowLossChoices.Choice;
import org.nearedge.app.analyse.partner.LowLossSeen;
import org.nearedge.app.chart.view.FigureView;
import org.nearedge.process.SignalKind;

/** Which low-loss stands beside the selected spectrum, and what was found in it. */
final class LowLossChooser extends VBox {
    private static final String HELP = "The low-loss that was measured with the spectrum, with its zero-loss peak:"
            + " what deconvolution, alignment and a measured resolution need";

    /** Of the chart, pixels. */
    private static final double HEIGHT = 150;

    private final AnalyseModel model;
    private final ComboBox<Choice> choices = new ComboBox<>();
    private final Label seen = new Label();
    private final ToggleButton look = new ToggleButton(null, new FontIcon(Feather.ACTIVITY));
    private final FigureView figure = new FigureView();
    private final ChangeListener<LowLossSeen> changed = (property, before, now) -> refresh();
    private boolean showing;

    LowLossChooser(AnalyseModel model) {
        super(2);
        this.model = model;
        getStyleClass().add("source");
        choices.setId("low-loss");
        choices.getStyleClass().add("small");
        choices.setMaxWidth(Double.MAX_VALUE);
        choices.setTooltip(new Tooltip(HELP));
        HBox.setHgrow(choices, Priority.ALWAYS);
        Label name = new Label("Low-loss");
        name.getStyleClass().add("row-label");
        name.setLabelFor(choices);
        name.setTooltip(new Tooltip(HELP));
        Button file = new Button(null, new FontIcon(Feather.FOLDER));
        file.setId("low-loss-file");
        file.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, "tiny");
        file.setTooltip(new Tooltip("Choose a low-loss from a file that is not open"));
        file.setAccessibleText("Low-loss from a file");
        file.setOnAction(event -> ask());
        look.setId("low-loss-look");
        look.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, "tiny");
        look.setTooltip(new Tooltip("Show or hide the low-loss and its zero-loss peak"));
        look.setAccessibleText("Show the low-loss");
        look.managedProperty().bind(look.visibleProperty());
        HBox row = new HBox(8, name, choices, look, file);
        row.setAlignment(Pos.CENTER_LEFT);
        seen.setId("low-loss-seen");
        seen.getStyleClass().addAll(Styles.TEXT_SMALL);
        seen.setWrapText(true);
        seen.setMinHeight(Region.USE_PREF_SIZE);
        seen.managedProperty().bind(seen.visibleProperty());
        seen.visibleProperty().bind(seen.textProperty().isNotEmpty());
        figure.setId("low-loss-chart");
        figure.setLegendShown(false);
        figure.setMinHeight(HEIGHT);
        figure.setPrefHeight(HEIGHT);
        figure.visibleProperty().bind(look.visibleProperty().and(look.selectedProperty()));
        figure.managedProperty().bind(figure.visibleProperty());
        figure.visibleProperty().addListener((property, before, now) -> draw());
        getChildren().setAll(row, seen, figure);
        choices.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (!showing && now != null) {
                model.treat(t -> t.withLowLoss(now.lowLoss()), null);
            }
        });
        managedProperty().bind(visibleProperty());
        model.selectedProperty().addListener((property, before, now) -> follow(before, now));
        follow(null, model.selectedProperty().get());
        model.outcomeProperty().addListener((property, before, now) -> refresh());
    }

    private void follow(OpenSpectrum before, OpenSpectrum now) {
        if (before != null) {
            before.lowLossProperty().removeListener(changed);
        }
        if (now != null) {
            now.lowLossProperty().addListener(changed);
        }
        refresh();
    }

    private void refresh() {
        OpenSpectrum item = model.selectedProperty().get();
        setVisible(item != null && item.dataset().hasEnergyAxis() && !isAbsorption(item));
        if (!isVisible()) {
            return;
        }
        showing = true;
        LowLoss now = item.treatment().lowLoss();
        List<Choice> all = LowLossChoices.of(item.file(), item.treatment().dataset(), model.files(), now);
        if (!choices.getItems().equals(all)) {
            choices.getItems().setAll(all);
        }
        choices.getSelectionModel()
                .select(all.stream()
                        .filter(choice -> Objects.equals(choice.lowLoss(), now))
                        .findFirst()
                        .orElseThrow());
        LowLossSeen found = item.lowLossProperty().get();
        look.setVisible(found.spectrum() != null);
        draw();
        seen.setText(found.words());
        seen.getStyleClass().removeAll(Styles.DANGER, Styles.TEXT_MUTED);
        seen.getStyleClass().add(found.isFine() ? Styles.TEXT_MUTED : Styles.DANGER);
        showing = false;
    }

    void setDark(boolean dark) {
        figure.setDark(dark);
    }

    /** Only what is seen is drawn. */
    private void draw() {
        OpenSpectrum item = model.selectedProperty().get();
        LowLossSeen found =
                item == null ? LowLossSeen.NONE : item.lowLossProperty().get();
        if (figure.isVisible() && found.spectrum() != null) {
            figure.show(LowLossFigure.of(found.spectrum(), found.peak(), Map.of()));
        }
    }

    private static boolean isAbsorption(OpenSpectrum item) {
        Outcome outcome = item.outcome();
        return outcome != null && outcome.raw() != null && SignalKind.of(outcome.raw()) == SignalKind.ABSORPTION;
    }

    private void ask() {
        FileChooser dialog = new FileChooser();
        dialog.setTitle("Low-loss");
        OpenSpectrum item = model.selectedProperty().get();
        if (item != null && item.path() != null && item.path().getParent() != null) {
            File folder = item.path().getParent().toFile();
            dialog.setInitialDirectory(folder.isDirectory() ? folder : null);
        }
        File file = dialog.showOpenDialog(getScene().getWindow());
        if (file != null) {
            model.chooseLowLoss(file.toPath());
        }
    }
}
