package org.nearedge.app.history;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Other choices in a workspace.
 *
 * @param before all choices of the workspace; so is after
 * @param fields in which they differ
 * @param nanos when it was done, on any clock
 */
record ChoicesChange(ChoiceTracker tracker, JsonNode before, JsonNode after, Set<String> fields, long nanos)
        implements Change {
    /** Changes of the same fields that follow one another more quickly are one gesture. */
    private static final long QUICK_NANOS = 1_000_000_000L;

    /** What follows a choice at once, in whatever fields, is what the workspace made of it. */
    private static final long AT_ONCE_NANOS = 40_000_000L;

    static ChoicesChange of(ChoiceTracker tracker, JsonNode before, JsonNode after, long nanos) {
        return new ChoicesChange(tracker, before, after, JsonDifference.fields(before, after), nanos);
    }

    /** With what followed from it by itself. */
    ChoicesChange until(JsonNode later) {
        return new ChoicesChange(tracker, before, later, fields, nanos);
    }

    @Override
    public String title() {
        String names =
                fields.stream().map(ChoicesChange::words).distinct().limit(2).collect(Collectors.joining(", "));
        return "change of " + (names.isEmpty() ? "choices" : names) + " in " + tracker.name();
    }

    /** Of a field of the choices: {@code sortedBy} is read as "sorted by". */
    private static String words(String field) {
        String last = field.substring(field.lastIndexOf('/') + 1);
        return last.replace('_', ' ').replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(java.util.Locale.ROOT);
    }

    @Override
    public String place() {
        return tracker.place();
    }

    @Override
    public void undo() {
        tracker.restore(before);
    }

    @Override
    public void redo() {
        tracker.restore(after);
    }

    @Override
    public Optional<Change> joinedTo(Change earlier) {
        if (!(earlier instanceof ChoicesChange last) || last.tracker != tracker || !last.after.equals(before)) {
            return Optional.empty();
        }
        long since = nanos - last.nanos;
        if (since < AT_ONCE_NANOS) {
            return Optional.of(new ChoicesChange(tracker, last.before, after, last.fields, nanos));
        }
        return since < QUICK_NANOS && last.fields.equals(fields)
                ? Optional.of(new ChoicesChange(tracker, last.before, after, fields, nanos))
                : Optional.empty();
    }
}
