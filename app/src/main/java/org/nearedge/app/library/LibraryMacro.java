package org.nearedge.app.library;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.nearedge.library.Reference;
import org.nearedge.library.select.Range;
import org.nearedge.library.select.ReferenceFilter;
import org.nearedge.library.select.Whose;

/** What is done with references as the commands that repeat it. */
final class LibraryMacro {
    private LibraryMacro() {}

    static List<String> add(List<Path> files) {
        List<String> words = new ArrayList<>(List.of("library", "--add"));
        files.forEach(file -> words.add(file.toAbsolutePath().toString()));
        return words;
    }

    static List<String> remove(List<Reference> records) {
        List<String> words =
                new ArrayList<>(List.of("library", "--edge", edge(records.get(0).edge()), "--remove"));
        records.forEach(record -> words.add(record.id()));
        return words;
    }

    /** @param option {@code --export} or {@code --curves} */
    static List<String> export(ReferenceFilter filter, String option, Path path) {
        List<String> words = new ArrayList<>(List.of("library", "--edge", edge(filter.edge())));
        if (!filter.kinds().isEmpty()) {
            words.addAll(List.of("--kind", String.join(",", filter.kinds())));
        }
        if (!filter.text().isEmpty()) {
            words.addAll(List.of("--text", filter.text()));
        }
        filter.ranges()
                .forEach((property, range) -> words.addAll(List.of("--range", property.key() + "=" + words(range))));
        if (filter.whose() != Whose.ALL) {
            words.addAll(List.of("--whose", filter.whose().label()));
        }
        words.addAll(List.of(option, path.toAbsolutePath().toString()));
        return words;
    }

    private static String words(Range range) {
        return (Double.isInfinite(range.from()) ? "" : Double.toString(range.from())) + ".."
                + (Double.isInfinite(range.to()) ? "" : Double.toString(range.to()));
    }

    private static String edge(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
