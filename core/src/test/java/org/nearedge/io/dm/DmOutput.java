package org.nearedge.io.dm;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Writes structure big endian and values in the file's byte order. */
public final class DmOutput {
    private final OutputStream out;
    private final int version;
    private final ByteOrder order;
    private final ByteBuffer chunk = ByteBuffer.allocate(1 << 16);

    DmOutput(OutputStream out, int version, ByteOrder order) {
        this.out = out;
        this.version = version;
        this.order = order;
    }

    int version() {
        return version;
    }

    /** A count or a type word: 4 bytes in version 3, 8 in version 4. */
    void word(long value) throws IOException {
        if (version == 4) {
            big(8).putLong(value);
        } else {
            big(4).putInt(Math.toIntExact(value));
        }
    }

    /** Room for big-endian bytes of the structure. */
    ByteBuffer big(int bytes) throws IOException {
        return room(bytes).order(ByteOrder.BIG_ENDIAN);
    }

    /** Room for bytes of a value, in the file's byte order. */
    ByteBuffer value(int bytes) throws IOException {
        return room(bytes).order(order);
    }

    void bytes(byte[] bytes) throws IOException {
        flush();
        out.write(bytes);
    }

    private ByteBuffer room(int bytes) throws IOException {
        if (chunk.remaining() < bytes) {
            flush();
        }
        return chunk;
    }

    void flush() throws IOException {
        out.write(chunk.array(), 0, chunk.position());
        chunk.clear();
    }
}
