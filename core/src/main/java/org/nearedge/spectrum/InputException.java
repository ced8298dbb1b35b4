package org.nearedge.spectrum;

import java.util.regex.Pattern;

/**
 * Something the user gave cannot be used: says in one clear sentence where it came from, at which place, for what
 * reason, and what to do about it. Not for internal faults.
 */
public final class InputException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Line ends and terminal commands that a file's name or content may hold: a sentence has none. */
    private static final Pattern CONTROLS = Pattern.compile("[\\x00-\\x1f\\x7f-\\x9f]+");

    private final String subject;
    private final String place;
    private final String reason;
    private final String remedy;

    /**
     * @param subject file name or the thing at fault, for example {@code quartz.dm4}
     * @param place where in it, for example {@code byte 1204} or {@code line 7}; may be empty
     * @param reason what is wrong, without a full stop
     * @param remedy what the user can do, without a full stop; may be empty
     */
    public InputException(String subject, String place, String reason, String remedy) {
        this(subject, place, reason, remedy, null);
    }

    public InputException(String subject, String place, String reason, String remedy, Throwable cause) {
        super(sentence(subject, place, reason, remedy), cause);
        this.subject = subject;
        this.place = place;
        this.reason = reason;
        this.remedy = remedy;
    }

    public String subject() {
        return subject;
    }

    public String place() {
        return place;
    }

    public String reason() {
        return reason;
    }

    public String remedy() {
        return remedy;
    }

    /** The same fault, told of another subject: a step does not know the file's name, its caller does. */
    public InputException of(String otherSubject) {
        return new InputException(otherSubject, place, reason, remedy, this);
    }

    private static String sentence(String subject, String place, String reason, String remedy) {
        StringBuilder text = new StringBuilder(subject);
        if (!place.isEmpty()) {
            text.append(", ").append(place);
        }
        text.append(": ").append(reason);
        if (!remedy.isEmpty()) {
            text.append("; ").append(remedy);
        }
        return CONTROLS.matcher(text.append('.')).replaceAll(" ");
    }
}
