package org.nearedge.app.map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.nearedge.app.chart.style.ColourScale;
import org.nearedge.app.map.state.DisplayModel;
import org.nearedge.app.map.state.EnergyWindow;
import org.nearedge.app.map.state.MapTab;
import org.nearedge.app.map.state.OpenImage;
import org.nearedge.app.map.state.Plane;
import org.nearedge.app.map.state.Predicted;
import org.nearedge.app.map.state.RangeChoice;
import org.nearedge.app.map.state.RecipeSource;
import org.nearedge.app.map.state.Regions;
import org.nearedge.process.Recipe;
import org.nearedge.process.counting.NoiseMode;
import org.nearedge.spectrum.InputException;

/** All that is chosen in the Map workspace as JSON, and made again from it. */
final class MapChoices {
    private final MapModel image;
    private final PredictionModel prediction;
    private final ComponentsModel components;
    private final DisplayModel display;
    private final ReadOnlyObjectWrapper<JsonNode> now = new ReadOnlyObjectWrapper<>();
    private final BooleanSupplier answering;
    private boolean restoring;

    /** Choices whose file is not open yet, or could not be found: as long as nobody chose anything else. */
    private JsonNode awaited;

    /** @param answering whether a background task is giving its answer now */
    MapChoices(
            MapModel image,
            PredictionModel prediction,
            ComponentsModel components,
            DisplayModel display,
            BooleanSupplier answering) {
        this.image = image;
        this.answering = answering;
        this.components = components;
        this.prediction = prediction;
        this.display = display;
        for (var property : List.of(
                image.planeProperty(),
                image.windowProperty(),
                image.backgroundProperty(),
                image.netProperty(),
                image.regionProperty(),
                prediction.sourceProperty(),
                prediction.recipeProperty(),
                prediction.binningProperty(),
                prediction.noiseProperty(),
                prediction.predictedProperty(),
                prediction.chosenProperty(),
                prediction.maskingProperty(),
                prediction.thresholdProperty(),
                components.componentsProperty(),
                components.rankProperty(),
                display.tabProperty(),
                display.scaleProperty(),
                display.windowRangeProperty(),
                display.mapRangeProperty())) {
            property.addListener((value, before, after) -> changed());
        }
        tell();
    }

    ReadOnlyObjectProperty<JsonNode> valueProperty() {
        return now.getReadOnlyProperty();
    }

    private void changed() {
        if (!restoring && !answering.getAsBoolean() && image.selectedProperty().get() != null) {
            awaited = null;
        }
        tell();
    }

    /**
     * Tells these choices until they are made.
     *
     * @param wanted null: no longer
     */
    void await(JsonNode wanted) {
        awaited = wanted;
        tell();
    }

    private void tell() {
        if (!restoring) {
            JsonNode next = awaited != null ? awaited : json();
            if (!next.equals(now.get())) {
                now.set(next);
            }
        }
    }

    private ObjectNode json() {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        OpenImage open = image.selectedProperty().get();
        if (open != null && open.path() != null) {
            all.put("path", open.path().toAbsolutePath().toString());
        } else if (open != null) {
            all.put("sample", open.name());
        }
        if (open != null) {
            all.put("dataset", open.index());
            ArrayNode slice = all.putArray("slice");
            image.sliceProperty().get().forEach(slice::add);
            window(
                    all,
                    "window",
                    image.isUntouched() ? null : image.windowProperty().get());
            window(
                    all,
                    "background",
                    image.isUntouched() ? null : image.backgroundProperty().get());
            all.put("net", image.netProperty().get());
            if (image.regionProperty().get() != null) {
                all.put("region", Regions.text(image.regionProperty().get()));
            }
        }
        all.put("recipe", prediction.sourceProperty().get().name());
        if (prediction.recipeProperty().get() != null) {
            all.put("steps", prediction.recipeProperty().get().toJson());
        }
        all.put("binning", prediction.binningProperty().get());
        all.put("noise", prediction.noiseProperty().get().name());
        // What was cancelled is not begun again by itself.
        Predicted predicted = prediction.predictedProperty().get();
        all.put("predicted", predicted != null && predicted.isComplete());
        if (prediction.chosenProperty().get() != null) {
            all.put("map", prediction.chosenProperty().get().key());
        }
        all.put("masking", prediction.maskingProperty().get());
        all.put("threshold", prediction.thresholdProperty().get());
        all.put("tab", display.tabProperty().get().name());
        if (components.componentsProperty().get() != null) {
            all.put("components", components.rankProperty().get());
        }
        all.put("colours", display.scaleProperty().get().name());
        range(all, "windowRange", display.windowRangeProperty().get());
        range(all, "mapRange", display.mapRangeProperty().get());
        return all;
    }

    private static void window(ObjectNode all, String name, EnergyWindow window) {
        if (window != null) {
            all.putArray(name).add(window.from()).add(window.to());
        }
    }

    private static void range(ObjectNode all, String name, RangeChoice range) {
        ObjectNode one = all.putObject(name);
        if (range.isTyped()) {
            one.put("from", range.low()).put("to", range.high());
        } else {
            one.put("cut", range.cut());
        }
    }

    /** The file that choices are about; null: none, or one that came with the program. */
    static Path path(JsonNode choices) {
        try {
            return choices.hasNonNull("path") ? Path.of(choices.get("path").asText()) : null;
        } catch (InvalidPathException e) {
            // Written on a system with other names.
            return null;
        }
    }

    /** Whether an image is the one that choices are about. */
    static boolean isOf(JsonNode choices, OpenImage open) {
        return isOfFile(choices, open)
                && open.index() == choices.path("dataset").asInt();
    }

    /** Whether an image is of the file that choices are about. */
    static boolean isOfFile(JsonNode choices, OpenImage open) {
        return open.path() == null
                ? open.name().equals(choices.path("sample").asText())
                : open.path()
                        .toAbsolutePath()
                        .toString()
                        .equals(choices.path("path").asText());
    }

    /** What does not belong to a file. */
    void restoreLook(JsonNode from) throws InputException {
        during(() -> {
            prediction.maskingProperty().set(from.path("masking").asBoolean());
            double threshold = from.path("threshold").asDouble(PredictionModel.NO_MASK);
            prediction.thresholdProperty().set(Math.max(0, Math.min(100, threshold)));
            int bins = from.path("binning").asInt(1);
            prediction.binningProperty().set(List.of(1, 2, 4, 8).contains(bins) ? bins : 1);
            prediction
                    .noiseProperty()
                    .set(named(NoiseMode.values(), from.path("noise").asText(), NoiseMode.AUTO));
            display.scaleProperty()
                    .set(named(ColourScale.values(), from.path("colours").asText(), ColourScale.VIRIDIS));
            display.tabProperty().set(named(MapTab.values(), from.path("tab").asText(), MapTab.MAPS));
            display.windowRangeProperty().set(range(from.path("windowRange")));
            display.mapRangeProperty().set(range(from.path("mapRange")));
            if (from.hasNonNull("steps")) {
                prediction.useRecipe(Recipe.fromJson(from.get("steps").asText(), "session"), null);
            }
            prediction
                    .sourceProperty()
                    .set(named(RecipeSource.values(), from.path("recipe").asText(), RecipeSource.ANALYSE));
        });
    }

    /** What belongs to the image that is looked at now. */
    void restoreImage(JsonNode from) throws InputException {
        during(() -> {
            Plane plane = image.planeProperty().get();
            if (plane == null) {
                return;
            }
            image.restoreWindows(
                    window(from.path("window"), plane),
                    window(from.path("background"), plane),
                    from.path("net").asBoolean());
            image.regionProperty().set(Regions.parse(from.path("region").asText(), plane, "session"));
            if (from.path("components").asInt() > 0) {
                components.want(from.path("components").asInt());
            }
            String map = from.path("map").asText("");
            if (!map.isEmpty()) {
                prediction.want(map);
            }
            if (from.path("predicted").asBoolean()
                    && prediction.predictedProperty().get() == null
                    && !prediction.runningProperty().get()) {
                prediction.start();
            }
        });
    }

    @FunctionalInterface
    interface Making {
        void run() throws InputException;
    }

    /** What changes meanwhile is told once, at the end. */
    void during(Making making) throws InputException {
        boolean before = restoring;
        restoring = true;
        try {
            making.run();
        } finally {
            restoring = before;
            tell();
        }
    }

    private static EnergyWindow window(JsonNode ends, Plane plane) {
        if (!ends.isArray()
                || ends.size() != 2
                || !(ends.get(1).asDouble() > ends.get(0).asDouble())) {
            return null;
        }
        return new EnergyWindow(ends.get(0).asDouble(), ends.get(1).asDouble())
                .on(plane.image().axis());
    }

    static List<Integer> slice(JsonNode choices) {
        List<Integer> slice = new ArrayList<>();
        choices.path("slice").forEach(index -> slice.add(index.asInt()));
        return slice;
    }

    private static RangeChoice range(JsonNode from) {
        double low = from.path("from").asDouble();
        double high = from.path("to").asDouble();
        double cut = from.path("cut").asDouble();
        return high > low ? RangeChoice.typed(low, high) : new RangeChoice(cut >= 0 && cut < 50 ? cut : 0, null, null);
    }

    private static <T extends Enum<T>> T named(T[] all, String name, T otherwise) {
        for (T one : all) {
            if (one.name().equals(name)) {
                return one;
            }
        }
        return otherwise;
    }
}
