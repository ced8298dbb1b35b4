package org.nearedge.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files that travel with the program, as a folder: from a jar, from compiled classes, or from a runtime image. */
final class BundledFiles {
    /** Open as long as the program runs: what is bundled is read lazily, at any time. */
    private static final Path ROOT = root();

    private BundledFiles() {}

    /** @param name for example {@code org/nearedge/library/records}; the folder need not exist */
    static Path folder(String name) {
        return ROOT.resolve(name);
    }

    private static Path root() {
        try {
            URI origin = BundledFiles.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
            Path path = Path.of(origin);
            return Files.isDirectory(path)
                    ? path
                    : FileSystems.newFileSystem(path, (ClassLoader) null).getPath("/");
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own files cannot be opened", e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the program does not know where it is", e);
        }
    }
}
