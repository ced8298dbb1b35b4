package org.nearedge.app.analyse;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** What was changed, so that it can be undone and done again. A drag of a slider is one change, not a hundred. */
public final class History<T> {
    private static final int DEPTH = 500;

    /** A change of one thing from one value to another. */
    public record Change<T>(T subject, Treatment before, Treatment after, Object gesture) {}

    private final Deque<Change<T>> done = new ArrayDeque<>();
    private final Deque<Change<T>> undone = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();

    /** @param gesture changes in a row that share it are undone together; null: a change of its own */
    public void add(T subject, Treatment before, Treatment after, Object gesture) {
        Change<T> last = done.peek();
        if (gesture != null && last != null && last.subject() == subject && gesture.equals(last.gesture())) {
            done.pop();
            done.push(new Change<>(subject, last.before(), after, gesture));
        } else {
            done.push(new Change<>(subject, before, after, gesture));
            if (done.size() > DEPTH) {
                done.removeLast();
            }
        }
        undone.clear();
        refresh();
    }

    /** The next change starts anew even if it has the gesture of the last. */
    public void endGesture() {
        Change<T> last = done.poll();
        if (last != null) {
            done.push(new Change<>(last.subject(), last.before(), last.after(), null));
        }
    }

    /** The change to be taken back, or null. */
    public Change<T> undo() {
        return move(done, undone);
    }

    /** The change to be done again, or null. */
    public Change<T> redo() {
        return move(undone, done);
    }

    /** The thing is gone, and with it what was done to it. */
    public void forget(T subject) {
        done.removeIf(change -> change.subject() == subject);
        undone.removeIf(change -> change.subject() == subject);
        refresh();
    }

    public ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }

    private Change<T> move(Deque<Change<T>> from, Deque<Change<T>> to) {
        Change<T> change = from.poll();
        if (change != null) {
            to.push(new Change<>(change.subject(), change.before(), change.after(), null));
            refresh();
        }
        return change;
    }

    private void refresh() {
        canUndo.set(!done.isEmpty());
        canRedo.set(!undone.isEmpty());
    }
}
