package org.nearedge.io.hspy;

import io.jhdf.api.Attribute;
import io.jhdf.api.Dataset;
import io.jhdf.object.datatype.DataType;
import io.jhdf.object.datatype.EnumDataType;
import java.lang.reflect.Array;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.nearedge.spectrum.InputException;

/** Small HDF5 values (attributes, short lists) as the text, numbers and truth values that metadata hold. */
final class HdfValues {
    /** Longer lists are data, not metadata. */
    private static final int MAX_ELEMENTS = 64;

    private HdfValues() {}

    /** Null if the attribute holds nothing that metadata can hold. */
    static Object of(Attribute attribute, long fileSize) {
        if (!isSmall(attribute.getDimensionsAsLong(), attribute.getDataType(), fileSize) || attribute.isEmpty()) {
            return null;
        }
        return plain(attribute.getData(), attribute.getDataType());
    }

    /** Null if the data set is no short list. */
    static Object of(String name, Dataset dataset, long fileSize) throws InputException {
        long[] shape = dataset.getDimensionsAsLong();
        if (!isSmall(shape, dataset.getDataType(), fileSize) || dataset.isEmpty()) {
            return null;
        }
        ByteBuffer block = HdfBlock.read(name, fileSize, dataset).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        int[] dimensions = shape.length == 0 ? new int[] {1} : dataset.getDimensions();
        DataType type = dataset.getDataType();
        return plain(type.fillData(block, dimensions, dataset.getHdfFile().getHdfBackingStorage()), type);
    }

    private static boolean isSmall(long[] shape, DataType type, long fileSize) {
        long count = 1;
        for (long length : shape) {
            if (length < 1 || length > MAX_ELEMENTS) {
                return false;
            }
            count *= length;
            if (count > MAX_ELEMENTS) {
                return false;
            }
        }
        return type.getSize() > 0 && type.getSize() <= fileSize / count;
    }

    private static Object plain(Object value, DataType type) {
        if (value == null || value instanceof Boolean) {
            return value;
        }
        if (value instanceof String text) {
            boolean truth = type instanceof EnumDataType && (text.equals("TRUE") || text.equals("FALSE"));
            return truth ? (Object) text.equals("TRUE") : text;
        }
        if (value instanceof Number number) {
            return number(number);
        }
        if (value instanceof byte[] bytes && !(type instanceof io.jhdf.object.datatype.FixedPoint)) {
            return text(bytes);
        }
        return value.getClass().isArray() ? list(value, type) : null;
    }

    private static Object number(Number number) {
        if (number instanceof Double || number instanceof Float) {
            return number.doubleValue();
        }
        if (number instanceof BigInteger big && big.bitLength() > 63) {
            return big.toString();
        }
        return number.longValue();
    }

    private static Object list(Object array, DataType type) {
        List<String> items = new ArrayList<>();
        for (int i = 0; i < Array.getLength(array); i++) {
            Object item = plain(Array.get(array, i), type);
            if (item == null) {
                return null;
            }
            if (Array.getLength(array) == 1) {
                return item;
            }
            items.add(item.toString());
        }
        return String.join(", ", items);
    }

    /** Bytes as text if they are text. */
    static String text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.codePoints().allMatch(c -> c >= ' ' || c == '\n' || c == '\r' || c == '\t') ? text : null;
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
