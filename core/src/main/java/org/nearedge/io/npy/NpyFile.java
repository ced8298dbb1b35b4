package org.nearedge.io.npy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.nearedge.io.AtomicFile;
import org.nearedge.io.FileSource;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.NumberType;
import org.nearedge.spectrum.Samples;

/**
 * One array as NumPy stores it ({@code numpy.save}), by "A simple file format for NumPy arrays", NumPy Enhancement Proposal
 * 1, Robert Kern, 2007: magic, version, the length and the text of a Python dictionary, the numbers.
 *
 * @param shape slowest axis first; empty for a single number
 * @param numbers in C order, the last axis fastest
 */
public record NpyFile(int[] shape, Samples numbers) {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final int ALIGNED = 64;
    private static final int LONGEST_HEADER = 1 << 16;
    private static final int DIMENSIONS = 32;
    private static final Pattern TYPE = Pattern.compile("'descr'\\s*:\\s*'([<>|=])([a-z]\\d{1,2})'");
    private static final Pattern ORDER = Pattern.compile("'fortran_order'\\s*:\\s*(True|False)");
    private static final Pattern SHAPE = Pattern.compile("'shape'\\s*:\\s*\\(([0-9, ]{0,400})\\)");
    private static final String REMEDY = "save it again with numpy.save";

    /**
     * Writes float32, little endian, in C order, format version 1.0.
     *
     * @param values as many as the shape has places, the last axis fastest
     */
    public static void write(Path path, int[] shape, float[] values) throws InputException {
        long count = 1;
        for (int size : shape) {
            count = Math.multiplyExact(count, size);
        }
        if (count != values.length) {
            throw new IllegalArgumentException(values.length + " values for shape " + Arrays.toString(shape));
        }
        AtomicFile.write(path, out -> {
            out.write(header(shape));
            write(values, out);
        });
    }

    private static byte[] header(int[] shape) {
        String sizes = Arrays.stream(shape).mapToObj(Integer::toString).collect(Collectors.joining(", "));
        String text =
                "{'descr': '<f4', 'fortran_order': False, 'shape': (" + sizes + (shape.length == 1 ? "," : "") + "), }";
        int before = MAGIC.length + 4;
        int length = (before + text.length() + ALIGNED) / ALIGNED * ALIGNED - before;
        ByteBuffer header = ByteBuffer.allocate(before + length).order(ByteOrder.LITTLE_ENDIAN);
        header.put(MAGIC).put((byte) 1).put((byte) 0).putShort((short) length);
        header.put((text + " ".repeat(length - 1 - text.length()) + "\n").getBytes(StandardCharsets.US_ASCII));
        return header.array();
    }

    private static void write(float[] values, OutputStream out) throws IOException {
        ByteBuffer some = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : values) {
            some.putFloat(value);
            if (!some.hasRemaining()) {
                out.write(some.array());
                some.clear();
            }
        }
        out.write(some.array(), 0, some.position());
    }

    /**
     * Reads an array of real numbers in C order; a large one stays in the file.
     *
     * @throws InputException if the file is damaged, or holds something else
     */
    public static NpyFile read(Path path) throws InputException {
        try (FileSource source = FileSource.open(path)) {
            ByteBuffer start = source.bytes(0, Math.min(12, source.size())).order(ByteOrder.LITTLE_ENDIAN);
            if (start.remaining() < 10 || !Arrays.equals(MAGIC, 0, 6, start.array(), 0, 6)) {
                throw fault(source, "first bytes", "is no NumPy array");
            }
            int version = start.get(6);
            if (version < 1 || version > 3 || version > 1 && start.remaining() < 12) {
                throw fault(source, "byte 6", "has the format version " + version + ", which is not read here");
            }
            int from = version == 1 ? 10 : 12;
            long length = version == 1 ? start.getShort(8) & 0xffff : start.getInt(8) & 0xffffffffL;
            if (length > LONGEST_HEADER) {
                throw fault(source, "byte 8", "declares a header of " + length + " bytes");
            }
            String header = new String(source.bytes(from, length).array(), StandardCharsets.UTF_8);
            NpyFile file = read(source, from + length, header);
            source.requireUnchanged();
            return file;
        }
    }

    private static NpyFile read(FileSource source, long from, String header) throws InputException {
        Matcher type = TYPE.matcher(header);
        Matcher order = ORDER.matcher(header);
        Matcher shape = SHAPE.matcher(header);
        if (!type.find() || !order.find() || !shape.find()) {
            throw fault(source, "header", "does not say what the array is, or it is none of plain numbers");
        }
        if (order.group(1).equals("True")) {
            throw fault(source, "header", "has its first axis fastest (Fortran order), which is not read here");
        }
        NumberType number = number(type.group(2));
        if (number == null) {
            throw fault(source, "header", "holds numbers of the type " + type.group(2) + ", which is not read here");
        }
        int[] sizes = sizes(source, shape.group(1));
        long bytes = number.bytes();
        for (int size : sizes) {
            // Every size is below 2^31 and the bytes stay below those of the file: no overflow.
            bytes *= size;
            if (bytes > source.size()) {
                throw fault(
                        source,
                        "header",
                        "declares the shape " + Arrays.toString(sizes) + ", more than the file holds");
            }
        }
        if (bytes == 0 || bytes != source.size() - from) {
            throw fault(
                    source,
                    "byte " + from,
                    "holds " + (source.size() - from) + " bytes where its shape asks for " + bytes);
        }
        ByteOrder end = type.group(1).equals(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        return new NpyFile(sizes, source.samples(from, bytes, number, end));
    }

    private static int[] sizes(FileSource source, String text) throws InputException {
        try {
            int[] sizes = Arrays.stream(text.split(","))
                    .map(String::strip)
                    .filter(word -> !word.isEmpty())
                    .mapToInt(Integer::parseInt)
                    .toArray();
            if (sizes.length <= DIMENSIONS) {
                return sizes;
            }
        } catch (NumberFormatException e) {
            // Told below, as too many axes are.
        }
        throw fault(source, "header", "declares the shape (" + text + ")");
    }

    private static NumberType number(String type) {
        return switch (type) {
            case "f4" -> NumberType.FLOAT32;
            case "f8" -> NumberType.FLOAT64;
            case "i1" -> NumberType.INT8;
            case "u1" -> NumberType.UINT8;
            case "i2" -> NumberType.INT16;
            case "u2" -> NumberType.UINT16;
            case "i4" -> NumberType.INT32;
            case "u4" -> NumberType.UINT32;
            case "i8" -> NumberType.INT64;
            case "u8" -> NumberType.UINT64;
            case "b1" -> NumberType.BOOL;
            default -> null;
        };
    }

    private static InputException fault(FileSource source, String place, String reason) {
        return new InputException(source.name(), place, reason, REMEDY);
    }
}
