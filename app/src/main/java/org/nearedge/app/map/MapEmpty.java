package org.nearedge.app.map;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What is seen before there is an image: what can be dropped here. */
final class MapEmpty extends VBox {
    /** Of the words, pixels. */
    private static final double WIDTH = 460;

    /** @param openFiles asks for files to open */
    MapEmpty(Runnable openFiles) {
        super(14);
        setId("map-empty");
        setAlignment(Pos.CENTER);
        getStyleClass().add("welcome");
        FontIcon icon = new FontIcon(Feather.GRID);
        icon.getStyleClass().add("welcome-icon");
        Label title = new Label("Drop a spectrum image or a line scan here");
        title.getStyleClass().add(Styles.TITLE_3);
        Label formats = new Label(
                "DM3, DM4 or HyperSpy with spectra at positions; a folder of MSA files is a line scan. What is open in"
                        + " Analyse is here, too");
        formats.getStyleClass().add(Styles.TEXT_MUTED);
        formats.setWrapText(true);
        formats.setTextAlignment(TextAlignment.CENTER);
        formats.setMaxWidth(WIDTH);
        Button open = new Button("Open files\u2026", new FontIcon(Feather.FOLDER));
        open.setId("map-open");
        open.getStyleClass().add(Styles.ACCENT);
        open.setTooltip(new Tooltip("Choose files to open (Ctrl+O)"));
        open.setOnAction(event -> openFiles.run());
        getChildren().setAll(icon, title, formats, open);
        managedProperty().bind(visibleProperty());
    }
}
