package org.nearedge.app.notice;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The notices that are shown now, and the log of all of them. Changed on the window's thread only. */
public final class Notices {
    private static final int MOST_SHOWN = 4;
    private static final int MOST_KEPT = 200;

    private final ObservableList<Notice> shown = FXCollections.observableArrayList();
    private final ObservableList<Notice> log = FXCollections.observableArrayList();

    /** Oldest first. */
    public ObservableList<Notice> shown() {
        return shown;
    }

    /** How many of a kind are shown now. */
    public long shown(Notice.Kind kind) {
        return shown.stream().filter(notice -> notice.kind() == kind).count();
    }

    /** Everything that was told, newest first. */
    public ObservableList<Notice> log() {
        return log;
    }

    /** Whether it is shown now that files of a session were not found. */
    public boolean tellsOfMissing() {
        return shown.stream().anyMatch(notice -> notice.text().contains(Notice.NOT_FOUND));
    }

    public void tell(Notice notice) {
        // The same fault again (a slider that still moves) must not pile up.
        shown.remove(notice);
        shown.add(notice);
        while (shown.size() > MOST_SHOWN) {
            shown.remove(0);
        }
        keep(notice);
    }

    /** Only in the log. */
    public void keep(Notice notice) {
        log.add(0, notice);
        if (log.size() > MOST_KEPT) {
            log.remove(MOST_KEPT, log.size());
        }
    }

    public void dismissAll() {
        shown.clear();
    }

    public void dismiss(Notice notice) {
        shown.remove(notice);
    }
}
