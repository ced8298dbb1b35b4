package org.nearedge.library;

import java.util.List;
import org.nearedge.spectrum.InputException;

/** Where the records of a library come from. */
interface RecordSource {
    /** Edges there are records of; cheap. */
    List<String> edges() throws InputException;

    /** All records that belong to an edge, in any order; none if there are none. */
    List<Reference> read(String edge) throws InputException;
}
