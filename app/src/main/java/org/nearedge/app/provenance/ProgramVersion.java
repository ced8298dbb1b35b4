package org.nearedge.app.provenance;

import java.util.Optional;

/** Which version of the program runs. */
public final class ProgramVersion {
    private ProgramVersion() {}

    /** {@code Nearedge 0.1.0}; without a number where it runs from compiled classes. */
    public static String text() {
        return "Nearedge"
                + Optional.ofNullable(ProgramVersion.class.getPackage().getImplementationVersion())
                        .map(number -> " " + number.replace("-SNAPSHOT", ""))
                        .orElse("");
    }
}
