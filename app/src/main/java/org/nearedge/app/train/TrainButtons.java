package org.nearedge.app.train;

import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What it will cost, why it cannot be started, and the buttons. */
final class TrainButtons extends VBox {
    TrainButtons(TrainModel model) {
        super(8);
        Label cost = label("train-estimate");
        cost.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        cost.textProperty().bind(model.estimateProperty());
        Label fault = label("train-fault");
        fault.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.DANGER);
        fault.textProperty().bind(model.faultProperty());
        fault.visibleProperty()
                .bind(model.faultProperty()
                        .isNotEmpty()
                        .and(model.runningProperty().not()));
        fault.managedProperty().bind(fault.visibleProperty());
        Button start = button("train-start", "Start", Feather.PLAY, "Train; one training at a time");
        start.getStyleClass().add(Styles.ACCENT);
        start.setOnAction(event -> model.train());
        start.disableProperty()
                .bind(model.runningProperty().or(model.faultProperty().isNotEmpty()));
        Button cancel = button(
                "train-cancel", "Cancel", Feather.SQUARE, "End it soon; the best so far is kept, and its card says so");
        cancel.setOnAction(event -> model.cancel());
        cancel.disableProperty().bind(model.stoppingProperty());
        only(cancel, model.runningProperty());
        Button skip = button(
                "train-skip", "Train now", Feather.SKIP_FORWARD, "End what comes before, and train with what it found");
        skip.setOnAction(event -> model.skip());
        skip.disableProperty().bind(model.stoppingProperty());
        only(skip, Bindings.and(model.runningProperty(), model.skippableProperty()));
        getChildren().setAll(cost, fault, new HBox(8, start, cancel, skip));
    }

    private static void only(Node node, javafx.beans.value.ObservableBooleanValue shown) {
        node.visibleProperty().bind(shown);
        node.managedProperty().bind(shown);
    }

    private static Button button(String id, String text, Feather icon, String help) {
        Button button = new Button(text, new FontIcon(icon));
        button.setId(id);
        button.setTooltip(new Tooltip(help));
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    private static Label label(String id) {
        Label label = new Label();
        label.setId(id);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
