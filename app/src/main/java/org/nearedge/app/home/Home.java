package org.nearedge.app.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The folder in which the program remembers things for its user. */
public final class Home {
    /** Folder of the user's own bundles. */
    public static final String MODELS = "models";

    /** Folder of the user's own references. */
    public static final String REFERENCES = "references";

    private final Path folder;

    public Home(Path folder) {
        this.folder = folder;
    }

    /** The system property {@code nearedge.home}, or the place where this system keeps a user's settings. */
    public static Home ofUser() {
        String given = System.getProperty("nearedge.home");
        return new Home(given != null ? Path.of(given) : platformFolder());
    }

    private static Path platformFolder() {
        Path user = Path.of(System.getProperty("user.home", "."));
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.contains("win")) {
            String roaming = System.getenv("APPDATA");
            return (roaming == null ? user : Path.of(roaming)).resolve("Nearedge");
        }
        if (system.contains("mac")) {
            return user.resolve("Library/Application Support/Nearedge");
        }
        String config = System.getenv("XDG_CONFIG_HOME");
        return (config == null || config.isBlank() ? user.resolve(".config") : Path.of(config)).resolve("nearedge");
    }

    /** Of the user's own bundles; the folder need not be there. */
    public Path models() {
        return file(MODELS);
    }

    /** Of the user's own references, laid out as the bundled library is; the folder need not be there. */
    public Path references() {
        return file(REFERENCES);
    }

    public Path file(String name) {
        return folder.resolve(name);
    }

    /** A file to be written; its folder is made if it is not there. */
    public Path writable(String name) throws IOException {
        Files.createDirectories(folder);
        return folder.resolve(name);
    }
}
