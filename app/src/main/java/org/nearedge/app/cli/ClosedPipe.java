package org.nearedge.app.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.Locale;

/**
 * Standard output that remembers why it could not be written: {@link PrintStream} forgets, and a reader that has seen
 * enough ({@code | head}) is no fault as a full disk is.
 */
public final class ClosedPipe {
    private static volatile boolean closed;

    private ClosedPipe() {}

    /** Puts itself in the place of standard output. */
    public static void watch() {
        OutputStream out = new FilterOutputStream(new FileOutputStream(FileDescriptor.out)) {
            @Override
            public void write(byte[] bytes, int from, int count) throws IOException {
                try {
                    out.write(bytes, from, count);
                } catch (IOException e) {
                    closed = closed || isPipe(e);
                    throw e;
                }
            }

            @Override
            public void write(int value) throws IOException {
                write(new byte[] {(byte) value}, 0, 1);
            }
        };
        System.setOut(new PrintStream(new java.io.BufferedOutputStream(out, 8192), true, charset()));
    }

    /** The terminal's own, as the machine has chosen it for standard output. */
    private static Charset charset() {
        String name = System.getProperty("stdout.encoding", System.getProperty("sun.stdout.encoding"));
        try {
            return name == null ? Charset.defaultCharset() : Charset.forName(name);
        } catch (IllegalArgumentException e) {
            return Charset.defaultCharset();
        }
    }

    /** In the words of the systems: EPIPE, and Windows' ERROR_NO_DATA and ERROR_BROKEN_PIPE. */
    static boolean isPipe(IOException fault) {
        String why = String.valueOf(fault.getMessage()).toLowerCase(Locale.ROOT);
        return why.contains("broken pipe")
                || why.contains("pipe is being closed")
                || why.contains("pipe has been ended");
    }

    static boolean isClosed() {
        return closed;
    }
}
