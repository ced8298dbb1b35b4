package org.nearedge.app.history;

import java.util.List;
import java.util.Optional;

/** A change of a list of values that is seen from outside. */
record Edit(List<Double> values, double before, double after, Object gesture) implements Change {
    @Override
    public String title() {
        return "change to " + after;
    }

    @Override
    public void undo() {
        values.add(before);
    }

    @Override
    public void redo() {
        values.add(after);
    }

    @Override
    public Optional<Change> joinedTo(Change earlier) {
        return gesture != null && earlier instanceof Edit last && gesture.equals(last.gesture)
                ? Optional.of(new Edit(values, last.before, after, gesture))
                : Optional.empty();
    }
}
