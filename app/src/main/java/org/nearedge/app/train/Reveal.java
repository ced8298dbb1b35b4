package org.nearedge.app.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows a folder in the system's own file manager. */
final class Reveal {
    private static final Logger LOG = LoggerFactory.getLogger(Reveal.class);

    private Reveal() {}

    /** Made if it is not there; where the system has no file manager nothing happens. */
    static void folder(Path folder) {
        try {
            Files.createDirectories(folder);
            new ProcessBuilder(command(System.getProperty("os.name", ""), folder))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            LOG.info("{} cannot be shown: {}", folder, e.getMessage());
        }
    }

    static List<String> command(String system, Path folder) {
        String name = system.toLowerCase(Locale.ROOT);
        String program = name.contains("win") ? "explorer.exe" : name.contains("mac") ? "open" : "xdg-open";
        return List.of(program, folder.toAbsolutePath().toString());
    }
}
