package org.nearedge.app.evaluate.tabs;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.nearedge.app.chart.view.FigurePane;
import org.nearedge.app.chart.view.FigureView;
import org.nearedge.app.evaluate.state.CrystalModel;
import org.nearedge.app.evaluate.state.EvaluateModel;

/** Fitted to crystals: errors on crystals and glasses, without and with the band gap, and the edge of one record. */
public final class CrystalView extends VBox implements TabContent {
    private final CrystalModel crystal;
    private final Card<FigureView> errors;
    private final Card<FigureView> edge;
    private final Label note = new Label();

    public CrystalView(EvaluateModel model, CrystalModel crystal, Consumer<FigurePane> export) {
        this.crystal = crystal;
        errors = new Card<>("crystal", "", "", new FigureView(), export);
        edge = new Card<>("crystal-edge", "", "", new FigureView(), export);
        VBox.setVgrow(errors, Priority.ALWAYS);
        VBox.setVgrow(edge, Priority.ALWAYS);
        errors.setPrefHeight(300);
        edge.setPrefHeight(220);
        Button compute = new Button();
        compute.setId("compute-crystal");
        compute.getStyleClass().add(Styles.SMALL);
        compute.setMinWidth(USE_PREF_SIZE);
        compute.textProperty()
                .bind(javafx.beans.binding.Bindings.createStringBinding(
                        () -> "Train with seed " + model.seedProperty().get(), model.seedProperty()));
        compute.setTooltip(
                new Tooltip("Trains both models, without and with the band gap, on the crystals of the library"
                        + " as it is now: about a minute in the background"));
        compute.setOnAction(event -> crystal.compute());
        compute.disableProperty().bind(crystal.busyProperty());
        note.setId("crystal-note");
        note.setWrapText(true);
        note.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox header = new HBox(8, note, space, compute);
        note.setMinHeight(USE_PREF_SIZE);
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("tab-bar");
        getChildren().setAll(header, errors, edge);
        errors.figure().setOnChosen(id -> model.detail().recordProperty().set(id));
        crystal.figureProperty().addListener((property, before, now) -> {
            errors.figure().show(now);
            errors.figure().choose(model.detail().recordProperty().get());
            showEdge();
        });
        crystal.noteProperty().addListener((property, before, now) -> note.setText(now));
        crystal.edgeProperty().addListener((property, before, now) -> showEdge());
        model.detail().recordProperty().addListener((property, before, now) -> {
            errors.figure().choose(now);
            showEdge();
        });
        showEdge();
    }

    private void showEdge() {
        edge.figure().show(crystal.edgeProperty().get());
        edge.say(crystal.insteadOfEdge());
    }

    @Override
    public void setDark(boolean dark) {
        errors.figure().setDark(dark);
        edge.figure().setDark(dark);
    }

    @Override
    public List<FigurePane> figures() {
        return edge.figure().isVisible() ? List.of(errors.figure(), edge.figure()) : List.of(errors.figure());
    }
}
