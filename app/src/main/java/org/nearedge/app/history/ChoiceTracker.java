package org.nearedge.app.history;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.beans.value.ObservableValue;

/**
 * Makes a change of the history out of every change of a workspace's choices that its user made. What a background task
 * changes when it answers is no choice: it is what follows from the last one, unless it is another input file.
 */
public final class ChoiceTracker {
    private final UndoHistory history;
    private final String place;
    private final String name;
    private final Consumer<JsonNode> restore;
    private final BooleanSupplier answering;
    private final LongSupplier clock;
    private JsonNode known;
    private boolean restoring;
    /** Input files that were asked for by a restoring, and may come later. */
    private List<String> awaited;

    /**
     * @param place id of the workspace
     * @param name as the rail shows it
     * @param restore makes choices again
     * @param answering whether a background task is giving its answer now
     * @param clock nanoseconds, from any time on
     */
    public ChoiceTracker(
            UndoHistory history,
            String place,
            String name,
            Consumer<JsonNode> restore,
            BooleanSupplier answering,
            LongSupplier clock) {
        this.history = history;
        this.place = place;
        this.name = name;
        this.restore = restore;
        this.answering = answering;
        this.clock = clock;
    }

    /** From now on. */
    public void follow(ObservableValue<JsonNode> choices) {
        known = choices.getValue();
        choices.addListener((property, before, now) -> changed(now));
    }

    /** Makes choices again; nothing of that is a change. */
    public void restore(JsonNode choices) {
        if (choices == null) {
            return;
        }
        restoring = true;
        awaited = JsonDifference.paths(choices);
        try {
            restore.accept(choices);
        } finally {
            restoring = false;
        }
    }

    String place() {
        return place;
    }

    String name() {
        return name;
    }

    private void changed(JsonNode now) {
        JsonNode before = known;
        known = now;
        if (restoring || before == null || now == null || before.equals(now)) {
            return;
        }
        if (!answering.getAsBoolean()) {
            awaited = null;
        } else if (!isNewFile(before, now)) {
            history.amend(last -> follows(last, before) ? ((ChoicesChange) last).until(now) : last);
            return;
        }
        history.add(ChoicesChange.of(this, before, now, clock.getAsLong()));
    }

    private boolean isNewFile(JsonNode before, JsonNode now) {
        List<String> files = JsonDifference.paths(now);
        return !files.equals(JsonDifference.paths(before)) && (awaited == null || !awaited.containsAll(files));
    }

    private boolean follows(Change last, JsonNode before) {
        return last instanceof ChoicesChange change
                && change.tracker() == this
                && change.after().equals(before);
    }
}
