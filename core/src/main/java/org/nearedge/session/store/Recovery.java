package org.nearedge.session.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.nearedge.spectrum.InputException;

/**
 * Work that is kept against a crash, in a folder of the program's own. Each running program has one file there and a
 * lock beside it, which the system takes back when the process ends in whatever way: two programs do not mix, and a file
 * without a locked lock is of one that crashed.
 */
public final class Recovery implements AutoCloseable {
    private static final String LOCK = ".lock";

    /** How the name of work begins that another session took the place of. */
    private static final String APART = "apart-";

    private final Path folder;
    private final Path file;
    private FileChannel channel;
    private boolean saved;
    private final List<Leftover> apart = new ArrayList<>();

    /** Work that is in no file of the user's; nobody else is offered it while this is open. */
    public static final class Leftover implements AutoCloseable {
        private final Path file;
        private final SessionDocument document;
        private final FileChannel channel;

        private Leftover(Path file, SessionDocument document, FileChannel channel) {
            this.file = file;
            this.document = document;
            this.channel = channel;
        }

        public SessionDocument document() {
            return document;
        }

        /** Whether another session took its place; otherwise the program crashed. */
        public boolean isApart() {
            return file.getFileName().toString().startsWith(APART);
        }

        /** Nobody wants it any more. */
        public void discard() {
            remove(file);
            close();
            remove(lock(file));
        }

        /** Decided another time: it is offered again. */
        @Override
        public void close() {
            closeQuietly(channel);
        }
    }

    /** @param folder need not be there */
    public Recovery(Path folder) {
        this.folder = folder;
        this.file = folder.resolve(UUID.randomUUID() + SessionStore.ENDING);
    }

    /** Keeps work; what this program kept before is replaced. */
    public synchronized void save(SessionDocument document) throws InputException {
        if (channel == null) {
            channel = own(file);
        }
        SessionStore.saveAlone(document, file);
        saved = true;
    }

    /** Keeps work that another session takes the place of, in a file of its own: until it is discarded. */
    public synchronized Leftover saveApart(SessionDocument document) throws InputException {
        Path beside = folder.resolve(APART + UUID.randomUUID() + SessionStore.ENDING);
        FileChannel lock = own(beside);
        try {
            SessionStore.saveAlone(document, beside);
        } catch (InputException e) {
            closeQuietly(lock);
            remove(lock(beside));
            throw e;
        }
        Leftover kept = new Leftover(beside, document, lock);
        apart.add(kept);
        return kept;
    }

    private FileChannel own(Path of) throws InputException {
        try {
            Files.createDirectories(folder);
            return locked(lock(of)).orElseThrow(() -> new IOException("locked"));
        } catch (IOException e) {
            throw new InputException(
                    folder.toString(), "", "work cannot be kept against a crash there (" + e.getMessage() + ")", "", e);
        }
    }

    /** What was kept is kept elsewhere now, or is not wanted. */
    public synchronized void forget() {
        if (saved) {
            remove(file);
            saved = false;
        }
    }

    /** The program ends as it should: nothing is left but what another session took the place of. */
    @Override
    public synchronized void close() {
        forget();
        apart.forEach(Leftover::close);
        apart.clear();
        if (channel != null) {
            closeQuietly(channel);
            channel = null;
            remove(lock(file));
        }
    }

    /** Work that programs before have left, newest first; what cannot be read is passed over and stays. */
    public List<Leftover> leftovers() {
        List<Leftover> found = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return found;
        }
        List<Path> files;
        try (Stream<Path> entries = Files.list(folder)) {
            files = entries.filter(SessionStore::isSession)
                    .filter(entry -> !entry.equals(file))
                    .sorted(Comparator.comparing(Recovery::modified).reversed())
                    .toList();
        } catch (IOException e) {
            return found;
        }
        for (Path one : files) {
            claim(one).ifPresent(found::add);
        }
        return found;
    }

    private static Optional<Leftover> claim(Path file) {
        Optional<FileChannel> lock = Optional.empty();
        try {
            lock = locked(lock(file));
            if (lock.isPresent()) {
                return Optional.of(new Leftover(file, SessionStore.load(file), lock.get()));
            }
        } catch (IOException | InputException e) {
            lock.ifPresent(Recovery::closeQuietly);
        }
        return Optional.empty();
    }

    private static long modified(Path path) {
        try {
            return Files.getLastModifiedTime(path).toMillis();
        } catch (IOException e) {
            return 0;
        }
    }

    private static Path lock(Path file) {
        return file.resolveSibling(file.getFileName() + LOCK);
    }

    /** Empty if another program has it. */
    private static Optional<FileChannel> locked(Path path) throws IOException {
        FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return Optional.of(channel);
            }
        } catch (OverlappingFileLockException e) {
            // Of this very process.
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        channel.close();
        return Optional.empty();
    }

    private static void closeQuietly(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            // The system takes the lock back anyway.
        }
    }

    private static void remove(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            // It is offered once more, and can be discarded then.
        }
    }
}
