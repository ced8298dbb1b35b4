package org.nearedge.io;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.nearedge.spectrum.InputException;

/** Files are written whole or not at all: temporary file in the same folder, fsync, atomic move. */
public final class AtomicFile {
    /** Writes the content of a file. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException, InputException;
    }

    /** Does something to the old file when the new one is whole and about to take its place. */
    @FunctionalInterface
    public interface BeforeReplacing {
        void accept(Path target) throws IOException, InputException;
    }

    private static final String TEMPORARY = ".tmp";

    /** Nobody writes one file for longer. */
    private static final Duration STALE = Duration.ofHours(1);

    private AtomicFile() {}

    public static void write(Path path, Content content) throws InputException {
        write(path, content, target -> {});
    }

    /** @param before if it fails the old file stays */
    public static void write(Path path, Content content, BeforeReplacing before) throws InputException {
        Path target = path.toAbsolutePath();
        String name = FileName.of(path);
        Path temporary = null;
        try {
            if (Files.isDirectory(target)) {
                throw new InputException(name, "", "is a folder", "give a file name");
            }
            // Not Files.createTempFile: that would leave the finished file readable by its owner alone.
            temporary = target.resolveSibling("." + name + "." + UUID.randomUUID() + TEMPORARY);
            try (FileChannel channel =
                    FileChannel.open(temporary, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
                content.writeTo(out);
                out.flush();
                channel.force(true);
            }
            before.accept(target);
            move(temporary, target);
            temporary = null;
        } catch (NoSuchFileException e) {
            throw new InputException(name, "", "its folder does not exist", "make the folder first", e);
        } catch (AccessDeniedException e) {
            throw new InputException(name, "", "may not be written by this user", "choose another folder", e);
        } catch (IOException e) {
            throw fault(name, target, temporary, e);
        } finally {
            if (temporary != null) {
                remove(temporary);
            }
        }
    }

    private static InputException fault(String name, Path target, Path temporary, IOException e) {
        if (DiskFull.isBehind(e, target, temporary)) {
            return new InputException(name, "", "cannot be written: the disk is full", "make room on it", e);
        }
        return new InputException(name, "", "cannot be written (" + e.getMessage() + ")", "", e);
    }

    /**
     * Fails as {@link #write} would if a file cannot be written there, before long work is done for it. Leaves nothing
     * behind and an old file as it is.
     */
    public static void requireWritable(Path path) throws InputException {
        try {
            write(path, out -> {
                throw new Tried();
            });
        } catch (InputException e) {
            if (!(e.getCause() instanceof Tried)) {
                throw e;
            }
        }
    }

    /** A trial that came as far as writing. */
    private static final class Tried extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Removes what a program that was killed while it wrote this file has left beside it; the newest may be at work. */
    public static void removeLeftovers(Path path) {
        Path target = path.toAbsolutePath();
        String beginning = "." + FileName.of(path) + ".";
        Instant old = Instant.now().minus(STALE);
        try (DirectoryStream<Path> beside = Files.newDirectoryStream(
                target.getParent(),
                entry -> entry.getFileName().toString().startsWith(beginning)
                        && entry.getFileName().toString().endsWith(TEMPORARY)
                        && Files.getLastModifiedTime(entry).toInstant().isBefore(old))) {
            beside.forEach(AtomicFile::remove);
        } catch (IOException | DirectoryIteratorException e) {
            // They harm nobody.
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void remove(Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            // The first fault is the one to tell; a leftover temporary file harms nobody.
        }
    }
}
