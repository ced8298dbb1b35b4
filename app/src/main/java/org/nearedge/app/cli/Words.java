package org.nearedge.app.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.nearedge.spectrum.InputException;

/** Names of constants as words of the command line: lower case, with hyphens. */
final class Words {
    private Words() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @param option for the fault */
    static <E extends Enum<E>> E of(String option, String word, E[] all) throws InputException {
        return Arrays.stream(all)
                .filter(constant -> of(constant).equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> new InputException(
                        option,
                        "",
                        word + " is not known",
                        "use one of " + Arrays.stream(all).map(Words::of).collect(Collectors.joining(", "))));
    }
}
