package org.nearedge.io;

import java.nio.ByteBuffer;
import java.util.List;

/** A whole file, mapped; to be read only while the file is unchanged. */
public final class MappedBytes {
    private final List<ByteBuffer> blocks;
    private final int block;

    /** @param block bytes of each block but the last */
    MappedBytes(List<ByteBuffer> blocks, int block) {
        this.blocks = blocks;
        this.block = block;
    }

    /** A copy of a part, which must lie inside the file. */
    public byte[] copy(long from, int count) {
        byte[] bytes = new byte[count];
        for (int done = 0; done < count; ) {
            long at = from + done;
            int inside = (int) (at % block);
            int some = Math.min(count - done, block - inside);
            blocks.get((int) (at / block)).get(inside, bytes, done, some);
            done += some;
        }
        return bytes;
    }
}
