package org.nearedge.session.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.nearedge.io.AtomicFile;
import org.nearedge.spectrum.InputException;

/**
 * Keeps a file that is about to be replaced as {@code name.1}, what was that as {@code name.2} and so on. Every step is
 * one rename or link, and none removes the file itself: whoever is killed between two of them has lost nothing, and the
 * next time begins where a place is free.
 */
final class OlderCopies {
    static final int MOST = 5;

    private OlderCopies() {}

    static Path copy(Path path, int number) {
        return path.resolveSibling(path.getFileName() + "." + number);
    }

    /** @param path the file that is about to be replaced; nothing is done if it is not there */
    static void keep(Path path) throws IOException, InputException {
        if (!Files.isRegularFile(path)) {
            return;
        }
        Path newest = copy(path, 1);
        if (Files.exists(newest) && Files.isSameFile(path, newest)) {
            // Kept already by a saving that was killed after this very step.
            return;
        }
        int free = 1;
        while (free < MOST && Files.exists(copy(path, free))) {
            free++;
        }
        for (int i = free - 1; i >= 1; i--) {
            Files.move(copy(path, i), copy(path, i + 1), StandardCopyOption.REPLACE_EXISTING);
        }
        try {
            Files.createLink(newest, path);
        } catch (UnsupportedOperationException | IOException e) {
            byte[] text = Files.readAllBytes(path);
            AtomicFile.write(newest, out -> out.write(text));
        }
    }
}
