package org.nearedge.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.NumberType;
import org.nearedge.spectrum.Samples;

/**
 * The bytes of one file as they were when it was opened. Everything is read from here, so that a directory, an
 * unreadable file and a file that changes under the reader are told alike for every format.
 *
 * <p>Large blocks of numbers are mapped: they stay in the file, take no heap, and can be read after this is closed, as a
 * mapping needs no open file. It is given back when nobody holds the numbers any more. A file that is changed, cut short
 * or taken away under a mapping is an {@link InputException} at the next reading: its size and time are looked at before
 * and after each bulk of numbers, and the error that the virtual machine makes of a page that is gone is caught around it.
 */
public final class FileSource implements AutoCloseable {
    /** Bytes at the start that readers may look at to recognise their format. */
    public static final int HEAD = 8192;

    /** Blocks of numbers from this size on are left in the file: 64 MB. */
    public static final long LARGE = 64L << 20;

    private static final int ONE_GB = 1 << 30;

    private final Path path;
    private final FileChannel channel;
    private final FileState before;
    private final long large;

    private FileSource(Path path, FileChannel channel, FileState before, long large) {
        this.path = path;
        this.channel = channel;
        this.before = before;
        this.large = large;
    }

    public static FileSource open(Path path) throws InputException {
        return open(path, LARGE);
    }

    /** @param large blocks of numbers of so many bytes are left in the file */
    public static FileSource open(Path path, long large) throws InputException {
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
            return new FileSource(
                    path, FileChannel.open(path, StandardOpenOption.READ), FileState.of(path, attributes), large);
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

    /** Whether so many bytes of numbers are left in the file. */
    public boolean isLarge(long bytes) {
        return bytes >= large;
    }

    /**
     * Numbers of the file: a copy, or, of a large block, the file itself.
     *
     * @param from byte of the first
     * @param bytes of all together
     */
    public Samples samples(long from, long bytes, NumberType type, ByteOrder order) throws InputException {
        return isLarge(bytes)
                ? Samples.of(mapped(from, bytes, type.bytes(), order), type, before)
                : Samples.of(bytes(from, bytes).order(order), type);
    }

    /** Fails as {@link #bytes} would, for the same file, also after this is closed. */
    public Samples.Backing backing() {
        return before;
    }

    /**
     * Part of the file, mapped; to be read only while the file is {@link #backing unchanged}.
     *
     * @param element bytes of an element: each block but the last holds {@link Samples#BLOCK} of them
     */
    public List<ByteBuffer> mapped(long from, long bytes, int element, ByteOrder order) throws InputException {
        requireInside(from, bytes);
        List<ByteBuffer> blocks = new ArrayList<>();
        long most = (long) Samples.BLOCK * element;
        try {
            for (long done = 0; done < bytes; done += most) {
                long some = Math.min(most, bytes - done);
                blocks.add(channel.map(FileChannel.MapMode.READ_ONLY, from + done, some)
                        .order(order));
            }
        } catch (IOException e) {
            throw new InputException(name(), "byte " + from, "cannot be mapped (" + e.getMessage() + ")", "", e);
        }
        return blocks;
    }

    /** The whole file, mapped; to be read only while it is {@link #backing unchanged}. */
    public MappedBytes mapped() throws InputException {
        return new MappedBytes(mapped(0, size(), ONE_GB / Samples.BLOCK, ByteOrder.BIG_ENDIAN), ONE_GB);
    }

    private void requireInside(long from, long count) throws InputException {
        if (from < 0 || count < 0 || from > size() || count > size() - from) {
            throw new InputException(
                    name(),
                    "byte " + from,
                    "declares " + count + " bytes, but the file ends at byte " + size(),
                    "the file is truncated or damaged: copy it again");
        }
    }

    /**
     * A copy of part of the file in a heap buffer, big endian, positioned at 0. Nothing is allocated unless the part
     * lies inside the file.
     */
    public ByteBuffer bytes(long from, long count) throws InputException {
        requireInside(from, count);
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
                    throw before.changed();
                }
            }
        } catch (IOException e) {
            throw new InputException(name(), "byte " + from, "cannot be read (" + e.getMessage() + ")", "", e);
        }
        return buffer.flip();
    }

    /** Fails if the file is no longer the one that was opened. */
    public void requireUnchanged() throws InputException {
        before.requireUnchanged();
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
