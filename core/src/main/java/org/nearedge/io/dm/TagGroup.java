package org.nearedge.io.dm;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Named or unnamed tags in the order of the file: groups, Long, Double, Boolean, String, or {@link TagArray}. */
final class TagGroup {
    /** @param name empty in a list */
    record Entry(String name, Object value) {}

    static final TagGroup EMPTY = new TagGroup();

    private final List<Entry> entries = new ArrayList<>(2);

    void add(String name, Object value) {
        entries.add(new Entry(name, value));
    }

    List<Entry> entries() {
        return Collections.unmodifiableList(entries);
    }

    /** The groups among the tags, in order. */
    List<TagGroup> groups() {
        return entries.stream()
                .filter(entry -> entry.value() instanceof TagGroup)
                .map(entry -> (TagGroup) entry.value())
                .toList();
    }

    /** The value at the end of a path of names; the last one if a name is used twice. */
    Optional<Object> find(String... path) {
        Object at = this;
        for (String name : path) {
            if (!(at instanceof TagGroup group)) {
                return Optional.empty();
            }
            at = group.last(name);
        }
        return Optional.ofNullable(at);
    }

    private Object last(String name) {
        for (int i = entries.size() - 1; i >= 0; i--) {
            if (entries.get(i).name().equals(name)) {
                return entries.get(i).value();
            }
        }
        return null;
    }

    /** Empty if there is no such group. */
    TagGroup group(String... path) {
        return find(path)
                .filter(TagGroup.class::isInstance)
                .map(TagGroup.class::cast)
                .orElse(EMPTY);
    }

    /** A number, of whatever type it is stored as. */
    Optional<Double> number(String... path) {
        return find(path).filter(Number.class::isInstance).map(value -> ((Number) value).doubleValue());
    }

    /** A text that is not blank, without the blanks around it. */
    Optional<String> text(String... path) {
        return find(path)
                .filter(String.class::isInstance)
                .map(value -> ((String) value).strip())
                .filter(text -> !text.isEmpty());
    }
}
