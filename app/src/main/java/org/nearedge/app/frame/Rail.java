package org.nearedge.app.frame;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** At the left edge: the workspaces there are, and light or dark. */
final class Rail extends VBox {
    private final ToggleGroup group = new ToggleGroup();

    Rail(Workspaces workspaces, Runnable switchTheme) {
        setId("rail");
        getStyleClass().add("rail");
        setAlignment(Pos.TOP_CENTER);
        int number = 0;
        for (Workspaces.Place place : workspaces.places()) {
            getChildren().add(button(workspaces, place, ++number));
        }
        Region space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        Button theme = new Button(null, new FontIcon(Feather.MOON));
        theme.setId("switch-theme");
        theme.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        theme.setTooltip(new Tooltip("Light or dark (Ctrl+Shift+D)"));
        theme.setOnAction(event -> switchTheme.run());
        getChildren().addAll(space, theme);
    }

    private ToggleButton button(Workspaces workspaces, Workspaces.Place place, int number) {
        ToggleButton button = new ToggleButton(place.name(), new FontIcon(place.icon()));
        button.setContentDisplay(ContentDisplay.TOP);
        button.setToggleGroup(group);
        button.setTooltip(new Tooltip(place.help() + " (Ctrl+" + number + ")"));
        button.setId("workspace-" + place.id());
        button.setOnAction(event -> {
            // The one in front cannot be left without another.
            button.setSelected(true);
            workspaces.show(place.id());
        });
        workspaces.currentProperty().addListener((property, before, now) -> {
            if (now.id().equals(place.id())) {
                button.setSelected(true);
            }
        });
        return button;
    }
}
