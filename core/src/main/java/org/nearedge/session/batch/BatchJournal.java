package org.nearedge.session.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import org.nearedge.io.FileName;
import org.nearedge.spectrum.InputException;

/**
 * What is done already: one line of JSON a file, added when its result is on the disk. A line that was cut short, or
 * that another version wrote in another way, is passed over, and its file done again. Only one program at a time may add
 * to it. Safe for several threads.
 */
final class BatchJournal implements AutoCloseable {
    private static final JsonMapper MAPPER = new JsonMapper();
    /** Longer than any line that is written: what is longer is damaged. */
    private static final int LONGEST = 1 << 20;

    private final Path path;
    private final FileChannel channel;
    private final Map<String, Line> known = new HashMap<>();

    /** @param key of the question, as {@link BatchKey} makes it */
    record Line(String key, BatchEntry entry) {}

    private BatchJournal(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    static BatchJournal open(Path path) throws InputException {
        try {
            FileChannel channel = FileChannel.open(
                    path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            BatchJournal journal = new BatchJournal(path, channel);
            journal.lock();
            journal.read();
            return journal;
        } catch (IOException e) {
            throw fault(path, e);
        }
    }

    private void lock() throws IOException, InputException {
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // By this very program: the same as by another.
        }
        if (lock == null) {
            channel.close();
            throw new InputException(
                    FileName.of(path.getParent()), "", "is being written by another batch", "wait, or choose another");
        }
    }

    private void read() throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(path, StandardCharsets.ISO_8859_1)) {
            StringBuilder line = new StringBuilder();
            for (int c = lines.read(); c >= 0; c = lines.read()) {
                if (c == '\n') {
                    add(line.toString());
                    line.setLength(0);
                } else if (line.length() <= LONGEST) {
                    line.append((char) c);
                }
            }
            channel.position(channel.size());
            if (line.length() > 0) {
                // Cut short: the next line must not be joined to it.
                write("\n");
            }
        }
    }

    private void add(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
            Line line = text.length() > LONGEST ? null : MAPPER.readValue(bytes, Line.class);
            if (line != null && line.entry() != null && line.entry().file() != null) {
                known.put(line.entry().file(), line);
            }
        } catch (IOException e) {
            // Damaged: that file is done again.
        }
    }

    /** What was said last of a file, if the question was the same; otherwise null. */
    synchronized BatchEntry known(Path file, String key) {
        Line line = known.get(file.toString());
        return line == null || !key.equals(line.key()) ? null : line.entry();
    }

    synchronized void add(String key, BatchEntry entry) throws InputException {
        try {
            write(MAPPER.writeValueAsString(new Line(key, entry)) + "\n");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw fault(path, e);
        }
    }

    private void write(String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static InputException fault(Path path, IOException e) {
        return new InputException(
                path.toString(), "", "cannot be written (" + e.getMessage() + ")", "make room or choose another", e);
    }

    @Override
    public void close() throws InputException {
        try {
            channel.close();
        } catch (IOException e) {
            throw fault(path, e);
        }
    }
}
