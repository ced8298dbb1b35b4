package org.nearedge.library.select;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.nearedge.library.LocalProperty;
import org.nearedge.library.Ownership;
import org.nearedge.library.Reference;

/**
 * Which records of an edge are meant: all that fulfil every part.
 *
 * @param edge {@code Si-K}
 * @param kinds of structure; empty: all
 * @param text every word of it is in structure, site, kind or origin, in whatever case; empty: any
 * @param ranges properties not named may have any value, or none
 */
public record ReferenceFilter(
        String edge, Set<String> kinds, String text, Map<LocalProperty, Range> ranges, Whose whose)
        implements Predicate<Reference> {

    public ReferenceFilter {
        kinds = Collections.unmodifiableSet(new TreeSet<>(kinds));
        text = text.strip().replaceAll("\\s+", " ");
        Map<LocalProperty, Range> ended = new EnumMap<>(LocalProperty.class);
        ranges.forEach((property, range) -> {
            if (!range.isAll()) {
                ended.put(property, range);
            }
        });
        ranges = Collections.unmodifiableMap(ended);
    }

    /** All records of an edge. */
    public static ReferenceFilter of(String edge) {
        return new ReferenceFilter(edge, Set.of(), "", Map.of(), Whose.ALL);
    }

    public ReferenceFilter withKinds(Set<String> other) {
        return new ReferenceFilter(edge, other, text, ranges, whose);
    }

    public ReferenceFilter withText(String other) {
        return new ReferenceFilter(edge, kinds, other, ranges, whose);
    }

    public ReferenceFilter withWhose(Whose other) {
        return new ReferenceFilter(edge, kinds, text, ranges, other);
    }

    /** @param range {@link Range#ALL} takes the property out of the filter */
    public ReferenceFilter withRange(LocalProperty property, Range range) {
        Map<LocalProperty, Range> more = new EnumMap<>(LocalProperty.class);
        more.putAll(ranges);
        more.put(property, range);
        return new ReferenceFilter(edge, kinds, text, more, whose);
    }

    /** Whether it lets every record of its edge pass. */
    public boolean isAll() {
        return equals(of(edge));
    }

    @Override
    public boolean test(Reference record) {
        return record.edge().equals(edge)
                && (kinds.isEmpty() || kinds.contains(record.kind()))
                && isOf(record)
                && ranges.entrySet().stream().allMatch(entry -> entry.getValue()
                        .contains(entry.getKey().of(record)))
                && saysText(record);
    }

    private boolean isOf(Reference record) {
        return whose == Whose.ALL || Ownership.isOwn(record) == (whose == Whose.OWN);
    }

    private boolean saysText(Reference record) {
        if (text.isEmpty()) {
            return true;
        }
        String all = (record.id() + " " + record.kind() + " " + record.origin()).toLowerCase(Locale.ROOT);
        for (String word : text.toLowerCase(Locale.ROOT).split(" ")) {
            if (!all.contains(word)) {
                return false;
            }
        }
        return true;
    }

    /** Those that pass, in their order. */
    public List<Reference> of(List<Reference> records) {
        return records.stream().filter(this).toList();
    }

    /** For people and for the provenance of a figure: {@code amorphous; bond length 1.6 to 1.65 Å}. */
    public String words() {
        List<String> parts = new ArrayList<>();
        if (!kinds.isEmpty()) {
            parts.add(String.join(", ", kinds));
        }
        if (whose != Whose.ALL) {
            parts.add(whose.label() + " records");
        }
        ranges.forEach((property, range) -> parts.add(words(property, range)));
        if (!text.isEmpty()) {
            parts.add("text \"" + text + "\"");
        }
        return parts.isEmpty() ? "all records" : parts.stream().collect(Collectors.joining("; "));
    }

    private static String words(LocalProperty property, Range range) {
        String unit = property.unit().isEmpty() ? "" : " " + property.unit();
        String ends = range.from() == Double.NEGATIVE_INFINITY
                ? "up to " + number(range.to())
                : range.to() == Double.POSITIVE_INFINITY
                        ? "from " + number(range.from())
                        : number(range.from()) + " to " + number(range.to());
        return property.label() + " " + ends + unit;
    }

    /** Without the zeros that a double prints. */
    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
