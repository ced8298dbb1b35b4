package org.nearedge.app.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.nearedge.library.Split;

/** The choices of Train: the form as it is filled in. */
final class TrainChoices {
    private static final JsonMapper JSON = new JsonMapper();

    private final TrainModel model;
    private final ObservableValue<JsonNode> value;

    TrainChoices(TrainModel model) {
        this.model = model;
        value = Bindings.createObjectBinding(() -> json(model.formProperty().get()), model.formProperty());
    }

    ObservableValue<JsonNode> value() {
        return value;
    }

    private JsonNode json(TrainForm form) {
        ObjectNode all = JSON.createObjectNode();
        all.put("model", form.model());
        all.put("sigma", form.sigma());
        all.put("split", form.scheme().name());
        all.put("splitSeed", form.splitSeed());
        all.put("seed", form.seed());
        all.put("ownReferences", form.own());
        all.put("before", form.before().name());
        all.put("folds", form.folds());
        if (form.space() != null) {
            all.putObject("searchSpace")
                    .put("path", form.space().toAbsolutePath().toString());
        }
        // A name that was suggested is suggested anew: by then it may be taken.
        all.put("name", model.isNamed() ? form.name() : null);
        return all;
    }

    /** What is missing stays as it is. */
    void restore(JsonNode wanted) {
        TrainForm now = model.formProperty().get();
        String base = wanted.path("model").asText();
        TrainForm form = new TrainForm(
                model.configurations().models().contains(base) ? base : now.model(),
                wanted.has("sigma") ? number(wanted.get("sigma")) : now.sigma(),
                of(Split.Scheme.values(), wanted.get("split"), now.scheme()),
                wanted.has("splitSeed") ? whole(wanted.get("splitSeed")) : now.splitSeed(),
                wanted.has("seed") ? whole(wanted.get("seed")) : now.seed(),
                wanted.path("ownReferences").asBoolean(now.own()),
                of(TrainForm.Before.values(), wanted.get("before"), now.before()),
                wanted.has("folds") ? folds(wanted.get("folds")) : now.folds(),
                space(wanted.path("searchSpace").path("path")),
                wanted.path("name").asText(now.name()));
        model.fill(form, wanted.hasNonNull("name"));
    }

    private static Path space(JsonNode path) {
        try {
            return path.isTextual() ? Path.of(path.textValue()) : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private static Double number(JsonNode value) {
        return value.isNumber() ? (Double) value.asDouble() : null;
    }

    private static Long whole(JsonNode value) {
        return value.isIntegralNumber() ? (Long) value.asLong() : null;
    }

    private static Integer folds(JsonNode value) {
        return value.isInt() ? (Integer) value.asInt() : null;
    }

    private static <E extends Enum<E>> E of(E[] all, JsonNode name, E otherwise) {
        return Arrays.stream(all)
                .filter(value -> name != null && value.name().equals(name.asText()))
                .findFirst()
                .orElse(otherwise);
    }
}
