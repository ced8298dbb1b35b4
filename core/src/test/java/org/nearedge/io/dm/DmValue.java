package org.nearedge.io.dm;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The value of a tag: the type words, then the bytes. */
public final class DmValue implements DmTag {
    /** Writes the bytes of a value, as many as were announced. */
    public interface Content {
        void write(DmOutput out) throws IOException;
    }

    private final long[] words;
    private final long bytes;
    private final Content content;

    /**
     * @param words the type, as the format writes it
     * @param bytes how many the content writes
     */
    public DmValue(long[] words, long bytes, Content content) {
        this.words = words.clone();
        this.bytes = bytes;
        this.content = content;
    }

    /** Numbers, booleans and texts as simple values; int[], float[] and double[] as structs. */
    public static DmValue of(Object value) {
        if (value instanceof Short number) {
            return simple(2, 2, out -> out.value(2).putShort(number));
        } else if (value instanceof Integer number) {
            return simple(3, 4, out -> out.value(4).putInt(number));
        } else if (value instanceof Character unit) {
            return simple(4, 2, out -> out.value(2).putChar(unit));
        } else if (value instanceof Float number) {
            return simple(6, 4, out -> out.value(4).putFloat(number));
        } else if (value instanceof Double number) {
            return simple(7, 8, out -> out.value(8).putDouble(number));
        } else if (value instanceof Boolean flag) {
            return simple(8, 1, out -> out.value(1).put((byte) (flag ? 1 : 0)));
        } else if (value instanceof Byte number) {
            return simple(9, 1, out -> out.value(1).put(number));
        } else if (value instanceof Long number) {
            return simple(11, 8, out -> out.value(8).putLong(number));
        } else if (value instanceof String text) {
            return text(text);
        } else if (value instanceof int[] fields) {
            return struct(3, 4, fields.length, (out, i) -> out.value(4).putInt(fields[i]));
        } else if (value instanceof float[] fields) {
            return struct(6, 4, fields.length, (out, i) -> out.value(4).putFloat(fields[i]));
        } else if (value instanceof double[] fields) {
            return struct(7, 8, fields.length, (out, i) -> out.value(8).putDouble(fields[i]));
        }
        throw new IllegalArgumentException("no tag for " + value);
    }

    public static DmValue uint32(long value) {
        return simple(5, 4, out -> out.value(4).putInt((int) value));
    }

    public static DmValue uint8(int value) {
        return simple(10, 1, out -> out.value(1).put((byte) value));
    }

    public static DmValue uint64(long bits) {
        return simple(12, 8, out -> out.value(8).putLong(bits));
    }

    /** The rare text of single bytes. */
    public static DmValue latin(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        return new DmValue(new long[] {18, bytes.length}, bytes.length, out -> out.bytes(bytes));
    }

    private static DmValue text(String text) {
        return new DmValue(new long[] {20, 4, text.length()}, 2L * text.length(), out -> {
            for (char unit : text.toCharArray()) {
                out.value(2).putChar(unit);
            }
        });
    }

    private static DmValue simple(int code, int bytes, Content content) {
        return new DmValue(new long[] {code}, bytes, content);
    }

    private interface Field {
        void write(DmOutput out, int index) throws IOException;
    }

    private static DmValue struct(int code, int bytes, int fields, Field field) {
        return new DmValue(structWords(code, fields), (long) bytes * fields, out -> {
            for (int i = 0; i < fields; i++) {
                field.write(out, i);
            }
        });
    }

    static long[] structWords(int code, int fields) {
        long[] words = new long[3 + 2 * fields];
        words[0] = 15;
        words[2] = fields;
        for (int i = 0; i < fields; i++) {
            words[4 + 2 * i] = code;
        }
        return words;
    }

    @Override
    public int kind() {
        return 21;
    }

    @Override
    public long size(int version) {
        return 4 + (1L + words.length) * DmTag.wordBytes(version) + bytes;
    }

    @Override
    public void write(DmOutput out) throws IOException {
        out.big(4).put(new byte[] {'%', '%', '%', '%'});
        out.word(words.length);
        for (long word : words) {
            out.word(word);
        }
        content.write(out);
    }
}
