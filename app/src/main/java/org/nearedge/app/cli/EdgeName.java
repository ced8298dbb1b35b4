package org.nearedge.app.cli;

import java.util.List;
import java.util.Locale;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.spectrum.InputException;

/** Edges on the command line are {@code si-k}, {@code o-k}; in the field they are Si-K, O-K. */
final class EdgeName {
    private EdgeName() {}

    static String of(String word, ReferenceLibrary library) throws InputException {
        List<String> edges = library.edges();
        return edges.stream()
                .filter(edge -> edge.equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> new InputException(
                        word,
                        "edge",
                        "is not in the reference library",
                        "use one of " + String.join(", ", edges).toLowerCase(Locale.ROOT)));
    }
}
