package org.nearedge.session.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.nearedge.io.FileName;
import org.nearedge.spectrum.InputException;

/**
 * Held while a session is saved: two programs that save one session at the same moment would both move its older copies.
 * Where the system has no locks, saving goes on without.
 */
final class SavingLock implements AutoCloseable {
    private static final int MOST_TRIES = 5;

    private final Path file;
    private final FileChannel channel;

    private SavingLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static Path file(Path session) {
        return session.toAbsolutePath().resolveSibling("." + FileName.of(session) + ".lock");
    }

    static SavingLock of(Path session) throws InputException {
        Path file = file(session);
        for (int i = 0; i < MOST_TRIES; i++) {
            FileChannel channel = null;
            try {
                channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                if (channel.tryLock() == null) {
                    channel.close();
                    break;
                }
                if (Files.exists(file)) {
                    return new SavingLock(file, channel);
                }
                // Whoever held it removed it after it was opened here: another may have made a new one.
                channel.close();
            } catch (OverlappingFileLockException e) {
                closeQuietly(channel);
                break;
            } catch (IOException | UnsupportedOperationException e) {
                // Whether a file can be written there is told by writing it.
                return new SavingLock(file, channel);
            }
        }
        throw new InputException(
                FileName.of(session), "", "is being saved by another Nearedge", "save it again in a moment");
    }

    @Override
    public void close() {
        if (channel != null) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                // An empty hidden file harms nobody.
            }
            closeQuietly(channel);
        }
    }

    private static void closeQuietly(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            // The system takes the lock back anyway.
        }
    }
}
