package org.nearedge.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.nearedge.app.home.Home;
import org.nearedge.io.AtomicFile;
import org.nearedge.io.FileName;
import org.nearedge.library.Reference;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.library.export.CurveTable;
import org.nearedge.library.export.RecordJson;
import org.nearedge.library.export.RecordTable;
import org.nearedge.library.own.Added;
import org.nearedge.library.own.OwnReferences;
import org.nearedge.spectrum.InputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells what the reference library holds, adds references of the user's own to it, removes them, writes records out. */
@Command(
        name = "library",
        mixinStandardHelpOptions = true,
        description = "Tells what the reference library holds; adds, removes and exports references.")
final class LibraryCommand implements Callable<Integer> {
    private static final int SOME_REFUSED = 2;

    @Option(names = "--edge", paramLabel = "E", description = "si-k or o-k; both if left out")
    private String edge;

    @Option(names = "--json", description = "counts and the identity of every record")
    private boolean json;

    @Mixin
    private FilterOptions filter;

    @Option(
            names = "--add",
            arity = "1..*",
            paramLabel = "FILE",
            description = "add the records of JSON files, and of all JSON files of folders, to your own references")
    private List<Path> add = List.of();

    @Mixin
    private PairOptions pair;

    @Option(
            names = "--remove",
            arity = "1..*",
            paramLabel = "ID",
            description = "remove own references, for example 'my glass #0'; of both edges unless --edge is given")
    private List<String> remove = List.of();

    @Option(
            names = "--export",
            paramLabel = "OUT.csv|.json",
            description = "write the records as a table, or in the library's format; own ones among them")
    private Path export;

    @Option(names = "--curves", paramLabel = "OUT.csv", description = "write the curves of the records, a row a value")
    private Path curves;

    @Override
    public Integer call() throws InputException {
        OwnReferences own = OwnReferences.of(Home.ofUser().references());
        String name = edge == null ? null : EdgeName.of(edge, ReferenceLibrary.bundled());
        long wishes = Stream.of(!add.isEmpty(), pair.isUsed(), !remove.isEmpty(), export != null || curves != null)
                .filter(wish -> wish)
                .count();
        if (wishes > 1) {
            throw new InputException(
                    "library", "", "does one thing at a time", "add, remove or export in a call of its own");
        }
        if (!add.isEmpty()) {
            return tell(own.add(add));
        }
        if (pair.isUsed()) {
            return tell(pair.added(own, pair.pair(name, filter.kinds())));
        }
        if (!remove.isEmpty()) {
            return remove(own, name);
        }
        if (export != null || curves != null) {
            return export(own.together(), name);
        }
        LibraryListing listing = new LibraryListing(filter, own);
        if (json) {
            listing.printJson(name);
        } else {
            listing.print(name);
        }
        return 0;
    }

    private int tell(Added added) {
        added.refused().forEach(refused -> System.err.println(Printed.line(refused.sentence())));
        added.notes().forEach(note -> System.err.println(Printed.line("note: " + note)));
        if (json) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put(
                    "added",
                    added.records().stream().map(LibraryCommand::identity).toList());
            document.put("refused", LibraryListing.refused(added.refused()));
            document.put("notes", added.notes());
            Json.print(document);
        } else {
            added.records()
                    .forEach(record -> System.out.println(Printed.line("added " + record.edge() + " " + record.id())));
        }
        return added.refused().isEmpty() ? 0 : SOME_REFUSED;
    }

    private int remove(OwnReferences own, String name) throws InputException {
        for (String id : remove) {
            boolean there = own.records().stream()
                    .anyMatch(
                            r -> r.id().equals(id) && (name == null || r.edge().equals(name)));
            if (!there) {
                throw new InputException(
                        id, "", "is not among your own references", "see library --whose own --json for what is");
            }
        }
        int removed = 0;
        for (String one : own.library().edges()) {
            if (name == null || name.equals(one)) {
                removed += own.remove(one, remove);
            }
        }
        if (json) {
            Json.print(Map.of("removed", removed));
        } else {
            System.out.println("removed " + removed);
        }
        return 0;
    }

    private int export(ReferenceLibrary library, String name) throws InputException {
        List<Reference> records = new ArrayList<>();
        for (String one : library.edges()) {
            if (name == null || name.equals(one)) {
                records.addAll(filter.of(one, library.edge(one)));
            }
        }
        if (records.isEmpty()) {
            throw new InputException("library", "", "has no record that is meant", "ask for fewer things at once");
        }
        List<Path> written = new ArrayList<>();
        if (export != null) {
            boolean table = FileName.of(export).toLowerCase(Locale.ROOT).endsWith(".csv");
            if (!table && !FileName.of(export).toLowerCase(Locale.ROOT).endsWith(".json")) {
                throw new InputException(
                        FileName.of(export), "ending", "is not one that records can have", "use .csv or .json");
            }
            AtomicFile.write(export, out -> {
                if (table) {
                    RecordTable.write(records, out);
                } else {
                    RecordJson.write(records, out);
                }
            });
            written.add(export);
        }
        if (curves != null) {
            AtomicFile.write(curves, out -> CurveTable.write(records, out));
            written.add(curves);
        }
        tellWritten(records, written);
        return 0;
    }

    private void tellWritten(List<Reference> records, List<Path> written) {
        if (json) {
            Json.print(Map.of(
                    "records",
                    records.size(),
                    "written",
                    written.stream().map(Path::toString).toList()));
        } else {
            written.forEach(
                    path -> System.out.println(Printed.count(records.size(), "record") + " written to " + path));
        }
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
