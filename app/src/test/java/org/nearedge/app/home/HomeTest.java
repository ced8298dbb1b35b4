package org.nearedge.app.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {
    /** As kept. */
    record Kept(String word, int number) {}

    @TempDir
    Path folder;

    @Test
    void theFolderIsMadeWhenSomethingIsKeptAndNotBefore() throws IOException {
        Home home = new Home(folder.resolve("a/b"));
        assertThat(home.file("x.json")).isEqualTo(folder.resolve("a/b/x.json"));
        assertThat(folder.resolve("a")).doesNotExist();
        assertThat(home.writable("x.json").getParent()).isDirectory();
    }

    @Test
    void whatIsKeptIsReadBackAndWhatIsTooLargeIsNotRead() throws IOException {
        JsonFile<Kept> file = new JsonFile<>(new Home(folder), "kept.json", Kept.class);
        Kept otherwise = new Kept("none", 0);
        assertThat(file.read(otherwise)).isEqualTo(otherwise);
        file.write(new Kept("\u03c3", 7));
        assertThat(file.read(otherwise)).isEqualTo(new Kept("\u03c3", 7));
        Files.writeString(folder.resolve("kept.json"), "{\"word\":\"" + "x".repeat(1 << 20) + "\"}");
        assertThat(file.read(otherwise)).isEqualTo(otherwise);
    }

    @Test
    void aFolderThatCannotBeWrittenIsNoFault() throws IOException {
        Files.writeString(folder.resolve("file"), "in the way");
        JsonFile<Kept> file = new JsonFile<>(new Home(folder.resolve("file")), "kept.json", Kept.class);
        file.write(new Kept("a", 1));
        assertThat(file.read(new Kept("none", 0))).isEqualTo(new Kept("none", 0));
    }
}
