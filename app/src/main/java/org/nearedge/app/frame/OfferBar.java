package org.nearedge.app.frame;

import atlantafx.base.theme.Styles;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.nearedge.app.session.Offer;

/** A quiet line under the menu for each thing that is asked beside the work; nothing at all if nothing is. */
final class OfferBar extends VBox {
    private final ObservableList<Offer> offers;

    OfferBar(ObservableList<Offer> offers) {
        this.offers = offers;
        setId("offers");
        offers.addListener((ListChangeListener<Offer>) change -> refresh());
        refresh();
    }

    private void refresh() {
        getChildren().setAll(offers.stream().map(OfferBar::row).toList());
        setVisible(!offers.isEmpty());
        setManaged(!offers.isEmpty());
    }

    private static Node row(Offer offer) {
        Label text = new Label(offer.text());
        text.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button accept = button(offer.accept(), "Do it; the work as it is now can be brought back", offer.onAccept());
        accept.setId("offer-accept");
        accept.getStyleClass().add(Styles.ACCENT);
        Button decline = button(offer.decline(), "Do not; it is not offered again", offer.onDecline());
        decline.setId("offer-decline");
        decline.getStyleClass().add(Styles.FLAT);
        HBox row = new HBox(8, new FontIcon(Feather.ROTATE_CCW), text, space, accept, decline);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("offer");
        return row;
    }

    private static Button button(String text, String help, Runnable action) {
        Button button = new Button(text);
        button.getStyleClass().add(Styles.SMALL);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(new Tooltip(help));
        button.setOnAction(event -> action.run());
        return button;
    }
}
