package org.nearedge.app.history;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** All changes of the window in one row. Used on the window's thread. */
public final class UndoHistory {
    private static final int DEPTH = 500;

    private final Deque<Change> done = new ArrayDeque<>();
    private final Deque<Change> undone = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper undoTitle = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper redoTitle = new ReadOnlyStringWrapper("");
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();
    private boolean moving;
    private boolean sealed;

    /**
     * A change that was done just now; what was undone before is forgotten. What follows from undoing or doing again is
     * no change of its own.
     */
    public void add(Change change) {
        if (moving) {
            return;
        }
        Optional<Change> joined = sealed || done.isEmpty() ? Optional.empty() : change.joinedTo(done.peek());
        if (joined.isPresent()) {
            done.pop();
        }
        done.push(joined.orElse(change));
        if (done.size() > DEPTH) {
            done.removeLast();
        }
        sealed = false;
        undone.clear();
        refresh();
    }

    /** The last change becomes another, for example one with what followed from it; nothing if there is none. */
    public void amend(UnaryOperator<Change> change) {
        if (!moving && !done.isEmpty()) {
            done.push(change.apply(done.pop()));
            refresh();
        }
    }

    /** The next change is undone alone even if it looks like the last: the slider was let go. */
    public void endGesture() {
        sealed = true;
    }

    public void undo() {
        move(done, undone, Change::undo);
    }

    public void redo() {
        move(undone, done, Change::redo);
    }

    private void move(Deque<Change> from, Deque<Change> to, Consumer<Change> how) {
        Change change = from.poll();
        if (change == null || moving) {
            return;
        }
        to.push(change);
        sealed = true;
        moving = true;
        try {
            how.accept(change);
        } finally {
            moving = false;
            refresh();
        }
    }

    /** What is undone next. */
    public Optional<Change> lastDone() {
        return Optional.ofNullable(done.peek());
    }

    /** What is done again next. */
    public Optional<Change> lastUndone() {
        return Optional.ofNullable(undone.peek());
    }

    /** What they were done to is gone. */
    public void forget(Predicate<Change> gone) {
        if (done.removeIf(gone) | undone.removeIf(gone)) {
            refresh();
        }
    }

    public ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }

    /** Title of what is undone next; empty: nothing is. */
    public ReadOnlyStringProperty undoTitleProperty() {
        return undoTitle.getReadOnlyProperty();
    }

    /** Title of what is done again next; empty: nothing is. */
    public ReadOnlyStringProperty redoTitleProperty() {
        return redoTitle.getReadOnlyProperty();
    }

    /** Another number whenever something was done, undone or done again. */
    public ReadOnlyLongProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /** Nothing that was done can be undone any more. */
    public void clear() {
        forget(change -> true);
    }

    private void refresh() {
        revision.set(revision.get() + 1);
        canUndo.set(!done.isEmpty());
        canRedo.set(!undone.isEmpty());
        undoTitle.set(lastDone().map(Change::title).orElse(""));
        redoTitle.set(lastUndone().map(Change::title).orElse(""));
    }
}
