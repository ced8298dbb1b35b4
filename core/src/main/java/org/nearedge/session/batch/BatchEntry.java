package org.nearedge.session.batch;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What became of one file.
 *
 * @param file its whole name
 * @param hash SHA-256 of its content, 64 hexadecimal digits; empty if it could not be read at all
 * @param result name of the file in {@code results/} with the whole answer; null if it failed
 * @param columns what the table of results says of it, in the table's order; empty if it failed
 * @param failure null if all went
 */
public record BatchEntry(String file, String hash, String result, Map<String, String> columns, Failure failure) {
    /** Why, in the words of an {@link org.nearedge.spectrum.InputException}. */
    public record Failure(String place, String reason, String remedy) {}

    public BatchEntry {
        columns = columns == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }

    boolean isDone() {
        return failure == null && result != null;
    }
}
