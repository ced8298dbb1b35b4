package org.nearedge.app.map.state;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.nearedge.spectrum.Dataset;

/**
 * A data set of an open file that may be an image.
 *
 * @param name of the file
 * @param path null: it comes with the program
 * @param index of the data set in the file
 * @param treated what is decided about its spectra now
 */
public record OpenImage(String name, Path path, int index, Dataset dataset, Supplier<Treated> treated) {
    /** Whether it is the same data set of the same file, perhaps read anew. */
    public boolean isSame(OpenImage other) {
        return other != null && name.equals(other.name) && Objects.equals(path, other.path) && index == other.index;
    }

    /**
     * Which data sets of a file are looked at: those with spectra at positions; where none has any, the first, to say
     * what it is.
     */
    public static List<Integer> looked(List<Dataset> datasets) {
        List<Integer> images = IntStream.range(0, datasets.size())
                .filter(i -> datasets.get(i).hasEnergyAxis()
                        && datasets.get(i).axes().size() > 1)
                .boxed()
                .toList();
        boolean spectra = datasets.stream().anyMatch(Dataset::hasEnergyAxis);
        return !images.isEmpty() || spectra || datasets.isEmpty() ? images : List.of(0);
    }

    /** As lists show it. */
    public String label() {
        String shape = String.join(
                " \u00d7 ",
                java.util.Arrays.stream(dataset.shape())
                        .mapToObj(String::valueOf)
                        .toList());
        return name + "   " + (dataset.title().equals(name) ? "" : dataset.title() + "   ") + shape;
    }
}
