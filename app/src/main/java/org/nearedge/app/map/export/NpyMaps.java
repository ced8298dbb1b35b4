package org.nearedge.app.map.export;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nearedge.app.map.state.Plane;
import org.nearedge.app.map.state.Quantity;
import org.nearedge.io.AtomicFile;
import org.nearedge.spectrum.InputException;

/** Every image as a NumPy array, and what they are of. */
final class NpyMaps {
    private record Array(float[] values, int height, int width) {}

    private final MapNumbers numbers;

    NpyMaps(MapNumbers numbers) {
        this.numbers = numbers;
    }

    List<Path> write(Path path) throws InputException {
        Map<Path, Array> arrays = new LinkedHashMap<>();
        if (numbers.shown() != null) {
            Plane plane = numbers.plane();
            Path file = numbers.predicted() == null ? path : MapNumbers.beside(path, "window", "npy");
            arrays.put(file, new Array(numbers.shown().values(), plane.height(), plane.width()));
        }
        if (numbers.predicted() != null) {
            Plane plane = numbers.predicted().plane();
            for (Quantity quantity : numbers.predicted().quantities()) {
                arrays.put(
                        MapNumbers.beside(path, quantity.key(), "npy"),
                        new Array(quantity.values(), plane.height(), plane.width()));
            }
        }
        for (Map.Entry<Path, Array> file : arrays.entrySet()) {
            byte[] bytes = bytes(file.getValue());
            AtomicFile.write(file.getKey(), out -> out.write(bytes));
        }
        Path told = MapNumbers.beside(path, "provenance", "csv");
        StringBuilder text = new StringBuilder("file,entry,value\n");
        for (var figure : numbers.figures()) {
            numbers.withHash(figure).provenance().forEach((key, value) -> text.append(
                            quoted(figure.provenance().getOrDefault("Figure", "")))
                    .append(',')
                    .append(quoted(key))
                    .append(',')
                    .append(quoted(value))
                    .append('\n'));
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(told, out -> out.write(bytes));
        List<Path> all = new java.util.ArrayList<>(arrays.keySet());
        all.add(told);
        return all;
    }

    private static String quoted(String cell) {
        return '"' + cell.replace("\"", "\"\"").replaceAll("\\p{Cntrl}+", " ") + '"';
    }

    /** Version 1.0 of the format: magic, length of the header, a Python dictionary padded to 64 bytes, the numbers. */
    private static byte[] bytes(Array array) {
        String header =
                "{'descr': '<f4', 'fortran_order': False, 'shape': (" + array.height() + ", " + array.width() + "), }";
        int length = (10 + header.length() + 1 + 63) / 64 * 64 - 10;
        ByteBuffer bytes =
                ByteBuffer.allocate(10 + length + 4 * array.values().length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put((byte) 0x93)
                .put("NUMPY".getBytes(StandardCharsets.US_ASCII))
                .put((byte) 1)
                .put((byte) 0);
        bytes.putShort((short) length);
        bytes.put((header + " ".repeat(length - header.length() - 1) + "\n").getBytes(StandardCharsets.US_ASCII));
        for (float value : array.values()) {
            bytes.putFloat(value);
        }
        return bytes.array();
    }
}
