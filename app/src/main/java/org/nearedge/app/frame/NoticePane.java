package org.nearedge.app.frame;

import atlantafx.base.theme.Styles;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.nearedge.app.notice.Notice;
import org.nearedge.app.notice.Notices;

/** Notices at the upper right, over the workspace; what is beside them stays usable. */
public final class NoticePane extends VBox {
    private static final Duration INFO_STAYS = Duration.seconds(6);
    private static final Duration WARNING_STAYS = Duration.seconds(15);
    private static final double WIDTH = 380;

    private final Notices notices;
    private final Button all = new Button("Dismiss all");

    public NoticePane(Notices notices) {
        super(8);
        this.notices = notices;
        setId("notices");
        all.setId("dismiss-notices");
        all.getStyleClass().add(Styles.SMALL);
        all.setTooltip(new Tooltip("They stay in the log"));
        all.setOnAction(event -> notices.dismissAll());
        setPadding(new Insets(40, 12, 12, 12));
        setAlignment(Pos.TOP_RIGHT);
        setPickOnBounds(false);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        notices.shown().addListener((ListChangeListener<Notice>) change -> refresh());
        refresh();
    }

    private void refresh() {
        getChildren().remove(all);
        getChildren().removeIf(card -> !notices.shown().contains(card.getUserData()));
        for (Notice notice : notices.shown()) {
            if (getChildren().stream().noneMatch(card -> card.getUserData() == notice)) {
                getChildren().removeIf(card -> notice.equals(card.getUserData()));
                getChildren().add(card(notice));
            }
        }
        if (notices.shown().size() > 1) {
            getChildren().add(all);
        }
    }

    private Node card(Notice notice) {
        FontIcon icon = new FontIcon(icon(notice));
        Label subject = new Label(notice.subject());
        subject.getStyleClass().add("cell-title");
        Label text = new Label(notice.sentence());
        text.setWrapText(true);
        VBox words = new VBox(2, subject, text);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button close = new Button(null, new FontIcon(Feather.X));
        close.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, "tiny");
        close.setTooltip(new Tooltip("Dismiss; it stays in the log"));
        close.setOnAction(event -> notices.dismiss(notice));
        HBox card = new HBox(10, icon, words, close);
        card.setUserData(notice);
        card.getStyleClass().addAll("notice", Styles.ELEVATED_2, style(notice));
        card.setPrefWidth(WIDTH);
        card.setMinHeight(Region.USE_PREF_SIZE);
        Duration stays = stays(notice);
        if (stays != null) {
            PauseTransition pause = new PauseTransition(stays);
            pause.setOnFinished(event -> notices.dismiss(notice));
            pause.play();
        }
        return card;
    }

    /** How long it is shown if nobody dismisses it; null: until somebody does. */
    private static Duration stays(Notice notice) {
        return switch (notice.kind()) {
            case INFO -> INFO_STAYS;
            case WARNING -> WARNING_STAYS;
            case ERROR -> null;
        };
    }

    private static Feather icon(Notice notice) {
        return switch (notice.kind()) {
            case INFO -> Feather.INFO;
            case WARNING -> Feather.ALERT_TRIANGLE;
            case ERROR -> Feather.ALERT_CIRCLE;
        };
    }

    private static String style(Notice notice) {
        return switch (notice.kind()) {
            case INFO -> Styles.ACCENT;
            case WARNING -> Styles.WARNING;
            case ERROR -> Styles.DANGER;
        };
    }
}
