package org.nearedge.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.nearedge.spectrum.InputException;

/** All records of one edge: read from its folder, checked, ordered. */
final class EdgeRecords {
    private static final Comparator<Reference> ORDER =
            Comparator.comparing(Reference::structure).thenComparingInt(Reference::site);

    private final List<Reference> references;
    private final Map<String, Reference> byId;
    private volatile String hash;

    private EdgeRecords(List<Reference> references, Map<String, Reference> byId) {
        this.references = references;
        this.byId = byId;
    }

    static EdgeRecords read(String library, String edge, Path folder) throws InputException {
        List<Path> files = Files.isDirectory(folder) ? files(folder) : List.of();
        List<Reference> references = new ArrayList<>();
        for (Outcome outcome : files.parallelStream().map(Outcome::of).toList()) {
            // In the order of the files: of two damaged ones, always the same is told.
            if (outcome.fault() != null) {
                throw outcome.fault();
            }
            references.addAll(outcome.references());
        }
        if (references.isEmpty()) {
            throw new InputException(library, "", "holds no references of edge " + edge, "choose another edge");
        }
        references.sort(ORDER);
        Map<String, Reference> byId = new HashMap<>();
        for (Reference reference : references) {
            if (!reference.edge().equals(edge)) {
                throw new InputException(
                        library,
                        folder.getFileName() + ", " + reference.id(),
                        "field edge is " + reference.edge() + " among records of " + edge,
                        "move it to the folder of its edge");
            }
            if (byId.put(reference.id(), reference) != null) {
                throw new InputException(
                        library,
                        folder.getFileName() + ", " + reference.id(),
                        "structure and site are there twice",
                        "remove one of the records");
            }
        }
        return new EdgeRecords(List.copyOf(references), byId);
    }

    /** The record files of a folder by name. */
    static List<Path> files(Path folder) throws InputException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(path -> path.getFileName().toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new InputException(
                    folder.getFileName().toString(), "", "cannot be listed (" + e.getMessage() + ")", "", e);
        }
    }

    List<Reference> references() {
        return references;
    }

    Map<String, Reference> byId() {
        return byId;
    }

    String hash() {
        String known = hash;
        if (known == null) {
            known = ContentHash.of(references);
            hash = known;
        }
        return known;
    }

    /** A checked exception cannot leave a parallel stream: it is carried. */
    private record Outcome(List<Reference> references, InputException fault) {
        static Outcome of(Path file) {
            try {
                return new Outcome(RecordFile.read(file), null);
            } catch (InputException e) {
                return new Outcome(List.of(), e);
            }
        }
    }
}
