package org.nearedge.app.macro;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShellScriptTest {
    @Test
    void wordsAreQuotedOnlyWhereTheyNeedIt() {
        assertThat(ShellScript.line(List.of("predict", "/data/a.dm4", "--sigma", "0.5", "--range", "gap=2.0..")))
                .isEqualTo("nearedge predict /data/a.dm4 --sigma 0.5 --range gap=2.0..");
        assertThat(ShellScript.line(List.of("info", "my file.dm4"))).isEqualTo("nearedge info 'my file.dm4'");
        assertThat(ShellScript.quoted("it's")).isEqualTo("'it'\\''s'");
        assertThat(ShellScript.quoted("")).isEqualTo("''");
        assertThat(ShellScript.quoted("{\"steps\":[]}")).isEqualTo("'{\"steps\":[]}'");
        assertThat(ShellScript.quoted("~/a")).isEqualTo("'~/a'");
    }

    @Test
    void aScriptStopsWhereACommandFails() {
        assertThat(ShellScript.of(List.of(List.of("info", "a"), List.of("models"))))
                .isEqualTo("#!/bin/sh\nset -e\nnearedge info a\nnearedge models\n");
    }

    /** A real shell hands on exactly the words that were quoted. */
    @Test
    void aShellReadsTheWordsBack(@TempDir Path folder) throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/sh")));
        List<String> words = List.of(
                "a b",
                "it's",
                "$HOME `x` \\",
                "\"quoted\"",
                "*?[x]",
                "new\nline",
                "",
                "#no",
                "\u03c3 eV",
                "-n",
                "!x",
                "a;b&c");
        Path script = folder.resolve("s.sh");
        Files.writeString(
                script,
                "nearedge() { for word in \"$@\"; do printf '%s\\0' \"$word\"; done; }\n" + ShellScript.line(words));
        Process shell = new ProcessBuilder("/bin/sh", script.toString()).start();
        String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(said.split("\0", -1))
                .startsWith(words.toArray(String[]::new))
                .hasSize(words.size() + 1);
    }

    /** Undoing the quotes by the shell's own rules gives the word again, whatever it is. */
    @Property
    void quotingLosesNothing(@ForAll("anything") String word) {
        String quoted = ShellScript.quoted(word);
        StringBuilder read = new StringBuilder();
        boolean inside = false;
        for (int i = 0; i < quoted.length(); i++) {
            char c = quoted.charAt(i);
            if (c == '\'') {
                inside = !inside;
            } else if (!inside && c == '\\') {
                read.append(quoted.charAt(++i));
            } else {
                read.append(c);
            }
        }
        assertThat(inside).isFalse();
        assertThat(read.toString()).isEqualTo(word);
    }

    @Provide
    Arbitrary<String> anything() {
        return Arbitraries.strings().withChars("ab'\"\\$ ~\n\u00e9").ofMaxLength(12);
    }

    @Test
    void ofWhatIsAdjustedAgainAndAgainOnlyTheLastCommandStays() {
        MacroLog log = new MacroLog();
        log.did(List.of("info", "a"));
        for (int i = 0; i < 10; i++) {
            log.did(List.of("predict", "a", "--sigma", "" + i), "a");
            log.did(List.of("predict", "b", "--sigma", "" + i), "b");
        }
        log.did(List.of("process", "a"));
        log.did(List.of("predict", "a", "--sigma", "x"), "a");
        assertThat(log.commands())
                .containsExactly(
                        List.of("info", "a"),
                        List.of("predict", "a", "--sigma", "9"),
                        List.of("predict", "b", "--sigma", "9"),
                        List.of("process", "a"),
                        List.of("predict", "a", "--sigma", "x"));
    }

    @Test
    void whatIsOnlyLookedAtAgainIsNoCommand() {
        MacroLog log = new MacroLog();
        log.did(List.of("predict", "a"), "a");
        log.did(List.of("process", "b"));
        log.did(List.of("predict", "a"), "a");
        assertThat(log.commands()).containsExactly(List.of("predict", "a"), List.of("process", "b"));
        log.did(List.of("predict", "a", "--sigma", "1"), "a");
        assertThat(log.commands()).hasSize(3);
    }
}
