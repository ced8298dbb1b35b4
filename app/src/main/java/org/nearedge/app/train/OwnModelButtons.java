package org.nearedge.app.train;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** What can be done to the selected model. Removing takes two clicks; renaming happens in place. */
final class OwnModelButtons extends HBox {
    private final OwnModelsModel model;
    private final Button compare = button("own-compare", "Compare", "Put it beside the bundled model of its kind");
    private final Button rename = button("own-rename", "Rename", "Give it another name");
    private final Button remove = button("own-remove", "Remove", "Delete its file for good");
    private final TextField name = new TextField();
    private boolean sure;

    OwnModelButtons(TrainModel train) {
        model = train.own();
        getStyleClass().add("own-buttons");
        setAlignment(Pos.CENTER_LEFT);
        name.setId("own-name");
        name.getStyleClass().add(Styles.SMALL);
        name.setTooltip(new Tooltip("Letters, digits and single hyphens; Enter renames, Escape leaves it as it was"));
        HBox.setHgrow(name, Priority.ALWAYS);
        compare.setOnAction(event -> train.compare(model.selectedProperty().get()));
        rename.setOnAction(event -> edit());
        remove.setOnAction(event -> remove());
        remove.focusedProperty().addListener((property, before, now) -> doubt());
        name.setOnAction(event -> {
            OwnModel selected = model.selectedProperty().get();
            buttons();
            model.rename(selected, name.getText().strip());
        });
        name.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                buttons();
                event.consume();
            }
        });
        model.selectedProperty().addListener((property, before, now) -> buttons());
        buttons();
    }

    private void buttons() {
        OwnModel selected = model.selectedProperty().get();
        doubt();
        getChildren().setAll(compare, rename, remove);
        setVisible(selected != null);
        setManaged(selected != null);
        compare.setDisable(selected == null || selected.isRefused());
    }

    private void edit() {
        OwnModel selected = model.selectedProperty().get();
        name.setText(selected.isRefused() ? "" : selected.name());
        getChildren().setAll(name);
        name.requestFocus();
        name.selectAll();
    }

    private void remove() {
        if (sure) {
            model.remove(model.selectedProperty().get());
        } else {
            sure = true;
            remove.setText("Really remove?");
            remove.getStyleClass().add(Styles.DANGER);
        }
    }

    private void doubt() {
        sure = false;
        remove.setText("Remove");
        remove.getStyleClass().remove(Styles.DANGER);
    }

    private static Button button(String id, String text, String help) {
        Button button = new Button(text);
        button.setId(id);
        button.getStyleClass().add(Styles.SMALL);
        button.setTooltip(new Tooltip(help));
        return button;
    }
}
