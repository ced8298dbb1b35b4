package org.nearedge.app.frame;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.event.Event;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import javafx.util.Duration;
import org.nearedge.app.session.SessionModel;
import org.nearedge.app.session.Ticks;
import org.nearedge.session.store.SessionStore;

/** Opens and saves sessions as the user asks for it, and asks what to do with unsaved work before the window closes. */
final class SessionDesk {
    private final Stage stage;
    private final SessionModel model;
    private final FileDialogs dialogs;
    private UnsavedQuestion question;

    SessionDesk(Stage stage, SessionModel model, FileDialogs dialogs) {
        this.stage = stage;
        this.model = model;
        this.dialogs = dialogs;
        question = UnsavedQuestion.dialog(stage);
        stage.titleProperty().bind(model.titleProperty());
        stage.addEventFilter(WindowEvent.WINDOW_CLOSE_REQUEST, this::askBeforeClosing);
    }

    /** @param other asks in place of the dialog */
    void setQuestion(UnsavedQuestion other) {
        question = other;
    }

    static Clock clock() {
        return Clock.systemDefaultZone();
    }

    /** Keeps the work against a crash from now on, and offers what an earlier crash left. */
    void watch() {
        model.watch(timeline());
    }

    private static Ticks timeline() {
        return (period, action) -> {
            Timeline timeline = new Timeline(new KeyFrame(Duration.millis(period.toMillis()), event -> action.run()));
            timeline.setCycleCount(Timeline.INDEFINITE);
            timeline.play();
            return timeline::stop;
        };
    }

    void startNew() {
        model.startNew();
    }

    void open() {
        dialogs.session().ifPresent(model::open);
    }

    void save() {
        save(() -> {});
    }

    private void save(Runnable then) {
        if (model.file() == null) {
            saveAs(then);
        } else {
            model.save(model.file(), then);
        }
    }

    void saveAs() {
        saveAs(() -> {});
    }

    private void saveAs(Runnable then) {
        dialogs.saveSession(name()).ifPresent(path -> model.save(path, then));
    }

    private String name() {
        String file =
                model.file() == null ? "session" : model.file().getFileName().toString();
        return file.endsWith(SessionStore.ENDING)
                ? file.substring(0, file.length() - SessionStore.ENDING.length())
                : file;
    }

    /** Opens the first session among files that were dropped or named; the others are returned. */
    List<Path> take(List<Path> files) {
        Optional<Path> session = files.stream().filter(SessionStore::isSession).findFirst();
        session.ifPresent(model::open);
        return files.stream()
                .filter(file -> !Set.copyOf(session.stream().toList()).contains(file))
                .toList();
    }

    /** As if the user had closed the window. */
    void close() {
        Event.fireEvent(stage, new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
    }

    private void askBeforeClosing(WindowEvent event) {
        if (!model.isUnsaved()) {
            return;
        }
        UnsavedQuestion.Answer answer = question.ask(
                model.file() == null
                        ? "Save the session?"
                        : "Save changes of " + model.file().getFileName() + "?");
        if (answer != UnsavedQuestion.Answer.DO_NOT_SAVE) {
            event.consume();
        }
        if (answer == UnsavedQuestion.Answer.SAVE) {
            save(stage::close);
        }
    }
}
