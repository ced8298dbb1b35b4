package org.nearedge.app.library.figures;

import java.util.LinkedHashMap;
import java.util.Map;
import org.nearedge.app.provenance.Key;
import org.nearedge.app.provenance.ProgramVersion;

/**
 * Which records a figure is made of.
 *
 * @param library name of the library
 * @param edge {@code Si-K}
 * @param hash SHA-256 of the edge's records
 */
public record LibrarySource(String library, String edge, String hash) {
    /** What every figure of the library tells. */
    Map<String, String> provenance(String figure) {
        Map<String, String> told = new LinkedHashMap<>();
        told.put(Key.FIGURE, figure);
        told.put(LibraryKey.LIBRARY, library);
        told.put(Key.EDGE, edge);
        told.put(LibraryKey.HASH, hash);
        told.put(Key.PROGRAM, ProgramVersion.text());
        return told;
    }
}
