package org.nearedge.io.dm;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * Start of a DM file: version, length of the root group, byte order of the values; all big endian.
 *
 * @param version 3 or 4
 * @param order of the values, not of the structure around them
 */
record DmHeader(int version, ByteOrder order) {
    /** Empty if these are not the first bytes of a DM file. */
    static Optional<DmHeader> of(byte[] head) {
        if (head.length < 16) {
            return Optional.empty();
        }
        ByteBuffer bytes = ByteBuffer.wrap(head);
        int version = bytes.getInt();
        if (version != 3 && version != 4) {
            return Optional.empty();
        }
        long length = version == 4 ? bytes.getLong() : bytes.getInt();
        int little = bytes.getInt();
        if (length <= 0 || length >>> 48 != 0 || little != 0 && little != 1) {
            return Optional.empty();
        }
        return Optional.of(new DmHeader(version, little == 1 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN));
    }

    /** Bytes before the root group. */
    int bytes() {
        return 8 + wordBytes();
    }

    /** Bytes of a count or a type word. */
    int wordBytes() {
        return version == 4 ? 8 : 4;
    }

    String format() {
        return "DM" + version;
    }
}
