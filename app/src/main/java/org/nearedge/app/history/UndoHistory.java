package org.nearedge.app.history;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** All changes of the window in one row. Used on the window's thread. */
public final class UndoHistory {
    private static final int DEPTH = 500;

    private final Deque<Change> done = new ArrayDeque<>();
    private final Deque<Change> undone = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();

    /** A change that was done just now; what was undone before is forgotten. */
    public void add(Change change) {
        done.push(change);
        if (done.size() > DEPTH) {
            done.removeLast();
        }
        undone.clear();
        refresh();
    }

    public void undo() {
        Change change = done.poll();
        if (change != null) {
            undone.push(change);
            change.undo();
        }
        refresh();
    }

    public void redo() {
        Change change = undone.poll();
        if (change != null) {
            done.push(change);
            change.redo();
        }
        refresh();
    }

    /** What they were done to is gone. */
    public void forget(Predicate<Change> gone) {
        done.removeIf(gone);
        undone.removeIf(gone);
        refresh();
    }

    public ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }

    private void refresh() {
        canUndo.set(!done.isEmpty());
        canRedo.set(!undone.isEmpty());
    }
}
