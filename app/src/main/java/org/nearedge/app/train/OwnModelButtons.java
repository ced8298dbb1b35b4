package org.nearedge.app.train;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.nearedge.spectrum.InputException;

/** What can be done to the selected model. Removing takes two clicks; renaming happens in place. */
final class OwnModelButtons extends VBox {
    private final OwnModelsModel model;
    private final Button compare = button("own-compare", "Compare", "Put it beside the bundled model of its kind");
    private final Button rename = button("own-rename", "Rename", "Give it another name");
    private final Button remove = button("own-remove", "Remove", "Delete its file for good");
    private final TextField name = new TextField();
    private final HBox row = new HBox();
    private final Label fault = new Label();
    private boolean sure;

    OwnModelButtons(TrainModel train) {
        model = train.own();
        row.getStyleClass().add("own-buttons");
        row.setAlignment(Pos.CENTER_LEFT);
        fault.setId("own-name-fault");
        fault.setWrapText(true);
        fault.setMinHeight(Region.USE_PREF_SIZE);
        fault.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.DANGER);
        fault.visibleProperty().bind(fault.textProperty().isNotEmpty());
        fault.managedProperty().bind(fault.visibleProperty());
        getChildren().setAll(row, fault);
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
            model.rename(selected, name.getText().strip(), this::renamed);
        });
        name.textProperty().addListener((property, before, now) -> fault.setText(""));
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
        fault.setText("");
        row.getChildren().setAll(compare, rename, remove);
        setVisible(selected != null);
        setManaged(selected != null);
        compare.setDisable(selected == null || selected.isRefused());
    }

    /** @param why null: it has its new name; otherwise it is asked for another one */
    private void renamed(InputException why) {
        if (why == null) {
            buttons();
        } else if (row.getChildren().contains(name)) {
            fault.setText(why.getMessage());
            name.requestFocus();
        }
    }

    private void edit() {
        OwnModel selected = model.selectedProperty().get();
        name.setText(selected.isRefused() ? "" : selected.name());
        row.getChildren().setAll(name);
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
