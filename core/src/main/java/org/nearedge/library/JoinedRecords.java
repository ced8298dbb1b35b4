package org.nearedge.library;

import java.util.ArrayList;
import java.util.List;
import org.nearedge.spectrum.InputException;

/** The records of several libraries; what one has read stays read. */
record JoinedRecords(List<ReferenceLibrary> parts) implements RecordSource {
    JoinedRecords {
        parts = List.copyOf(parts);
    }

    @Override
    public List<String> edges() throws InputException {
        List<String> edges = new ArrayList<>();
        for (ReferenceLibrary part : parts) {
            edges.addAll(part.edges());
        }
        return edges;
    }

    @Override
    public List<Reference> read(String edge) throws InputException {
        List<Reference> all = new ArrayList<>();
        for (ReferenceLibrary part : parts) {
            if (part.edges().contains(edge)) {
                all.addAll(part.edge(edge));
            }
        }
        return all;
    }
}
