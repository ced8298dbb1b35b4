package org.nearedge.app.session;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.nearedge.app.task.BackgroundTask;
import org.nearedge.app.task.TaskExecutor;
import org.nearedge.session.store.Recovery;

/** Offers what was kept at a crash or never decided about, and forgets it when it is wanted no more. */
final class RecoveryOffers {
    private final SessionModel model;
    private final TaskExecutor tasks;
    private final Recovery recovery;
    private final Clock clock;

    RecoveryOffers(SessionModel model, TaskExecutor tasks, Recovery recovery, Clock clock) {
        this.model = model;
        this.tasks = tasks;
        this.recovery = recovery;
        this.clock = clock;
    }

    void look() {
        tasks.start(BackgroundTask.of("Looking for unsaved work", progress -> recovery.leftovers())
                .quiet()
                .onSuccess(found -> found.forEach(this::offer)));
    }

    private void offer(Recovery.Leftover leftover) {
        model.offer(
                (leftover.isApart() ? "The unsaved work of " : "Nearedge ended unexpectedly; the work of ")
                        + words(leftover.document().savedAt()) + " can be restored",
                "Restore",
                () -> model.bringBack(leftover.document(), origin(leftover), leftover::discard),
                "Discard",
                leftover::discard);
    }

    private static Path origin(Recovery.Leftover leftover) {
        try {
            String session = leftover.document().session();
            return session == null ? null : Path.of(session);
        } catch (InvalidPathException e) {
            return null;
        }
    }

    /** The time of day, with the day if it was not today. */
    private String words(Instant when) {
        if (when == null) {
            return "then";
        }
        ZonedDateTime then = when.atZone(clock.getZone());
        boolean today = then.toLocalDate().equals(LocalDate.now(clock));
        return then.format(DateTimeFormatter.ofPattern(today ? "HH:mm" : "d MMMM, HH:mm", Locale.ENGLISH));
    }
}
