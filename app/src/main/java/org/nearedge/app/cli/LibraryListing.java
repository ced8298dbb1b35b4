package org.nearedge.app.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.nearedge.library.Reference;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.library.own.OwnReferences;
import org.nearedge.library.own.Refused;
import org.nearedge.spectrum.InputException;

/** What the libraries hold, told: the bundled one as ever, and the user's own apart from it, if there are any. */
final class LibraryListing {
    private final FilterOptions filter;
    private final OwnReferences own;

    LibraryListing(FilterOptions filter, OwnReferences own) {
        this.filter = filter;
        this.own = own;
    }

    /** @param edge null: every edge */
    void print(String edge) throws InputException {
        print(ReferenceLibrary.bundled(), edge);
        if (hasOwn()) {
            System.out.println("Your own references:");
            print(own.library(), edge);
            own.problems().forEach(problem -> System.err.println(Printed.line(problem.sentence())));
        }
    }

    private void print(ReferenceLibrary library, String edge) throws InputException {
        for (String name : edges(library, edge)) {
            List<Reference> records = filter.of(name, library.edge(name));
            long structures =
                    records.stream().map(Reference::structure).distinct().count();
            System.out.println(name + ": " + Printed.count(records.size(), "site") + " in "
                    + Printed.count(structures, "structure"));
            kinds(records).forEach((kind, n) -> System.out.printf("  %-12s %d%n", kind, n));
        }
    }

    void printJson(String edge) throws InputException {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("edges", entries(ReferenceLibrary.bundled(), edge));
        if (hasOwn()) {
            Map<String, Object> mine = new LinkedHashMap<>();
            mine.put("edges", entries(own.library(), edge));
            mine.put("problems", refused(own.problems()));
            document.put("own", mine);
        }
        Json.print(document);
    }

    private boolean hasOwn() {
        return !own.records().isEmpty() || !own.problems().isEmpty();
    }

    private static List<String> edges(ReferenceLibrary library, String edge) throws InputException {
        return library.edges().stream()
                .filter(name -> edge == null || name.equals(edge))
                .toList();
    }

    private List<Map<String, Object>> entries(ReferenceLibrary library, String edge) throws InputException {
        List<Map<String, Object>> entries = new ArrayList<>();
        for (String name : edges(library, edge)) {
            List<Reference> records = filter.of(name, library.edge(name));
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("edge", name);
            entry.put("hash", library.hash(name));
            entry.put("count", records.size());
            entry.put(
                    "structures",
                    records.stream().map(Reference::structure).distinct().count());
            entry.put("kinds", kinds(records));
            entry.put("records", records.stream().map(LibraryCommand::identity).toList());
            entries.add(entry);
        }
        return entries;
    }

    private static SortedMap<String, Integer> kinds(List<Reference> records) {
        SortedMap<String, Integer> counts = new TreeMap<>();
        records.forEach(record -> counts.merge(record.kind(), 1, Integer::sum));
        return counts;
    }

    static List<Map<String, String>> refused(List<Refused> all) {
        return all.stream()
                .map(one -> {
                    Map<String, String> entry = new LinkedHashMap<>();
                    entry.put("file", one.file());
                    entry.put("entry", one.entry());
                    entry.put("reason", one.reason());
                    entry.put("remedy", one.remedy());
                    return entry;
                })
                .toList();
    }
}
