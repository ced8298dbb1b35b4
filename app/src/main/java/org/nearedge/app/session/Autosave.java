package org.nearedge.app.session;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.nearedge.app.notice.Notice;
import org.nearedge.app.notice.Notices;
import org.nearedge.app.task.BackgroundTask;
import org.nearedge.app.task.InOrder;
import org.nearedge.app.task.TaskExecutor;
import org.nearedge.session.store.FileHashes;
import org.nearedge.session.store.Recovery;
import org.nearedge.session.store.SessionDocument;
import org.nearedge.session.store.SessionFiles;
import org.nearedge.session.store.StoredFile;
import org.nearedge.spectrum.InputException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the work against a crash every 30 seconds in which something changed, in the background, in the program's own
 * folder and never over the user's file. Whatever is written and removed there happens in the order in which it was asked
 * for. Used on the window's thread.
 */
final class Autosave {
    static final Duration PERIOD = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(Autosave.class);

    private final SessionModel model;
    private final InOrder order;
    private final Notices notices;
    private final Recovery recovery;
    private final FileHashes hashes;
    private final Clock clock;
    private final List<Apart> unwritten = new ArrayList<>();
    /** Whether what is kept is kept nowhere else: of those who write and remove, one after another. */
    private volatile boolean only;

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
        this.order = new InOrder(tasks);
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
            keep(model.document(), () -> {});
        }
    }

    /**
     * Keeps the work.
     *
     * @param then when it is kept
     */
    void keep(SessionDocument work, Runnable then) {
        busy = true;
        long revision = model.revision();
        Path file = model.file();
        List<StoredFile> before = model.filesBefore();
        SessionDocument now = work.at(clock.instant(), file == null ? null : file.toString());
        order.start(quietly("Keeping the session", () -> write(SessionFiles.described(now, file, before, hashes)))
                .onSuccess(done -> {
                    kept = revision;
                    told = false;
                    then.run();
                })
                .onFinished(() -> busy = false));
    }

    /** Something done to what is kept. */
    @FunctionalInterface
    private interface Writing {
        void run() throws InputException;
    }

    private BackgroundTask<Void> quietly(String name, Writing writing) {
        return BackgroundTask.<Void>of(name, progress -> {
                    writing.run();
                    return null;
                })
                .quiet()
                .onFailure(this::tell);
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

    /** The user's own file has it all now, or it is kept apart. */
    void forget() {
        kept = model.revision();
        order.start(quietly("Forgetting what was kept", () -> {
            if (!only) {
                recovery.forget();
            }
            only = false;
        }));
    }

    /** Work that another session takes the place of: kept in a file of its own until somebody decides. */
    final class Apart {
        private final SessionDocument document;
        private Recovery.Leftover leftover;

        private Apart(SessionDocument document) {
            this.document = document;
        }

        /** Also when it is asked for twice, by its turn and by the end of the program. */
        private synchronized void write() throws InputException {
            if (leftover == null) {
                only = true;
                leftover = recovery.saveApart(document);
                only = false;
            }
        }

        private synchronized void remove() {
            if (leftover != null) {
                leftover.discard();
            }
        }

        void discard() {
            order.start(quietly("Forgetting what was kept apart", this::remove));
        }
    }

    Apart apart(SessionDocument work, Path file) {
        Apart apart = new Apart(work.at(clock.instant(), file == null ? null : file.toString()));
        unwritten.add(apart);
        order.start(quietly("Keeping the work before", apart::write).onFinished(() -> unwritten.remove(apart)));
        return apart;
    }

    /** The program ends as it should; what is written this moment may end first. */
    synchronized void end() {
        ended = true;
        stop.run();
        for (Apart apart : unwritten) {
            try {
                apart.write();
            } catch (InputException e) {
                LOG.warn("The work before could not be kept", e);
            }
        }
        recovery.close();
    }
}
