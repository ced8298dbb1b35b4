package org.nearedge.library.own;

import org.nearedge.spectrum.InputException;

/**
 * Something that was not taken among the user's references.
 *
 * @param file its name, without the folder
 * @param entry which record of it, or which place in it; empty for the whole file
 * @param reason one clause
 * @param remedy what to do; may be empty
 */
public record Refused(String file, String entry, String reason, String remedy) {
    static Refused of(InputException fault) {
        return new Refused(fault.subject(), fault.place(), fault.reason(), fault.remedy());
    }

    /** The same of another file: the checks know the record alone. */
    static Refused of(String file, String entry, InputException fault) {
        String place = fault.place().isEmpty() ? entry : entry + ", " + fault.place();
        return new Refused(file, place, fault.reason(), fault.remedy());
    }

    /** As one sentence. */
    public String sentence() {
        return new InputException(file, entry, reason, remedy).getMessage();
    }
}
