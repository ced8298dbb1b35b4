package org.nearedge.app.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecentFilesTest {
    @TempDir
    Path folder;

    @Test
    void newestIsFirstOnceAndKeptForTheNextStart() {
        Home home = new Home(folder.resolve("not-there-yet"));
        RecentFiles recent = new RecentFiles(home);
        Path a = folder.resolve("a.msa");
        Path b = folder.resolve("b.msa");
        recent.add(a);
        recent.add(b);
        recent.add(folder.resolve("x/../a.msa"));
        assertThat(recent.paths()).containsExactly(a, b);
        assertThat(new RecentFiles(home).paths()).containsExactly(a, b);
    }

    @Test
    void onlySoManyAreKept() {
        RecentFiles recent = new RecentFiles(new Home(folder));
        for (int i = 0; i < 30; i++) {
            recent.add(folder.resolve(i + ".msa"));
        }
        assertThat(recent.paths()).hasSize(RecentFiles.MOST);
        assertThat(recent.paths().get(0)).isEqualTo(folder.resolve("29.msa"));
        recent.clear();
        assertThat(new RecentFiles(new Home(folder)).paths()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{", "[1,2]", "{\"files\":null}", "{\"files\":7}", "{\"files\":[\"\\u0000\"]}"})
    void aDamagedListIsBegunAnew(String content) throws IOException {
        Files.writeString(folder.resolve("recent.json"), content);
        RecentFiles recent = new RecentFiles(new Home(folder));
        assertThat(recent.paths()).isEmpty();
        recent.add(folder.resolve("a.msa"));
        assertThat(new RecentFiles(new Home(folder)).paths()).hasSize(1);
    }

    @Test
    void nothingButTheListIsLeftInTheFolder() throws IOException {
        new RecentFiles(new Home(folder)).add(folder.resolve("a.msa"));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(f -> f.getFileName().toString())).containsExactly("recent.json");
        }
    }
}
