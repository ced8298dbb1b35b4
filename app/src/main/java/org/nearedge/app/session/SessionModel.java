package org.nearedge.app.session;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.nearedge.app.home.Home;
import org.nearedge.app.home.RecentFiles;
import org.nearedge.app.notice.Notice;
import org.nearedge.app.notice.Notices;
import org.nearedge.app.provenance.ProgramVersion;
import org.nearedge.app.task.BackgroundTask;
import org.nearedge.app.task.InOrder;
import org.nearedge.app.task.TaskExecutor;
import org.nearedge.io.FileName;
import org.nearedge.session.store.FileHashes;
import org.nearedge.session.store.Recovery;
import org.nearedge.session.store.SessionDocument;
import org.nearedge.session.store.SessionFiles;
import org.nearedge.session.store.SessionStore;
import org.nearedge.session.store.StoredFile;

/**
 * The session that is open: its file, whether all of it is saved, how it is saved, opened and brought back. Needs no
 * toolkit; used on one thread, the window's.
 */
public final class SessionModel {
    private static final String PROGRAM = "Nearedge";
    private static final String RECOVERY = "recovery";

    private final TaskExecutor tasks;
    private final Notices notices;
    private final SessionPlace place;
    private final Clock clock;
    private final FileHashes hashes = new FileHashes();
    private final RecentFiles recentFiles;
    private final RecentFiles recentSessions;
    private final Recovery recovery;
    private final Autosave autosave;
    private final RecoveryOffers recoveryOffers;
    private final InOrder saving;
    private final ReadOnlyObjectWrapper<Path> file = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper(PROGRAM);
    private final ObservableList<Offer> offers = FXCollections.observableArrayList();
    private List<StoredFile> filesBefore = List.of();
    private long revision;
    private long saved;
    /** Another one whenever another session takes the place. */
    private long session;

    private boolean worked;
    private boolean starred;

    /** @param recentFiles where files were opened lately: moved ones are looked for there */
    public SessionModel(
            TaskExecutor tasks, Notices notices, Home home, RecentFiles recentFiles, SessionPlace place, Clock clock) {
        this.tasks = tasks;
        this.notices = notices;
        this.place = place;
        this.clock = clock;
        this.recentFiles = recentFiles;
        recentSessions = new RecentFiles(home, "recent-sessions.json");
        recovery = new Recovery(home.file(RECOVERY));
        autosave = new Autosave(this, tasks, notices, recovery, hashes, clock);
        recoveryOffers = new RecoveryOffers(this, tasks, recovery, clock);
        saving = new InOrder(tasks);
    }

    /** Keeps the work against a crash from now on, and offers what an earlier crash left. */
    public void watch(Ticks ticks) {
        autosave.start(ticks);
        recoveryOffers.look();
    }

    /** The program ends as it should. */
    public void end() {
        autosave.end();
    }

    /** Null: it was not saved yet. */
    public ReadOnlyObjectProperty<Path> fileProperty() {
        return file.getReadOnlyProperty();
    }

    public Path file() {
        return file.get();
    }

    /** For the window: the session's name, with a star if something is not saved. */
    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /** What is asked beside the work, oldest first. */
    public ObservableList<Offer> offers() {
        return offers;
    }

    public RecentFiles recentSessions() {
        return recentSessions;
    }

    /** Whether something is not in the user's file. */
    public boolean isChanged() {
        return revision != saved;
    }

    /** Whether something would be lost: of a session without a file, more than what is on the disk as it is. */
    public boolean isUnsaved() {
        return isChanged()
                && (file.get() != null || worked && !document().paths().isEmpty());
    }

    /**
     * Something was chosen or done.
     *
     * @param work whether somebody would miss it
     */
    public void touched(boolean work) {
        revision++;
        worked |= work;
        tellTitle();
    }

    long revision() {
        return revision;
    }

    List<StoredFile> filesBefore() {
        return filesBefore;
    }

    /** As it is now; its files are not told yet. */
    SessionDocument document() {
        return SessionDocument.of(ProgramVersion.text(), place.choices(), place.current(), place.layout());
    }

    /**
     * Saves it, in the background.
     *
     * @param then when it is saved
     */
    public void save(Path path, Runnable then) {
        Path whole = path.toAbsolutePath().normalize();
        long now = revision;
        long own = session;
        SessionDocument document = document().at(clock.instant(), null);
        List<StoredFile> before = filesBefore;
        saving.start(BackgroundTask.of("Saving " + FileName.of(whole), progress -> {
                    SessionDocument all = SessionFiles.described(document, whole, before, hashes);
                    SessionStore.save(all, whole);
                    return all;
                })
                .onSuccess(all -> {
                    recentSessions.add(whole);
                    if (session != own) {
                        // It was saved all the same, but what is open now is another one.
                        return;
                    }
                    file.set(whole);
                    filesBefore = all.files();
                    saved = now;
                    if (!isChanged()) {
                        autosave.forget();
                    }
                    tellTitle();
                    then.run();
                })
                .onFailure(fault -> notices.tell(Notice.of(FileName.of(whole), fault))));
    }

    /** An empty session; what was not saved is offered back. */
    public void startNew() {
        offerBack();
        take(SessionDocument.of(ProgramVersion.text(), java.util.Map.of(), place.current(), null), null);
    }

    /** Opens a session in place of this one, in the background; what was not saved is offered back. */
    public void open(Path path) {
        Path whole = path.toAbsolutePath().normalize();
        String name = FileName.of(whole);
        Set<Path> folders = recentFolders();
        tasks.start(BackgroundTask.of("Opening " + name, progress -> located(SessionStore.load(whole), whole, folders))
                .breakable()
                .onSuccess(found -> {
                    offerBack();
                    take(found.document(), whole);
                    recentSessions.add(whole);
                    tell(name, found);
                })
                .onFailure(fault -> {
                    notices.tell(Notice.of(name, fault));
                    offerOlderCopy(whole);
                }));
    }

    /**
     * Brings back work that is in no file of the user's.
     *
     * @param origin the file it belongs to; null: none
     * @param then when it is kept here
     */
    void bringBack(SessionDocument document, Path origin, Runnable then) {
        Set<Path> folders = recentFolders();
        tasks.start(BackgroundTask.of("Restoring", progress -> located(document, origin, folders))
                .breakable()
                .onSuccess(found -> {
                    offerBack();
                    take(found.document(), origin);
                    worked = true;
                    touched(true);
                    autosave.keep(found.document(), then);
                    tell(origin == null ? PROGRAM : FileName.of(origin), found);
                })
                .onFailure(fault -> notices.tell(Notice.of(PROGRAM, fault))));
    }

    private SessionFiles.Opened located(SessionDocument document, Path session, Set<Path> folders) {
        return SessionFiles.located(document, session, folders, hashes);
    }

    private Set<Path> recentFolders() {
        Set<Path> folders = new LinkedHashSet<>();
        recentFiles.paths().forEach(path -> folders.add(path.getParent()));
        folders.remove(null);
        return folders;
    }

    private void take(SessionDocument document, Path from) {
        session++;
        place.restore(document);
        file.set(from);
        filesBefore = document.files();
        saved = revision;
        worked = false;
        autosave.forget();
        tellTitle();
    }

    private void tell(String name, SessionFiles.Opened found) {
        List<String> sentences = new ArrayList<>();
        if (!found.missing().isEmpty()) {
            sentences.add(Notice.NOT_FOUND + names(found.missing()) + " (they stay in the session)");
        }
        if (!found.changed().isEmpty()) {
            sentences.add("Changed since the session was saved: " + names(found.changed()));
        }
        if (!sentences.isEmpty()) {
            notices.tell(Notice.warnings(name, sentences));
        } else if (found.moved() > 0) {
            notices.tell(Notice.info(
                    name,
                    found.moved() == 1
                            ? "One file was found in another place"
                            : found.moved() + " files were found in other places"));
        }
    }

    private static String names(List<String> all) {
        return all.size() <= 4
                ? String.join(", ", all)
                : String.join(", ", all.subList(0, 3)) + " and " + (all.size() - 3) + " more";
    }

    private void offerBack() {
        if (!isUnsaved()) {
            return;
        }
        SessionDocument before = document().withFiles(filesBefore);
        Path from = file.get();
        String name = from == null ? "the session before" : FileName.of(from);
        // On the disk until it is brought back or dismissed: a crash or the end of the program does not lose it.
        Autosave.Apart apart = autosave.apart(before, from);
        offer(
                "Changes of " + name + " were not saved",
                "Bring back",
                () -> bringBack(before, from, apart::discard),
                "Dismiss",
                apart::discard);
    }

    private void offerOlderCopy(Path path) {
        tasks.start(BackgroundTask.of("Looking for older copies", progress -> SessionStore.newestReadableCopy(path))
                .quiet()
                .onSuccess(found -> found.ifPresent(copy -> offer(
                        "The copy " + FileName.of(copy) + " can be opened in its place",
                        "Open the copy",
                        () -> openCopy(copy, path),
                        "Dismiss",
                        () -> {}))));
    }

    private void openCopy(Path copy, Path of) {
        tasks.start(BackgroundTask.of("Opening " + FileName.of(copy), progress -> SessionStore.load(copy))
                .onSuccess(document -> bringBack(document, of, () -> {}))
                .onFailure(fault -> notices.tell(Notice.of(FileName.of(copy), fault))));
    }

    /** Asks something beside the work; either answer takes the question away. */
    void offer(String text, String accept, Runnable onAccept, String decline, Runnable onDecline) {
        Offer[] own = new Offer[1];
        own[0] = new Offer(
                text,
                accept,
                () -> {
                    offers.remove(own[0]);
                    onAccept.run();
                },
                decline,
                () -> {
                    offers.remove(own[0]);
                    onDecline.run();
                });
        offers.add(own[0]);
    }

    private void tellTitle() {
        // Whoever is unsaved stays so until the session is saved: all choices need not be looked at every time.
        starred = isChanged() && (starred || isUnsaved());
        String star = starred ? "*" : "";
        title.set(
                file.get() == null
                        ? star + PROGRAM
                        : star + FileName.of(file.get()).replace(SessionStore.ENDING, "") + " \u2013 " + PROGRAM);
    }
}
