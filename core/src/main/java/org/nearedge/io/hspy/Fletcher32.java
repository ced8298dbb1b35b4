package org.nearedge.io.hspy;

/**
 * The checksum that HDF5 puts behind a chunk: Fletcher's two sums modulo 65535 over big-endian 16-bit words, stored as
 * second sum and first sum in one little-endian 32-bit number.
 */
final class Fletcher32 {
    private static final int MODULUS = 65535;

    private Fletcher32() {}

    /** True if the last four bytes are the checksum of those before them. */
    static boolean isGood(byte[] data) {
        int length = data.length - 4;
        if (length < 0) {
            return false;
        }
        long first = 0;
        long second = 0;
        for (int i = 0; i < length; i += 2) {
            int low = i + 1 < length ? data[i + 1] & 0xff : 0;
            first = (first + ((data[i] & 0xff) << 8 | low)) % MODULUS;
            second = (second + first) % MODULUS;
        }
        return first == word(data, length) && second == word(data, length + 2);
    }

    private static int word(byte[] data, int at) {
        return ((data[at] & 0xff) | (data[at + 1] & 0xff) << 8) % MODULUS;
    }
}
