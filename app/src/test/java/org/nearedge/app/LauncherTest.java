package org.nearedge.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearedge.app.cli.CommandLineApp;

/** Window or command line, and the whole program as another process sees it. */
class LauncherTest {
    @TempDir
    private Path folder;

    @Test
    void theFirstWordDecides() throws Exception {
        String file = Files.writeString(folder.resolve("a.csv"), "1 2").toString();
        assertThat(CommandLineApp.isHeadless(List.of("info", file))).isTrue();
        assertThat(CommandLineApp.isHeadless(List.of("--verbose", "info", file)))
                .isTrue();
        assertThat(CommandLineApp.isHeadless(List.of("--help"))).isTrue();
        assertThat(CommandLineApp.isHeadless(List.of("--jsn"))).isTrue();
        assertThat(CommandLineApp.isHeadless(List.of())).isFalse();
        assertThat(CommandLineApp.isHeadless(List.of(file))).isFalse();
        assertThat(CommandLineApp.isHeadless(List.of(file, "info"))).isFalse();
        assertThat(CommandLineApp.isHeadless(List.of("predit", file))).isFalse();
    }

    @Test
    void aWordThatIsNeitherFileNorCommandIsFound() throws Exception {
        String file = Files.writeString(folder.resolve("a.csv"), "1 2").toString();
        assertThat(Launcher.stranger(List.of("predit", "x"), true)).contains("predit");
        assertThat(Launcher.stranger(List.of(file, "none.msa"), false)).contains("none.msa");
        // A window opens what is there and tells of the rest.
        assertThat(Launcher.stranger(List.of(file, "none.msa"), true)).isEmpty();
        assertThat(Launcher.stranger(List.of(file), false)).isEmpty();
        assertThat(Launcher.stranger(List.of(), true)).isEmpty();
    }

    private record Process(int code, List<String> out, List<String> err) {}

    private Process program(String memory, String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + memory,
                "-cp",
                System.getProperty("java.class.path"),
                "org.nearedge.app.Launcher"));
        command.addAll(List.of(words));
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().remove("DISPLAY");
        java.lang.Process process = builder.start();
        // A bound against hanging, not a measurement.
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return new Process(process.exitValue(), Files.readAllLines(out), Files.readAllLines(err));
    }

    @Test
    void aMistypedCommandIsOneLine() throws Exception {
        Process typo = program("128m", "predit", "x");
        assertThat(typo.err()).hasSize(1);
        assertThat(typo.err().get(0)).startsWith("nearedge: predit: is neither a file nor a command");
        assertThat(typo.code()).isEqualTo(2);
        assertThat(typo.out()).isEmpty();
    }

    @Test
    void aFileBeyondItsMemoryIsOneLine() throws Exception {
        Path large = folder.resolve("large.csv");
        try (BufferedWriter rows = Files.newBufferedWriter(large, StandardCharsets.US_ASCII)) {
            rows.write("energy,counts\n");
            for (int i = 0; i < 1_500_000; i++) {
                rows.write(i / 100.0 + ",123456.789\n");
            }
        }
        Process told = program("40m", "info", large.toString(), "--json");
        assertThat(told.err()).hasSize(1);
        assertThat(told.err().get(0)).contains("large.csv: needs more memory than the program was given");
        assertThat(told.code()).isEqualTo(2);
        assertThat(String.join("", told.out()))
                .startsWith("[")
                .contains("\"error\"")
                .endsWith("]");
    }
}
