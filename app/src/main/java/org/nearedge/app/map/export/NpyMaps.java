package org.nearedge.app.map.export;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nearedge.app.map.state.Plane;
import org.nearedge.app.map.state.Quantity;
import org.nearedge.io.AtomicFile;
import org.nearedge.io.npy.NpyFile;
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
            Array array = file.getValue();
            NpyFile.write(file.getKey(), new int[] {array.height(), array.width()}, array.values());
        }
        Path told = MapNumbers.beside(path, "provenance", "csv");
        StringBuilder text = new StringBuilder("file,entry,value\n");
        String hash = numbers.hash();
        for (var figure : numbers.figures()) {
            MapNumbers.withHash(figure, hash).provenance().forEach((key, value) -> text.append(
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
}
