package org.nearedge.io.text;

import org.nearedge.spectrum.InputException;

/** Walks through the lines of a text, whatever their line ends (LF, CR LF, CR), and knows where it is. */
public final class LineCursor {
    /** A longer line is refused: no table of spectra has one, and a reader would have to hold it many times. */
    public static final int LONGEST = 1 << 24;

    private final String subject;
    private final String text;
    private int next;
    private int number;
    private String line = "";

    /** @param subject the file's name, for complaints */
    public LineCursor(String subject, String text) {
        this.subject = subject;
        this.text = text;
    }

    /** Moves to the next line; false at the end of the text. */
    public boolean next() throws InputException {
        if (next >= text.length()) {
            return false;
        }
        number++;
        int end = next;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            if (text.charAt(end) == 0) {
                throw fault("holds a NUL character", "the file is damaged or no text: copy or export it again");
            }
            end++;
        }
        if (end - next > LONGEST) {
            throw fault(
                    "is " + (end - next) + " characters long, more than the " + LONGEST + " that are read",
                    "export the numbers in columns, one row per line");
        }
        line = text.substring(next, end);
        boolean pair = end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
        next = end + (pair ? 2 : 1);
        return true;
    }

    /** The current line without its line end. */
    public String line() {
        return line;
    }

    /** Number of the current line, from 1; 0 before the first. */
    public int number() {
        return number;
    }

    /** A complaint about the current line. */
    public InputException fault(String reason, String remedy) {
        return new InputException(subject, "line " + Math.max(1, number), reason, remedy);
    }
}
