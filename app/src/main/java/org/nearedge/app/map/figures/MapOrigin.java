package org.nearedge.app.map.figures;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.nearedge.app.analyse.partner.LowLoss;
import org.nearedge.app.analyse.partner.LowLossOrigin;
import org.nearedge.app.chart.style.ColourScale;
import org.nearedge.app.map.state.Beside;
import org.nearedge.app.map.state.MapTab;
import org.nearedge.app.map.state.RecipeSource;
import org.nearedge.app.map.state.Treated;
import org.nearedge.app.provenance.Key;
import org.nearedge.app.provenance.Origin;
import org.nearedge.library.LocalProperty;
import org.nearedge.spectrum.InputException;

/** The choices that a figure was made with, read back from what it tells. */
public final class MapOrigin {
    private MapOrigin() {}

    /** @param path of the file that the figure was made from */
    public static JsonNode choices(Origin origin, Path path) throws InputException {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        all.put("path", path.toAbsolutePath().toString());
        all.put("dataset", origin.index(Key.DATASET, 0));
        ArrayNode slice = all.putArray("slice");
        for (String index : origin.text(MapKey.SLICE).orElse("").strip().split("\\s+")) {
            if (!index.isEmpty()) {
                slice.add((int) number(origin, MapKey.SLICE, index));
            }
        }
        ends(all, "window", origin, MapKey.ENERGIES);
        ends(all, "background", origin, MapKey.BACKGROUND);
        all.put("net", all.has("background"));
        all.put("region", origin.text(MapKey.REGION).orElse(""));
        boolean predicted = origin.text(MapKey.QUANTITY).isPresent();
        all.put("predicted", predicted);
        if (predicted) {
            all.put("map", origin.require(MapKey.QUANTITY));
            all.put("steps", origin.require(Key.RECIPE));
            all.put("recipe", RecipeSource.FILE.name());
            all.put("noise", origin.noise().name());
            all.put("binning", origin.index(MapKey.BINNING, 1));
        }
        int kept = origin.index(MapKey.KEPT, 0);
        all.put("tab", (kept > 0 ? MapTab.COMPONENTS : MapTab.MAPS).name());
        all.put("components", kept);
        Double threshold = origin.number(MapKey.MASK);
        all.put("masking", threshold != null);
        all.put("threshold", threshold == null ? 100 : threshold);
        Arrays.stream(ColourScale.values())
                .filter(scale -> origin.text(MapKey.COLOURS).orElse("").equals(scale.title()))
                .findFirst()
                .ifPresent(scale -> all.put("colours", scale.name()));
        range(all.putObject(predicted ? "mapRange" : "windowRange"), origin);
        return all;
    }

    private static void range(ObjectNode range, Origin origin) throws InputException {
        String text = origin.text(MapKey.RANGE).orElse("");
        if (text.startsWith("without ")) {
            range.put("cut", number(origin, MapKey.RANGE, text.split(" ")[1]));
        } else if (text.contains(" to ")) {
            String[] parts = text.split(" to ");
            range.put("from", number(origin, MapKey.RANGE, parts[0]));
            range.put("to", number(origin, MapKey.RANGE, parts[1]));
        }
    }

    private static void ends(ObjectNode all, String name, Origin origin, String key) throws InputException {
        String text = origin.text(key).orElse(null);
        if (text != null) {
            String[] parts = text.split(" to ");
            all.putArray(name)
                    .add(number(origin, key, parts[0]))
                    .add(number(origin, key, parts.length < 2 ? "" : parts[1]));
        }
    }

    private static double number(Origin origin, String key, String text) throws InputException {
        return new Origin(origin.source(), Map.of(key, text)).number(key);
    }

    /**
     * What was decided about the spectra when the figure was made.
     *
     * @param path of the file that the figure was made from
     */
    public static Treated treated(Origin origin, Path path) throws InputException {
        Map<LocalProperty, Double> told = new EnumMap<>(LocalProperty.class);
        Double energy = origin.number(Key.EXCITATION_ENERGY);
        if (energy != null) {
            told.put(LocalProperty.EXCITATION_ENERGY, energy);
        }
        return new Treated(
                null,
                origin.text(Key.EDGE).orElse(null),
                origin.number(Key.KNOWN_SIGMA),
                origin.text(Key.ASKED_MODEL).orElse(null),
                told,
                Beside.of(lowLoss(origin, path)));
    }

    /** A data set of the image's own file is there where that is now. */
    private static LowLoss lowLoss(Origin origin, Path path) throws InputException {
        LowLoss told = LowLossOrigin.of(origin);
        return told == null || told.path() != null || !told.file().equals(origin.require(Key.FILE))
                ? told
                : new LowLoss(path.toAbsolutePath(), told.file(), told.dataset());
    }
}
