package org.nearedge.app.chart.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.nearedge.app.chart.style.FigureFont;

/** Programs of others that open exported files; a test that needs a missing one is skipped. */
final class Tool {
    private Tool() {}

    /** What it wrote on its standard output. */
    static String run(Path folder, String... command) throws IOException, InterruptedException {
        boolean there = Files.isExecutable(Path.of("/usr/bin", command[0]));
        Assumptions.assumeTrue(there, command[0] + " is not installed");
        Path output = folder.resolve("output.txt");
        Process process = new ProcessBuilder(new ArrayList<>(List.of(command)))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .directory(folder.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(command[0]).isTrue();
        String told = Files.readString(output, StandardCharsets.UTF_8);
        assertThat(process.exitValue()).as(command[0] + ": " + told).isZero();
        return told;
    }

    /**
     * The same for a program that takes its fonts from fontconfig: it finds the figures' font where a Liberation Sans
     * is asked for, and no other.
     */
    static String runWithFont(Path folder, String... command) throws IOException, InterruptedException {
        Path fonts = Files.createDirectories(folder.resolve("fonts"));
        Path font = fonts.resolve("figure.ttf");
        if (!Files.exists(font)) {
            try (var in = FigureFont.stream()) {
                Files.copy(in, font);
            }
        }
        Path config = Files.writeString(
                folder.resolve("fonts.conf"),
                """
                <?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
                <fontconfig><dir>%s</dir><cachedir>%s</cachedir>
                <match target="pattern"><test name="family"><string>Liberation Sans</string></test>
                <edit name="family" mode="assign" binding="strong"><string>%s</string></edit></match>
                </fontconfig>
                """
                        .formatted(fonts, folder.resolve("cache"), FigureFont.FAMILY));
        List<String> all = new ArrayList<>(List.of("env", "FONTCONFIG_FILE=" + config));
        all.addAll(List.of(command));
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin", command[0])), command[0] + " is not installed");
        return run(folder, all.toArray(String[]::new));
    }
}
