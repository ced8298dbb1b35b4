package org.nearedge.app.map.export;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.export.FigureData;
import org.nearedge.app.map.state.OpenImage;
import org.nearedge.app.map.state.Plane;
import org.nearedge.app.map.state.Predicted;
import org.nearedge.app.map.state.WindowShown;
import org.nearedge.app.provenance.Key;
import org.nearedge.io.FileHash;
import org.nearedge.io.FileName;
import org.nearedge.spectrum.InputException;

/**
 * The numbers of the workspace as files: as CSV one file for each figure that is shown, with its provenance as comments;
 * as NumPy arrays the energy window and every map of the prediction, one file each, shape (rows, columns), and the
 * provenance of all in a CSV beside them.
 *
 * @param figures as they are shown
 * @param shown image of the energy window, or null
 * @param predicted null: nothing is predicted
 */
public record MapNumbers(
        List<FigureSpec> figures, Plane plane, WindowShown shown, Predicted predicted, OpenImage image) {
    public MapNumbers {
        figures = List.copyOf(figures);
    }

    public static MapNumbers of(
            List<FigureSpec> figures, Plane plane, WindowShown shown, Predicted predicted, OpenImage image) {
        return new MapNumbers(figures, plane, shown, predicted, image);
    }

    /**
     * To be called in the background.
     *
     * @param path {@code .csv} or {@code .npy}; where there are several files, what they are of stands before the ending
     * @return the files that were written
     */
    public List<Path> write(Path path) throws InputException {
        String name = FileName.of(path);
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (ending) {
            case "csv" -> csv(path);
            case "npy" -> new NpyMaps(this).write(path);
            default ->
                throw new InputException(
                        name, "", "is no kind of numbers that can be written", "end the name in .csv or .npy");
        };
    }

    private List<Path> csv(Path path) throws InputException {
        Map<Path, FigureSpec> files = new LinkedHashMap<>();
        String hash = hash();
        for (FigureSpec figure : figures) {
            String kind = figure.provenance().getOrDefault(Key.FIGURE, "figure");
            String part = kind.substring(kind.lastIndexOf('/') + 1);
            files.put(figures.size() == 1 ? path : beside(path, part, "csv"), withHash(figure, hash));
        }
        for (Map.Entry<Path, FigureSpec> file : files.entrySet()) {
            FigureData.csv(file.getValue(), file.getKey());
        }
        return List.copyOf(files.keySet());
    }

    /** Of the file that the image is from, by its content; null if it is none. Reads the whole file. */
    String hash() throws InputException {
        return image.path() == null || Files.isDirectory(image.path()) ? null : FileHash.sha256(image.path());
    }

    /** @param hash as {@link #hash} */
    static FigureSpec withHash(FigureSpec figure, String hash) {
        if (hash == null) {
            return figure;
        }
        Map<String, String> provenance = new LinkedHashMap<>(figure.provenance());
        provenance.put(Key.FILE_HASH, hash);
        return figure.withProvenance(provenance);
    }

    /** {@code quartz.csv} and {@code map} make {@code quartz-map.csv}. */
    static Path beside(Path path, String part, String ending) {
        String name = FileName.of(path);
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        String clean = part.replaceAll("[^A-Za-z0-9_.-]+", "_");
        return path.resolveSibling(stem + "-" + clean + "." + ending);
    }
}
