package org.nearedge.app.notice;

import java.util.List;
import java.util.stream.Collectors;
import org.nearedge.spectrum.InputException;

/**
 * Something the user should read, in the window and never in front of it.
 *
 * @param subject the file or the thing it is about
 * @param text place and reason, as a sentence
 * @param remedy what to do; may be empty
 */
public record Notice(Kind kind, String subject, String text, String remedy) {
    /** How it is told that files are missing. */
    public static final String NOT_FOUND = "Not found: ";

    private static final int MOST_SENTENCES = 2;

    /** How much it matters. */
    public enum Kind {
        INFO,
        WARNING,
        ERROR
    }

    public static Notice info(String subject, String text) {
        return new Notice(Kind.INFO, subject, text, "");
    }

    public static Notice warning(String subject, String text) {
        return new Notice(Kind.WARNING, subject, text, "");
    }

    /** Several sentences about one subject as one notice; those that do not fit stand in the log. */
    public static Notice warnings(String subject, List<String> sentences) {
        String some = sentences.stream()
                .limit(MOST_SENTENCES)
                .map(Notice::capital)
                .map(words -> words.endsWith(".") ? words.substring(0, words.length() - 1) : words)
                .collect(Collectors.joining(". "));
        int more = sentences.size() - MOST_SENTENCES;
        return new Notice(Kind.WARNING, subject, some, more > 0 ? more + " more in the log" : "");
    }

    /** What went wrong, in the words of the fault; an internal one says that it is one. */
    public static Notice of(String subject, Throwable fault) {
        if (fault instanceof InputException input) {
            String where = input.place().isEmpty() ? "" : input.place() + ": ";
            return new Notice(Kind.ERROR, input.subject(), capital(where + input.reason()), capital(input.remedy()));
        }
        String what = fault.getMessage() == null ? fault.getClass().getSimpleName() : fault.getMessage();
        return new Notice(Kind.ERROR, subject, "Internal fault: " + what, "Please report it with the file");
    }

    /** The same, but it goes by itself after a while: for what is told elsewhere in the window, too. */
    public Notice asWarning() {
        return new Notice(Kind.WARNING, subject, text, remedy);
    }

    /** Text and remedy as they are read. */
    public String sentence() {
        return remedy.isEmpty() ? text + "." : text + ". " + remedy + ".";
    }

    private static String capital(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
