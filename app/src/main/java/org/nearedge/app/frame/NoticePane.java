package org.nearedge.app.frame;

import atlantafx.base.controls.Notification;
import atlantafx.base.theme.Styles;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Notices at the upper right, over the workspace; what is beside them stays usable. */
public final class NoticePane extends VBox {
    private static final Duration INFO_STAYS = Duration.seconds(6);
    private static final double WIDTH = 400;

    private final Notices notices;

    public NoticePane(Notices notices) {
        super(8);
        this.notices = notices;
        setId("notices");
        setPadding(new Insets(12));
        setAlignment(Pos.TOP_RIGHT);
        setPickOnBounds(false);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        notices.shown().addListener((ListChangeListener<Notice>) change -> refresh());
        refresh();
    }

    private void refresh() {
        getChildren().removeIf(card -> !notices.shown().contains(card.getUserData()));
        for (Notice notice : notices.shown()) {
            if (getChildren().stream().noneMatch(card -> card.getUserData() == notice)) {
                getChildren().removeIf(card -> notice.equals(card.getUserData()));
                getChildren().add(card(notice));
            }
        }
    }

    private Node card(Notice notice) {
        Notification card = new Notification(notice.subject() + "\n" + notice.sentence(), new FontIcon(icon(notice)));
        card.setUserData(notice);
        card.getStyleClass().addAll(Styles.ELEVATED_2, style(notice));
        card.setPrefWidth(WIDTH);
        card.setMaxWidth(WIDTH);
        card.setMinHeight(Region.USE_PREF_SIZE);
        card.setOnClose(event -> notices.dismiss(notice));
        if (notice.kind() == Notice.Kind.INFO) {
            PauseTransition pause = new PauseTransition(INFO_STAYS);
            pause.setOnFinished(event -> notices.dismiss(notice));
            pause.play();
        }
        return card;
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
