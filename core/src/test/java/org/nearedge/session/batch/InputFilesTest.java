package org.nearedge.session.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearedge.spectrum.InputException;

class InputFilesTest {
    @TempDir
    private Path folder;

    private Path out;

    @BeforeEach
    void make() throws Exception {
        out = folder.resolve("out");
        for (String name : List.of(
                "b.msa",
                "a.MSA",
                "deep/er/c.dm4",
                "deep/d.csv",
                "notes.md",
                "a.json",
                ".hidden.msa",
                ".git/e.msa",
                "out/results/f.csv")) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "x");
        }
    }

    private List<String> found(String... words) throws InputException {
        return InputFiles.of(List.of(words), out).stream()
                .map(file -> folder.toAbsolutePath()
                        .normalize()
                        .relativize(file)
                        .toString()
                        .replace('\\', '/'))
                .toList();
    }

    private String in(String name) {
        return folder + "/" + name;
    }

    @Test
    void aFolderGivesWhatMayBeASpectrumAtAnyDepth() throws Exception {
        assertThat(found(folder.toString())).containsExactly("a.MSA", "b.msa", "deep/d.csv", "deep/er/c.dm4");
    }

    @Test
    void aPatternGivesWhatItMatches() throws Exception {
        assertThat(found(in("*.msa"))).containsExactly("b.msa");
        assertThat(found(in("**/*.{dm4,csv}"))).containsExactly("deep/d.csv", "deep/er/c.dm4");
        assertThat(found(in("deep/**/*.csv"))).containsExactly("deep/d.csv");
        assertThat(found(in("?.json"))).containsExactly("a.json");
    }

    @Test
    void eachFileComesOnceHoweverItIsNamed() throws Exception {
        assertThat(found(in("b.msa"), in("deep/../b.msa"), in("*.msa"), folder.toString()))
                .containsExactly("b.msa", "a.MSA", "deep/d.csv", "deep/er/c.dm4");
    }

    @Test
    void aNamedFileIsTakenWhateverItIs() throws Exception {
        assertThat(found(in("notes.md"), in("not-there.msa"))).containsExactly("notes.md", "not-there.msa");
    }

    @Test
    void aFileWithWildCardsInItsNameIsThatFile() throws Exception {
        Files.writeString(folder.resolve("scan [3].msa"), "x");
        assertThat(found(in("scan [3].msa"))).containsExactly("scan [3].msa");
    }

    @Test
    void nothingIsToldInOneSentence() {
        for (String word : List.of(in("*.dm3"), in("nowhere/*.msa"), in("["))) {
            assertThatThrownBy(() -> InputFiles.of(List.of(word), out)).isInstanceOf(InputException.class);
        }
        assertThatThrownBy(() -> InputFiles.of(List.of("a\0b"), out)).isInstanceOf(InputException.class);
    }
}
