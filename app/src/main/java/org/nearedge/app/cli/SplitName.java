package org.nearedge.app.cli;

import org.nearedge.library.Split;
import org.nearedge.spectrum.InputException;

/** What a word after {@code --split} means. */
final class SplitName {
    private SplitName() {}

    static Split.Scheme scheme(String word) throws InputException {
        for (Split.Scheme scheme : Split.Scheme.values()) {
            if (scheme.toString().equals(word)) {
                return scheme;
            }
        }
        throw new InputException(word, "--split", "is no way to split the records", "use structure, random or crystal");
    }
}
