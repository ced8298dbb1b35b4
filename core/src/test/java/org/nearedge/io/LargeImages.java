package org.nearedge.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.nearedge.io.dm.DmPicture;
import org.nearedge.io.dm.DmPixels;
import org.nearedge.io.dm.DmWriter;

/**
 * Spectrum images of float32 on the disk, of any size, in the two orders that microscopes and HyperSpy write. The same
 * numbers in both: a falling background of counts with an edge that grows from left to right.
 */
public record LargeImages(int rows, int columns, int channels) {
    private static final String FRAME = "hspy/frame.hspy";
    /** Of the frame: 3 x 5 x 7 numbers of 4 bytes. */
    private static final long[] SHAPE = {3, 5, 7};

    private static final int END_OF_FILE = 40;

    /** Counts at a position and channel. */
    public static float at(int row, int column, int channel) {
        float background = 40_000f / (channel + 40);
        return background + (channel < 100 ? 0 : column % 64) + (row * 7 + channel * 13 + column) % 11;
    }

    /** Energies slowest: an image of each energy after the other. */
    public Path dm(Path file) throws IOException {
        long image = (long) rows * columns;
        new DmWriter(4, ByteOrder.LITTLE_ENDIAN)
                .add(DmPicture.of(DmPixels.FLOAT32, columns, rows, channels)
                        .name("Spectrum image")
                        .axis(0, 0.5, "nm")
                        .axis(0, 0.5, "nm")
                        .axis(-2000, 0.25, "eV")
                        .tag("Meta Data:Format", "Spectrum image")
                        .tag("Meta Data:Signal", "EELS")
                        .values(i -> at((int) (i % image / columns), (int) (i % columns), (int) (i / image))))
                .write(file);
        return file;
    }

    /** Energies fastest: the spectra one after the other, in one piece. */
    public Path hspy(Path file) throws IOException {
        byte[] frame;
        try (InputStream in = LargeImages.class.getResourceAsStream(FRAME)) {
            frame = in.readAllBytes();
        }
        long bytes = 4L * rows * columns * channels;
        long place = (frame.length + 4095L) / 4096 * 4096;
        stretch(frame, place, bytes);
        try (FileChannel out = new RandomAccessFile(file.toFile(), "rw").getChannel()) {
            out.truncate(0);
            out.write(ByteBuffer.wrap(frame), 0);
            ByteBuffer line = ByteBuffer.allocate(4 * columns * channels).order(ByteOrder.LITTLE_ENDIAN);
            for (int row = 0; row < rows; row++) {
                line.clear();
                for (int i = 0; i < columns * channels; i++) {
                    line.putFloat(at(row, i / channels, i % channels));
                }
                line.flip();
                for (long to = place + (long) row * line.limit(); line.hasRemaining(); ) {
                    to += out.write(line, to);
                }
            }
        }
        return file;
    }

    /** Writes another shape into the headers of the frame, which has no checksums, and says where its numbers are. */
    private void stretch(byte[] frame, long place, long bytes) {
        ByteBuffer header = ByteBuffer.wrap(frame).order(ByteOrder.LITTLE_ENDIAN);
        long[] shape = {rows, columns, channels};
        boolean layout = false;
        for (int at = 0; at + 24 <= frame.length; at++) {
            if (header.getLong(at) == SHAPE[0]
                    && header.getLong(at + 8) == SHAPE[1]
                    && header.getLong(at + 16) == SHAPE[2]) {
                for (int i = 0; i < 3; i++) {
                    header.putLong(at + 8 * i, shape[i]);
                }
            }
            // Version 3, in one piece; then the place, and the size of 3 x 5 x 7 numbers.
            if (frame[at] == 3 && frame[at + 1] == 1 && header.getLong(at + 10) == 4 * 3 * 5 * 7) {
                header.putLong(at + 2, place);
                header.putLong(at + 10, bytes);
                layout = true;
            }
        }
        if (!layout) {
            throw new IllegalStateException("the frame is not as it was");
        }
        header.putLong(END_OF_FILE, place + bytes);
    }

    /** A folder for such files, to be deleted by {@link #delete}. */
    public static Path folder() throws IOException {
        return Files.createTempDirectory("nearedge-images");
    }

    public static void delete(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
