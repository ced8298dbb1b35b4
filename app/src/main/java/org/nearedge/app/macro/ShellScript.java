package org.nearedge.app.macro;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Commands as a shell reads them, quoted after POSIX.1-2017 (IEEE Std 1003.1), Shell Command Language, section 2.2.2:
 * between single quotes every character stands for itself.
 */
public final class ShellScript {
    /** Words that mean themselves without quotes. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@%+=:,./-]+");

    private ShellScript() {}

    /** One command, beginning with {@code nearedge}. */
    public static String line(List<String> words) {
        return "nearedge " + words.stream().map(ShellScript::quoted).collect(Collectors.joining(" "));
    }

    /** A script that does all of them and stops where one fails. */
    public static String of(List<List<String>> commands) {
        return "#!/bin/sh\nset -e\n" + commands.stream().map(ShellScript::line).collect(Collectors.joining("\n"))
                + "\n";
    }

    static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
