package org.nearedge.app.frame;

import atlantafx.base.theme.Styles;
import java.util.IdentityHashMap;
import java.util.Map;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
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

/**
 * Notices at the lower right above the status bar, where no workspace has its controls; what is beside them stays
 * usable. One that was told in another workspace is only its subject in a line, until it is pressed.
 */
public final class NoticePane extends VBox {
    private static final Duration INFO_STAYS = Duration.seconds(6);
    private static final Duration WARNING_STAYS = Duration.seconds(15);
    private static final double WIDTH = 300;
    private static final double SHORT_WIDTH = 200;
    /** Older ones are shortened, too. */
    private static final int MOST_WHOLE = 2;

    /** Of the status bar, and a little air. */
    private static final double BELOW = 34;

    private final Notices notices;
    private final ObservableValue<String> workspace;
    /** Which workspace was in front when it was told. */
    private final Map<Notice, String> places = new IdentityHashMap<>();

    private final Button all = new Button("Dismiss all");

    public NoticePane(Notices notices) {
        this(notices, new ReadOnlyStringWrapper(""));
    }

    /** @param workspace that is in front */
    NoticePane(Notices notices, ObservableValue<String> workspace) {
        super(6);
        this.notices = notices;
        this.workspace = workspace;
        setId("notices");
        all.setId("dismiss-notices");
        all.getStyleClass().add(Styles.SMALL);
        all.setTooltip(new Tooltip("They stay in the log"));
        all.setOnAction(event -> notices.dismissAll());
        setPadding(new Insets(12, 12, BELOW, 12));
        setAlignment(Pos.BOTTOM_RIGHT);
        setPickOnBounds(false);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        notices.shown().addListener((ListChangeListener<Notice>) change -> refresh());
        workspace.addListener((property, before, now) -> shorten());
        refresh();
    }

    private void refresh() {
        getChildren().remove(all);
        getChildren().removeIf(card -> !notices.shown().contains(card.getUserData()));
        for (Notice notice : notices.shown()) {
            if (getChildren().stream().noneMatch(card -> card.getUserData() == notice)) {
                getChildren().removeIf(card -> notice.equals(card.getUserData()));
                places.put(notice, String.valueOf(workspace.getValue()));
                getChildren().add(new Card(notice));
            }
        }
        places.keySet().removeIf(notice -> notices.shown().stream().noneMatch(one -> one == notice));
        if (notices.shown().size() > 1) {
            getChildren().add(0, all);
        }
        shorten();
    }

    private void shorten() {
        int newer = getChildren().size();
        for (Node node : getChildren()) {
            newer--;
            if (node instanceof Card card) {
                card.setShort(
                        newer >= MOST_WHOLE || !places.get(card.notice).equals(String.valueOf(workspace.getValue())));
            }
        }
    }

    /** One notice. */
    private final class Card extends HBox {
        private final Notice notice;
        private final Label subject;
        private final Label text;

        Card(Notice notice) {
            super(8);
            this.notice = notice;
            subject = new Label(notice.subject());
            subject.getStyleClass().add("cell-title");
            text = new Label(notice.sentence());
            text.setWrapText(true);
            VBox words = new VBox(2, subject, text);
            words.setMinWidth(0);
            HBox.setHgrow(words, Priority.ALWAYS);
            Button close = new Button(null, new FontIcon(Feather.X));
            close.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, "tiny");
            close.setTooltip(new Tooltip("Dismiss; it stays in the log"));
            close.setMinWidth(Region.USE_PREF_SIZE);
            close.setOnAction(event -> notices.dismiss(notice));
            getChildren().setAll(new FontIcon(icon(notice)), words, close);
            setUserData(notice);
            getStyleClass().addAll("notice", Styles.ELEVATED_2, style(notice));
            setMinHeight(Region.USE_PREF_SIZE);
            setMaxWidth(Region.USE_PREF_SIZE);
            setOnMouseClicked(event -> setShort(false));
            setShort(false);
            Duration stays = stays(notice);
            if (stays != null) {
                PauseTransition pause = new PauseTransition(stays);
                pause.setOnFinished(event -> notices.dismiss(notice));
                pause.play();
            }
        }

        private void setShort(boolean now) {
            text.setVisible(!now);
            text.setManaged(!now);
            subject.setTextOverrun(OverrunStyle.ELLIPSIS);
            subject.setTooltip(now ? whole() : null);
            setPrefWidth(now ? SHORT_WIDTH : WIDTH);
        }

        private Tooltip whole() {
            Tooltip tip = new Tooltip(notice.sentence());
            tip.setWrapText(true);
            tip.setMaxWidth(WIDTH);
            return tip;
        }
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
