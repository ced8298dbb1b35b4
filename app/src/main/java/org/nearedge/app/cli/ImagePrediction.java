package org.nearedge.app.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nearedge.model.OutputGrid;
import org.nearedge.model.Prediction;
import org.nearedge.session.ImageAnalysis;
import org.nearedge.session.LeftOut;
import org.nearedge.session.PositionMap;
import org.nearedge.spectrum.InputException;

/** Maps of what a model reads at every position of a spectrum image, as {@code predict} writes them. */
final class ImagePrediction {
    private ImagePrediction() {}

    /** Of several models a list, {@code models}; what each of them says is as that of one alone. */
    static Map<String, Object> of(int[] positions, List<ImageAnalysis> analyses) throws InputException {
        if (analyses.size() == 1) {
            return of(positions, analyses.get(0));
        }
        List<Map<String, Object>> models = new ArrayList<>();
        for (ImageAnalysis analysis : analyses) {
            models.add(of(positions, analysis));
        }
        return Map.of("models", models);
    }

    /** @param positions shape of the image without its energy axis */
    static Map<String, Object> of(int[] positions, ImageAnalysis image) throws InputException {
        Map<String, Object> maps = new LinkedHashMap<>();
        Map<String, Object> units = new LinkedHashMap<>();
        maps.put("novelty_percentile", image.novelty());
        maps.put("ambiguity_percentile", image.ambiguity());
        for (PositionMap map : image.maps()) {
            maps.put(map.name(), map.values());
            units.put(map.name(), map.unit());
        }
        Prediction sum = image.sum().prediction();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("model", sum.model());
        document.put("model_sigma", image.sum().card().input().sigma());
        document.put("recipe", PredictionEntry.recipe(image.sum().recipe()));
        Map<String, Double> told = new TreeMap<>();
        image.told().forEach((property, number) -> told.put(property.key(), number));
        document.put("told", told);
        document.put("notes", image.sum().sentences());
        document.put("positions", positions);
        document.put("order", "flat over positions, the last axis fastest; null where the spectrum cannot be read");
        document.put("unread", image.unread());
        document.put("left_out", leftOut(image.leftOut()));
        if (image.reason() != null) {
            document.put("unread_example", image.reason());
        }
        document.put("interval", 0.9);
        document.put("units", units);
        document.put("maps", maps);
        if (sum.output() instanceof OutputGrid grid) {
            addCurves(document, sum.isPdos() ? "pdos_" : "curve_", grid, image);
        }
        return document;
    }

    private static Map<String, Object> leftOut(LeftOut leftOut) {
        Map<String, Object> counts = new LinkedHashMap<>();
        counts.put("vacuum", leftOut.vacuum());
        counts.put("dead", leftOut.dead());
        counts.put("unreadable", leftOut.unreadable());
        counts.put("cancelled", leftOut.cancelled());
        return counts;
    }

    private static void addCurves(Map<String, Object> document, String prefix, OutputGrid grid, ImageAnalysis image) {
        if (image.curves().isEmpty()) {
            document.put(
                    "curves_left_out",
                    "%d positions of %d numbers are more than %d: read a part of the image to have the curves too"
                            .formatted(image.novelty().length, grid.total(), ImageAnalysis.MOST_KEPT));
            return;
        }
        document.put(prefix + "energy", grid.axis().toArray());
        for (int channel = 0; channel < grid.channels().size(); channel++) {
            document.put(prefix + grid.channels().get(channel), channel(image.curves(), channel, grid.size()));
        }
    }

    /** Cut out one by one while they are written: not all of them a second time in memory. */
    private static Iterable<float[]> channel(List<float[]> curves, int channel, int size) {
        return () -> curves.stream()
                .map(all -> all == null ? null : Arrays.copyOfRange(all, channel * size, (channel + 1) * size))
                .iterator();
    }
}
