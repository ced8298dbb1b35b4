package org.nearedge.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.nearedge.spectrum.InputException;

/**
 * The bytes of one file as they were when it was opened. Everything is read from here, so that a directory, an
 * unreadable file and a file that changes under the reader are told alike for every format.
 */
public final class FileSource implements AutoCloseable {
    /** Bytes at the start that readers may look at to recognise their format. */
    public static final int HEAD = 8192;

    private final Path path;
    private final FileChannel channel;
    private final BasicFileAttributes before;

    private FileSource(Path path, FileChannel channel, BasicFileAttributes before) {
        this.path = path;
        this.channel = channel;
        this.before = before;
    }

    public static FileSource open(Path path) throws InputException {
        String name = FileName.of(path);
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            if (attributes.isDirectory()) {
                throw new InputException(name, "", "is a folder", "give a file in it");
            }
            if (!attributes.isRegularFile()) {
                throw new InputException(name, "", "is not a regular file", "give a file");
            }
            if (attributes.size() == 0) {
                throw new InputException(name, "", "is empty", "export or copy it again");
            }
            return new FileSource(path, FileChannel.open(path, StandardOpenOption.READ), attributes);
        } catch (NoSuchFileException e) {
            throw new InputException(name, "", "does not exist", "check the name", e);
        } catch (AccessDeniedException e) {
            throw new InputException(name, "", "may not be read by this user", "change its permissions", e);
        } catch (IOException e) {
            throw new InputException(name, "", "cannot be opened (" + e.getMessage() + ")", "", e);
        }
    }

    public Path path() {
        return path;
    }

    /** File name without its folder: the subject of every complaint. */
    public String name() {
        return FileName.of(path);
    }

    public long size() {
        return before.size();
    }

    public byte[] head() throws InputException {
        return bytes(0, (int) Math.min(HEAD, size())).array();
    }

    /** The whole file; refused above 2 GB. */
    public byte[] all() throws InputException {
        return bytes(0, size()).array();
    }

    /**
     * A copy of part of the file in a heap buffer, big endian, positioned at 0. Nothing is allocated unless the part
     * lies inside the file.
     */
    public ByteBuffer bytes(long from, long count) throws InputException {
        if (from < 0 || count < 0 || from > size() || count > size() - from) {
            throw new InputException(
                    name(),
                    "byte " + from,
                    "declares " + count + " bytes, but the file ends at byte " + size(),
                    "the file is truncated or damaged: copy it again");
        }
        if (count > Integer.MAX_VALUE - 16) {
            throw new InputException(
                    name(),
                    "byte " + from,
                    "one block of " + count + " bytes is above 2 GB",
                    "crop or bin the data set");
        }
        ByteBuffer buffer = ByteBuffer.allocate((int) count);
        try {
            while (buffer.hasRemaining()) {
                if (channel.read(buffer, from + buffer.position()) < 0) {
                    throw changed();
                }
            }
        } catch (IOException e) {
            throw new InputException(name(), "byte " + from, "cannot be read (" + e.getMessage() + ")", "", e);
        }
        return buffer.flip();
    }

    /** Fails if the file is no longer the one that was opened. */
    public void requireUnchanged() throws InputException {
        try {
            BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
            if (now.size() != before.size() || !now.lastModifiedTime().equals(before.lastModifiedTime())) {
                throw changed();
            }
        } catch (IOException e) {
            throw changed();
        }
    }

    private InputException changed() {
        return new InputException(
                name(), "", "changed while it was read", "open it again when its program has finished writing");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // Nothing was written: a failed close loses nothing.
        }
    }
}
