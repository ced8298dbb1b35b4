package org.nearedge.process;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;

/** The names of the steps in JSON, as {@link Step} declares them. */
final class StepTypes {
    static final Map<String, Class<?>> BY_NAME = byName();

    private StepTypes() {}

    private static Map<String, Class<?>> byName() {
        Map<String, Class<?>> types = new LinkedHashMap<>();
        for (JsonSubTypes.Type type :
                Step.class.getAnnotation(JsonSubTypes.class).value()) {
            types.put(type.name(), type.value());
        }
        return types;
    }

    /** A field's name in JSON. */
    static String nameOf(RecordComponent component) {
        JsonProperty renamed = component.getAccessor().getAnnotation(JsonProperty.class);
        return renamed == null ? component.getName() : renamed.value();
    }

    static String nameOf(Step step) {
        return BY_NAME.entrySet().stream()
                .filter(e -> e.getValue() == step.getClass())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(step.getClass() + " has no name in JSON"))
                .getKey();
    }
}
