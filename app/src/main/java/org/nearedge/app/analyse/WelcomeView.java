package org.nearedge.app.analyse;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What a first start shows: where to drop, and the sample spectra, each one click away from its whole chain. */
final class WelcomeView extends VBox {
    /** Of a sample's card, pixels. */
    private static final double WIDTH = 272;

    WelcomeView(List<SampleSource.Sample> samples, Runnable openFiles, Consumer<SampleSource.Sample> openSample) {
        super(16);
        setId("welcome");
        setAlignment(Pos.CENTER);
        getStyleClass().add("welcome");
        FontIcon icon = new FontIcon(Feather.DOWNLOAD);
        icon.getStyleClass().add("welcome-icon");
        Label title = new Label("Drop core-loss spectra here");
        title.getStyleClass().add(Styles.TITLE_2);
        Label formats = new Label("DM3, DM4, EMSA/MAS, XDI, HyperSpy, CSV and text; several files or a folder");
        formats.getStyleClass().add(Styles.TEXT_MUTED);
        Button open = new Button("Open files\u2026", new FontIcon(Feather.FOLDER));
        open.setId("welcome-open");
        open.setDefaultButton(true);
        open.setTooltip(new Tooltip("Choose files to open (Ctrl+O)"));
        open.setOnAction(event -> openFiles.run());
        getChildren().setAll(icon, title, formats, open);
        if (samples.isEmpty()) {
            return;
        }
        Label or = new Label("or start with a sample");
        or.getStyleClass().addAll(Styles.TEXT_MUTED, "welcome-or");
        TilePane cards = new TilePane(12, 12);
        cards.setAlignment(Pos.CENTER);
        cards.setPrefColumns(Math.min(3, samples.size()));
        cards.setMaxWidth(Region.USE_PREF_SIZE);
        samples.forEach(sample -> cards.getChildren().add(card(sample, openSample)));
        getChildren().addAll(or, cards);
    }

    /** No button: a button does not let its height follow from the width of wrapped words. */
    private static VBox card(SampleSource.Sample sample, Consumer<SampleSource.Sample> openSample) {
        Label title = new Label(sample.title());
        title.getStyleClass().add("cell-title");
        title.setWrapText(true);
        Label text = new Label(sample.description());
        text.setWrapText(true);
        text.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        VBox card = new VBox(6, title, text);
        card.setPrefWidth(WIDTH);
        card.setId("sample-" + sample.id());
        card.getStyleClass().add("sample-card");
        card.setFocusTraversable(true);
        card.setAccessibleRole(AccessibleRole.BUTTON);
        card.setAccessibleText(sample.title());
        Tooltip.install(card, new Tooltip("Open this sample: the whole chain is on screen"));
        card.setOnMouseClicked(event -> openSample.accept(sample));
        card.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                openSample.accept(sample);
                event.consume();
            }
        });
        return card;
    }
}
