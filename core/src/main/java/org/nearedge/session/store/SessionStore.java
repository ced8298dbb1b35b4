package org.nearedge.session.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nearedge.io.AtomicFile;
import org.nearedge.io.FileSource;
import org.nearedge.spectrum.InputException;

/** Session files, and the older copies beside them. */
public final class SessionStore {
    /** Ending of a session's file name. */
    public static final String ENDING = ".nearedge";

    /** Of a session with many spectra that are kept with their numbers. */
    private static final long LARGEST = 256L << 20;

    private SessionStore() {}

    /** Whether a file is a session by its name. */
    public static boolean isSession(Path path) {
        return path.getFileName() != null && path.getFileName().toString().endsWith(ENDING);
    }

    /**
     * Saves a session whole or not at all; the one that was there before becomes the newest of five older copies. At
     * every moment, also when the program is killed, the file is there and is one that was saved whole.
     */
    public static void save(SessionDocument document, Path path) throws InputException {
        byte[] text = SessionJson.write(document);
        try (SavingLock lock = SavingLock.of(path)) {
            AtomicFile.write(path, out -> out.write(text), OlderCopies::keep);
            syncFolder(path);
            AtomicFile.removeLeftovers(path);
        }
    }

    /** The same without older copies: for what is saved by itself. */
    static void saveAlone(SessionDocument document, Path path) throws InputException {
        byte[] text = SessionJson.write(document);
        AtomicFile.write(path, out -> out.write(text));
    }

    public static SessionDocument load(Path path) throws InputException {
        try (FileSource source = FileSource.open(path)) {
            if (source.size() > LARGEST) {
                throw new InputException(
                        source.name(), "", "is too large for a session", "choose a file that Nearedge saved");
            }
            byte[] text = source.all();
            source.requireUnchanged();
            return SessionJson.read(text, source.name());
        }
    }

    /** The older copies that there are, newest first. */
    public static List<Path> copies(Path path) {
        List<Path> there = new ArrayList<>();
        for (int i = 1; i <= OlderCopies.MOST; i++) {
            Path copy = OlderCopies.copy(path, i);
            if (Files.isRegularFile(copy)) {
                there.add(copy);
            }
        }
        return there;
    }

    /** The newest older copy that can be read: what to offer where the session itself is damaged. */
    public static Optional<Path> newestReadableCopy(Path path) {
        return copies(path).stream()
                .filter(copy -> {
                    try {
                        load(copy);
                        return true;
                    } catch (InputException e) {
                        return false;
                    }
                })
                .findFirst();
    }

    /** Makes a rename durable, where the system can. */
    private static void syncFolder(Path file) {
        try (FileChannel folder = FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        } catch (IOException e) {
            // Windows and some network folders have no such thing.
        }
    }
}
