package org.nearedge.io.dm;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.nearedge.io.FileSource;
import org.nearedge.spectrum.InputException;

/** Reads forward through a file by small windows, so that what is skipped is never read. */
final class DmInput {
    private static final int WINDOW = 1 << 16;
    private static final String REMEDY = "the file is truncated or damaged: copy or export it again";

    private final FileSource source;
    private ByteBuffer window = ByteBuffer.allocate(0);
    /** Offset in the file of the window's first byte. */
    private long start;

    DmInput(FileSource source) {
        this.source = source;
    }

    long position() {
        return start + window.position();
    }

    long remaining() {
        return source.size() - position();
    }

    /** The next bytes, which are passed over; valid until the next call. */
    ByteBuffer take(int count, ByteOrder order) throws InputException {
        if (window.remaining() < count) {
            requireAvailable(count);
            start = position();
            window = source.bytes(start, Math.min(Math.max(WINDOW, count), source.size() - start));
        }
        ByteBuffer taken = window.slice(window.position(), count).order(order);
        window.position(window.position() + count);
        return taken;
    }

    /** A big-endian number of 1, 2, 4 or 8 bytes; those of 1 and 2 bytes have no sign. */
    long number(int bytes) throws InputException {
        ByteBuffer taken = take(bytes, ByteOrder.BIG_ENDIAN);
        return switch (bytes) {
            case 1 -> taken.get() & 0xff;
            case 2 -> taken.getShort() & 0xffff;
            case 4 -> taken.getInt();
            default -> taken.getLong();
        };
    }

    void skip(long count) throws InputException {
        requireAvailable(count);
        if (count <= window.remaining()) {
            window.position(window.position() + (int) count);
        } else {
            start = position() + count;
            window = ByteBuffer.allocate(0);
        }
    }

    private void requireAvailable(long count) throws InputException {
        if (count > remaining()) {
            throw damaged("needs " + count + " more bytes, but the file ends after " + remaining());
        }
    }

    /** A fault at the place that was reached. */
    InputException damaged(String reason) {
        return damaged(source, "byte " + position(), reason);
    }

    static InputException damaged(FileSource source, String place, String reason) {
        return new InputException(source.name(), place, reason, REMEDY);
    }
}
