package org.nearedge.spectrum;

/** Numbers that lie in lines of one channel each, put into lines of one position each. */
final class Turned {
    /** Channels that are turned together: as many doubles as a line of the processor's cache holds. */
    private static final int TOGETHER = 8;

    private Turned() {}

    /** Reads a line of one channel. */
    @FunctionalInterface
    interface Lines {
        /** @param at where its first number goes */
        void read(int channel, double[] into, int at) throws InputException;
    }

    /**
     * @param into gets shape (positions, channels)
     * @param to where the first number goes
     */
    static void read(int positions, int channels, Lines lines, double[] into, int to) throws InputException {
        double[] some = new double[TOGETHER * positions];
        for (int first = 0; first < channels; first += TOGETHER) {
            int together = Math.min(TOGETHER, channels - first);
            for (int i = 0; i < together; i++) {
                lines.read(first + i, some, i * positions);
            }
            for (int p = 0; p < positions; p++) {
                int at = to + p * channels + first;
                for (int i = 0; i < together; i++) {
                    into[at + i] = some[i * positions + p];
                }
            }
        }
    }
}
