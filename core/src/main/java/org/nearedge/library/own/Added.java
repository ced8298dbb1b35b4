package org.nearedge.library.own;

import java.util.List;
import org.nearedge.library.Reference;

/**
 * What became of an attempt to add references.
 *
 * @param records that are among the user's own now
 * @param notes sentences about what some of them cannot be used for
 */
public record Added(List<Reference> records, List<Refused> refused, List<String> notes) {
    public Added {
        records = List.copyOf(records);
        refused = List.copyOf(refused);
        notes = List.copyOf(notes);
    }
}
