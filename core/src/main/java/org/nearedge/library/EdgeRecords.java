package org.nearedge.library;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nearedge.spectrum.InputException;

/** All records of one edge: checked, ordered. */
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

    /** @param library what to call the library in a fault */
    static EdgeRecords of(String library, String edge, List<Reference> records) throws InputException {
        if (records.isEmpty()) {
            throw new InputException(library, "", "holds no references of edge " + edge, "choose another edge");
        }
        List<Reference> references = new ArrayList<>(records);
        references.sort(ORDER);
        Map<String, Reference> byId = new HashMap<>();
        String folder = ReferenceLibrary.folderOf(edge);
        for (Reference reference : references) {
            if (!reference.edge().equals(edge)) {
                throw new InputException(
                        library,
                        folder + ", " + reference.id(),
                        "field edge is " + reference.edge() + " among records of " + edge,
                        "move it to the folder of its edge");
            }
            if (byId.put(reference.id(), reference) != null) {
                throw new InputException(
                        library,
                        folder + ", " + reference.id(),
                        "structure and site are there twice",
                        "remove one of the records");
            }
        }
        return new EdgeRecords(List.copyOf(references), byId);
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
}
