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
    private final ToggleGroup workspaces = new ToggleGroup();

    Rail(Runnable switchTheme) {
        setId("rail");
        getStyleClass().add("rail");
        setAlignment(Pos.TOP_CENTER);
        Region space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        Button theme = new Button(null, new FontIcon(Feather.MOON));
        theme.setId("switch-theme");
        theme.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        theme.setTooltip(new Tooltip("Light or dark (Ctrl+Shift+D)"));
        theme.setOnAction(event -> switchTheme.run());
        getChildren().setAll(workspace("Analyse", Feather.ACTIVITY, "From a spectrum to its PDOS"), space, theme);
    }

    private ToggleButton workspace(String name, Feather icon, String help) {
        ToggleButton button = new ToggleButton(name, new FontIcon(icon));
        button.setContentDisplay(ContentDisplay.TOP);
        button.setToggleGroup(workspaces);
        button.setSelected(true);
        button.setTooltip(new Tooltip(help));
        button.setId("workspace-" + name.toLowerCase(java.util.Locale.ROOT));
        // The only workspace cannot be left.
        button.setOnAction(event -> button.setSelected(true));
        return button;
    }
}
