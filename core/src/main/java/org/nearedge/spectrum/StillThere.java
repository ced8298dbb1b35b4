package org.nearedge.spectrum;

/**
 * Reads numbers that may still be in a file, and makes one sentence of a file that changed meanwhile. Touching a mapped
 * page behind the new end of a file is a bus error of the processor; the virtual machine turns it into an
 * {@link InternalError} that it may throw a little later, at the latest when the thread next leaves a call of the system.
 * So the file is looked at before and after, and the error is caught around both; what was read in between is not used.
 */
final class StillThere {
    @FunctionalInterface
    interface Reading {
        void run() throws InputException;
    }

    private StillThere() {}

    static void read(Samples samples, Reading reading) throws InputException {
        try {
            samples.requireUnchanged();
            reading.run();
            samples.requireUnchanged();
        } catch (InternalError e) {
            samples.requireUnchanged();
            throw e;
        }
    }
}
