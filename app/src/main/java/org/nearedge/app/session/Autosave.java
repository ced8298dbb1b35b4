package org.nearedge.app.session;

import java.time.Clock;
import java.time.Duration;
import org.nearedge.app.notice.Notice;
import org.nearedge.app.notice.Notices;
import org.nearedge.app.task.BackgroundTask;
import org.nearedge.app.task.TaskExecutor;
import org.nearedge.session.store.FileHashes;
import org.nearedge.session.store.Recovery;
import org.nearedge.session.store.SessionDocument;
import org.nearedge.session.store.SessionFiles;
import org.nearedge.spectrum.InputException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the work against a crash every 30 seconds in which something changed, in the background, in the program's own
 * folder and never over the user's file. Used on the window's thread.
 */
final class Autosave {
    static final Duration PERIOD = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(Autosave.class);

    private final SessionModel model;
    private final TaskExecutor tasks;
    private final Notices notices;
    private final Recovery recovery;
    private final FileHashes hashes;
    private final Clock clock;
    private long kept;
    private boolean busy;
    private boolean told;
    private boolean ended;
    private Runnable stop = () -> {};

    Autosave(
            SessionModel model,
            TaskExecutor tasks,
            Notices notices,
            Recovery recovery,
            FileHashes hashes,
            Clock clock) {
        this.model = model;
        this.tasks = tasks;
        this.notices = notices;
        this.recovery = recovery;
        this.hashes = hashes;
        this.clock = clock;
    }

    void start(Ticks ticks) {
        kept = model.revision();
        stop = ticks.every(PERIOD, this::tick);
    }

    /** Keeps the work if something changed since it was kept. */
    void tick() {
        if (!busy && !ended && model.isChanged() && model.revision() != kept) {
            keep(() -> {});
        }
    }

    /** @param then when it is kept */
    void keep(Runnable then) {
        busy = true;
        long revision = model.revision();
        String file = model.file() == null ? null : model.file().toString();
        SessionDocument now = model.document().at(clock.instant(), file);
        tasks.start(BackgroundTask.of("Keeping the session", progress -> {
                    write(SessionFiles.described(now, model.file(), model.filesBefore(), hashes));
                    return null;
                })
                .quiet()
                .onSuccess(done -> {
                    kept = revision;
                    told = false;
                    then.run();
                })
                .onFailure(this::tell)
                .onFinished(() -> busy = false));
    }

    /** Once, not every 30 seconds. */
    private void tell(Throwable fault) {
        LOG.warn("The work could not be kept against a crash", fault);
        if (!told) {
            told = true;
            notices.tell(Notice.of("Autosave", fault).asWarning());
        }
    }

    private synchronized void write(SessionDocument document) throws InputException {
        if (!ended) {
            recovery.save(document);
        }
    }

    /** The user's own file has it all now. */
    void forget() {
        kept = model.revision();
        recovery.forget();
    }

    /** The program ends as it should. */
    synchronized void end() {
        ended = true;
        stop.run();
        recovery.close();
    }
}
