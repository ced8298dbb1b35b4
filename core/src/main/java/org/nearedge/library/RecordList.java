package org.nearedge.library;

import java.util.List;

/** Records that are there already. */
record RecordList(List<Reference> references) implements RecordSource {
    RecordList {
        references = List.copyOf(references);
    }

    @Override
    public List<String> edges() {
        return references.stream().map(Reference::edge).distinct().toList();
    }

    @Override
    public List<Reference> read(String edge) {
        return references.stream().filter(r -> r.edge().equals(edge)).toList();
    }
}
