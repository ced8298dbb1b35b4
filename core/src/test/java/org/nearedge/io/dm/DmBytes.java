package org.nearedge.io.dm;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteOrder;

/** Files from any tree of tags. */
final class DmBytes {
    private DmBytes() {}

    static byte[] of(int version, DmTagGroup root) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DmWriter.write(out, version, ByteOrder.LITTLE_ENDIAN, root);
        return out.toByteArray();
    }
}
