package org.nearedge.app.train;

import atlantafx.base.theme.Styles;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.nearedge.app.card.CardText;
import org.nearedge.model.ModelCard;

/** The user's own models, their cards, and what can be done to them. */
final class OwnModelsView extends VBox {
    private final OwnModelsModel model;
    private final ListView<OwnModel> list = new ListView<>();
    private final VBox card = new VBox();

    OwnModelsView(TrainModel train) {
        model = train.own();
        getStyleClass().add("own-models");
        Label title = new Label("Your models");
        title.getStyleClass().add("section-title");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button folder = new Button(null, new FontIcon(Feather.FOLDER));
        folder.setId("own-folder");
        folder.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
        folder.setTooltip(new Tooltip("Show the folder: " + model.folder()));
        folder.setOnAction(event -> Reveal.folder(model.folder()));
        HBox header = new HBox(title, space, folder);
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("list-title");
        list.setId("own-models");
        list.setItems(model.models());
        list.getStyleClass().add("dense-list");
        list.setCellFactory(view -> new OwnModelCell());
        Label empty = new Label("None yet: what you train stands here, and wherever models are chosen.");
        empty.setWrapText(true);
        empty.getStyleClass().add("own-empty");
        list.setPlaceholder(empty);
        list.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null || model.models().isEmpty()) {
                model.selectedProperty().set(now);
            }
        });
        model.selectedProperty().addListener((property, before, now) -> show(now));
        card.setId("own-card");
        card.getStyleClass().add("own-card");
        ScrollPane scroll = new ScrollPane(card);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("plain-scroll");
        SplitPane parts = new SplitPane(list, new VBox(new OwnModelButtons(train), scroll));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        parts.setOrientation(Orientation.VERTICAL);
        parts.setDividerPositions(0.32);
        VBox.setVgrow(parts, Priority.ALWAYS);
        getChildren().setAll(header, parts);
        show(model.selectedProperty().get());
    }

    private void show(OwnModel selected) {
        if (list.getSelectionModel().getSelectedItem() != selected) {
            if (selected == null) {
                list.getSelectionModel().clearSelection();
            } else {
                list.getSelectionModel().select(selected);
                list.scrollTo(selected);
            }
        }
        card.getChildren().clear();
        if (selected == null) {
            return;
        }
        if (selected.isRefused()) {
            Label problem = text(selected.problem());
            problem.getStyleClass().add("own-refused");
            card.getChildren().setAll(text("This file cannot be used."), problem);
            return;
        }
        ModelCard own = selected.card();
        Label name = text(own.label());
        name.getStyleClass().add("section-title");
        card.getChildren().add(name);
        for (CardText.Part part : CardText.of(own)) {
            if (part.lines().isEmpty()) {
                continue;
            }
            Label title = text(part.title());
            title.getStyleClass().add("cell-title");
            VBox block = new VBox(2, title);
            part.lines().forEach(line -> {
                Label text = text(line);
                text.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
                block.getChildren().add(text);
            });
            card.getChildren().add(block);
        }
    }

    private static Label text(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
