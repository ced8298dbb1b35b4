package org.nearedge.app.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.nearedge.library.Reference;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.spectrum.InputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tells what the reference library holds. */
@Command(name = "library", mixinStandardHelpOptions = true, description = "Tells what the reference library holds.")
final class LibraryCommand implements Callable<Integer> {
    @Option(names = "--edge", paramLabel = "E", description = "si-k or o-k; both if left out")
    private String edge;

    @Option(names = "--json", description = "counts and the identity of every record")
    private boolean json;

    @Override
    public Integer call() throws InputException {
        ReferenceLibrary library = ReferenceLibrary.bundled();
        List<String> edges = edge == null ? List.copyOf(library.edges()) : List.of(EdgeName.of(edge, library));
        List<Map<String, Object>> document = new ArrayList<>();
        for (String name : edges) {
            List<Reference> records = library.edge(name);
            if (json) {
                document.add(entry(library, name, records));
            } else {
                System.out.printf(
                        "%s: %d sites in %d structures%n",
                        name,
                        records.size(),
                        records.stream().map(Reference::structure).distinct().count());
                library.countsByKind(name).forEach((kind, n) -> System.out.printf("  %-12s %d%n", kind, n));
            }
        }
        if (json) {
            Json.print(Map.of("edges", document));
        }
        return 0;
    }

    private static Map<String, Object> entry(ReferenceLibrary library, String name, List<Reference> records)
            throws InputException {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("edge", name);
        entry.put("hash", library.hash(name));
        entry.put("count", records.size());
        entry.put(
                "structures",
                records.stream().map(Reference::structure).distinct().count());
        entry.put("kinds", library.countsByKind(name));
        entry.put("records", records.stream().map(LibraryCommand::identity).toList());
        return entry;
    }

    static Map<String, Object> identity(Reference reference) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("edge", reference.edge());
        entry.put("structure", reference.structure());
        entry.put("site", reference.site());
        entry.put("kind", reference.kind());
        entry.put("origin", reference.origin());
        entry.put("multiplicity", reference.multiplicity());
        return entry;
    }
}
