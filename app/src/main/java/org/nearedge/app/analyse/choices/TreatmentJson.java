package org.nearedge.app.analyse.choices;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.nearedge.app.analyse.FileOpening;
import org.nearedge.app.analyse.Treatment;
import org.nearedge.app.analyse.partner.LowLoss;
import org.nearedge.library.LocalProperty;
import org.nearedge.process.Recipe;
import org.nearedge.process.counting.NoiseMode;
import org.nearedge.spectrum.InputException;

/** What is decided about one spectrum, as JSON that is read back equal. */
public final class TreatmentJson {
    private static final JsonMapper JSON = new JsonMapper();

    private TreatmentJson() {}

    public static ObjectNode of(Treatment treatment) {
        ObjectNode node = JSON.createObjectNode();
        node.put("dataset", treatment.dataset());
        node.put("position", treatment.position());
        node.put("edge", treatment.edge());
        node.put("sigma", treatment.sigma());
        node.set("recipe", treatment.recipe() == null ? JSON.nullNode() : tree(treatment.recipe()));
        node.put("model", treatment.model());
        ObjectNode told = node.putObject("told");
        treatment.told().forEach((property, value) -> told.put(property.key(), value));
        node.set("lowLoss", treatment.lowLoss() == null ? JSON.nullNode() : lowLoss(treatment.lowLoss()));
        node.put("noise", treatment.noise().name());
        return node;
    }

    private static ObjectNode lowLoss(LowLoss lowLoss) {
        ObjectNode node = JSON.createObjectNode();
        if (lowLoss.path() != null) {
            node.put("path", lowLoss.path().toAbsolutePath().toString());
        }
        return node.put("file", lowLoss.file()).put("dataset", lowLoss.dataset());
    }

    private static LowLoss lowLoss(JsonNode node, String source) throws InputException {
        try {
            Path path = node.hasNonNull("path") ? Path.of(node.get("path").asText()) : null;
            String file = path == null ? node.path("file").asText() : FileOpening.name(path);
            return new LowLoss(path, file, node.path("dataset").asInt());
        } catch (IllegalArgumentException e) {
            throw new InputException(source, "low-loss", String.valueOf(e.getMessage()), "choose it again", e);
        }
    }

    private static JsonNode tree(Recipe recipe) {
        try {
            return JSON.readTree(recipe.toJson());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The treatment again; fields that are missing are as in a file that is opened for the first time.
     *
     * @param first what a file of this kind begins with
     * @param source what to call it in a fault
     */
    public static Treatment parse(JsonNode node, Treatment first, String source) throws InputException {
        JsonNode recipe = node.get("recipe");
        return new Treatment(
                node.path("dataset").asInt(first.dataset()),
                node.path("position").asInt(Treatment.SUM),
                text(node.get("edge")),
                node.has("sigma") ? number(node.get("sigma")) : first.sigma(),
                recipe == null || recipe.isNull() ? null : Recipe.fromJson(recipe.toString(), source),
                text(node.get("model")),
                told(node.path("told")),
                node.hasNonNull("lowLoss") ? lowLoss(node.get("lowLoss"), source) : null,
                noise(node.path("noise").asText()));
    }

    /** A session of an earlier version says nothing of it. */
    private static NoiseMode noise(String name) {
        return Arrays.stream(NoiseMode.values())
                .filter(mode -> mode.name().equals(name))
                .findFirst()
                .orElse(NoiseMode.AUTO);
    }

    private static Map<LocalProperty, Double> told(JsonNode node) {
        Map<LocalProperty, Double> told = new EnumMap<>(LocalProperty.class);
        Arrays.stream(LocalProperty.values())
                .filter(property -> node.path(property.key()).isNumber())
                .forEach(property -> told.put(property, node.get(property.key()).asDouble()));
        return told;
    }

    private static String text(JsonNode value) {
        return value == null || value.isNull() ? null : value.asText();
    }

    private static Double number(JsonNode value) {
        return value.isNumber() ? (Double) value.asDouble() : null;
    }
}
