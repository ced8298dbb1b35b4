package org.nearedge.app.library;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.nearedge.library.own.Refused;

/** What could not be added, and what stands in the user's folder and cannot be used: each with file, entry and reason. */
final class ProblemsPane extends VBox {
    private final LibraryModel model;
    private final LibraryActions actions;
    private final ToggleButton title = new ToggleButton("", new FontIcon(Feather.ALERT_TRIANGLE));
    private final Button forget = new Button("Dismiss");
    private final ListView<Refused> list = new ListView<>();

    ProblemsPane(LibraryModel model, LibraryActions actions) {
        this.model = model;
        this.actions = actions;
        setId("library-problems");
        getStyleClass().add("problems");
        title.setId("library-problems-title");
        title.getStyleClass().addAll("small", "link-toggle");
        title.setTooltip(new Tooltip("Files and entries that are not among the references, and why"));
        forget.setId("library-problems-dismiss");
        forget.getStyleClass().addAll("small", Styles.FLAT);
        forget.setTooltip(new Tooltip("Forgets what could not be added last; nothing is deleted"));
        forget.setOnAction(event -> actions.forgetRefused());
        list.setId("library-problems-list");
        list.getStyleClass().add("dense-list");
        list.setPrefHeight(132);
        list.setMinHeight(132);
        list.setCellFactory(view -> new Cell());
        list.visibleProperty().bind(title.selectedProperty());
        list.managedProperty().bind(title.selectedProperty());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox header = new HBox(6, title, space, forget);
        header.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(header, list);
        model.contentProperty().addListener((property, before, now) -> refresh());
        actions.refusedProperty().addListener((property, before, now) -> {
            refresh();
            title.setSelected(!now.isEmpty());
        });
        refresh();
    }

    private void refresh() {
        List<Refused> all = new ArrayList<>(actions.refusedProperty().get());
        forget.setVisible(!all.isEmpty());
        LibraryContent content = model.contentProperty().get();
        if (content != null) {
            all.addAll(content.problems());
        }
        list.getItems().setAll(all);
        title.setText(all.size() + (all.size() == 1 ? " problem" : " problems"));
        setVisible(!all.isEmpty());
        setManaged(!all.isEmpty());
    }

    /** File and entry, then why and what to do. */
    private static final class Cell extends ListCell<Refused> {
        private final Label where = new Label();
        private final Label why = new Label();
        private final VBox both = new VBox(where, why);

        Cell() {
            where.getStyleClass().add("cell-title");
            why.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
            why.setWrapText(true);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Refused item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                return;
            }
            where.setText(item.file() + (item.entry().isEmpty() ? "" : ", " + item.entry()));
            why.setText(item.reason() + (item.remedy().isEmpty() ? "" : ": " + item.remedy()));
            setGraphic(both);
        }
    }
}
