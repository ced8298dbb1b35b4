package org.nearedge.io.msa;

import java.util.ArrayList;
import java.util.List;

/** Texts as the standard allows them: printable ASCII in short lines. */
final class MsaPlain {
    /** Longest value of a title line in ISO 22029. */
    static final int LONGEST = 64;

    private MsaPlain() {}

    /** Whether a keyword can hold a text so that it comes back the same. */
    static boolean holds(String text) {
        return text.equals(of(text)) && !text.isEmpty() && text.length() <= LONGEST;
    }

    /** What is left of a text: other characters become question marks, line ends and runs of blanks one blank. */
    static String of(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char shown = c <= ' ' ? ' ' : c < 0x7f ? c : '?';
            boolean blank = shown == ' ' && (plain.length() == 0 || plain.charAt(plain.length() - 1) == ' ');
            if (!blank) {
                plain.append(shown);
            }
        }
        return plain.toString().stripTrailing();
    }

    /** Whether a title line may be what a name became. */
    static boolean isOf(String title, String name) {
        return of(name).replace(" ", "").equals(title.replace(" ", ""));
    }

    /** A plain text cut at blanks into lines of the allowed length; at least one line. */
    static List<String> lines(String plain) {
        List<String> lines = new ArrayList<>();
        String rest = plain;
        while (rest.length() > LONGEST) {
            int blank = rest.lastIndexOf(' ', LONGEST);
            int end = blank > 0 ? blank : LONGEST;
            lines.add(rest.substring(0, end));
            rest = rest.substring(end).stripLeading();
        }
        lines.add(rest);
        return lines;
    }
}
