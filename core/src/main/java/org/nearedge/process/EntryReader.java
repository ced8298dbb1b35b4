package org.nearedge.process;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads a step from its flat object. Field by field, so that every fault is told with its own line. */
final class EntryReader extends JsonDeserializer<Recipe.Entry> {
    /** A fault in words for whoever wrote the file. */
    static final class Fault extends JsonMappingException {
        private static final long serialVersionUID = 1L;

        Fault(JsonParser parser, String message, JsonLocation at) {
            super(parser, message, at);
        }
    }

    /** A number, a boolean, a text or null, and where it stands. */
    private record Value(Object value, JsonLocation at) {}

    @Override
    public Recipe.Entry deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        JsonLocation start = parser.currentTokenLocation();
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw new Fault(parser, "a step must be an object in braces", start);
        }
        Map<String, Value> fields = fields(parser);
        Value name = fields.remove("step");
        String known = "known steps are " + String.join(", ", StepTypes.BY_NAME.keySet());
        if (name == null) {
            throw new Fault(parser, "a step has no field \"step\" that names it (" + known + ")", start);
        }
        Class<?> type = name.value() instanceof String text ? StepTypes.BY_NAME.get(text) : null;
        if (type == null) {
            throw new Fault(parser, "there is no step " + quoted(name.value()) + " (" + known + ")", name.at());
        }
        Value on = fields.remove("on");
        if (on != null && !(on.value() instanceof Boolean)) {
            throw new Fault(parser, "\"on\" must be true or false", on.at());
        }
        Step step = (Step) build(parser, (String) name.value(), type, fields, start);
        return new Recipe.Entry(step, on == null || (Boolean) on.value());
    }

    private static Map<String, Value> fields(JsonParser parser) throws IOException {
        Map<String, Value> fields = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            Object value =
                    switch (token) {
                        case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getText();
                        case VALUE_TRUE, VALUE_FALSE -> parser.getBooleanValue();
                        case VALUE_STRING -> parser.getText();
                        case VALUE_NULL -> null;
                        default ->
                            throw new Fault(
                                    parser, "\"" + name + "\" must be a plain value", parser.currentTokenLocation());
                    };
            boolean number = token.isNumeric();
            fields.put(name, new Value(number ? new Digits((String) value) : value, parser.currentTokenLocation()));
        }
        return fields;
    }

    /** A number as it is written: what it becomes is for its field to say. */
    private record Digits(String text) {
        @Override
        public String toString() {
            return text;
        }
    }

    private static Object build(
            JsonParser parser, String name, Class<?> type, Map<String, Value> fields, JsonLocation start)
            throws IOException {
        RecordComponent[] components = type.getRecordComponents();
        Object[] arguments = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            Value value = fields.remove(StepTypes.nameOf(components[i]));
            String field = "\"" + StepTypes.nameOf(components[i]) + "\" of step " + name;
            Class<?> kind = components[i].getType();
            if (value == null && kind.isPrimitive()) {
                throw new Fault(parser, field + " is missing", start);
            }
            arguments[i] = value == null ? null : argument(parser, field, kind, value);
        }
        if (!fields.isEmpty()) {
            Map.Entry<String, Value> unknown = fields.entrySet().iterator().next();
            throw new Fault(
                    parser,
                    "step " + name + " has no field " + quoted(unknown.getKey()),
                    unknown.getValue().at());
        }
        try {
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return type.getDeclaredConstructor(types).newInstance(arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException cause) {
                throw new Fault(parser, "step " + name + ": " + cause.getMessage(), start);
            }
            throw new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object argument(JsonParser parser, String field, Class<?> type, Value value) throws Fault {
        if (value.value() == null && !type.isPrimitive()) {
            return null;
        }
        if (type == boolean.class) {
            if (value.value() instanceof Boolean) {
                return value.value();
            }
            throw new Fault(parser, field + " is " + quoted(value.value()) + " and must be true or false", value.at());
        }
        if (type.isEnum()) {
            // A constant is written as its toString says.
            return Arrays.stream(type.getEnumConstants())
                    .filter(constant -> constant.toString().equals(value.value()))
                    .findFirst()
                    .orElseThrow(() -> new Fault(
                            parser,
                            field + " is " + quoted(value.value()) + " and must be one of "
                                    + Arrays.toString(type.getEnumConstants()),
                            value.at()));
        }
        if (value.value() instanceof Digits digits) {
            try {
                return type == int.class ? (Object) Integer.parseInt(digits.text()) : Double.valueOf(digits.text());
            } catch (NumberFormatException e) {
                throw new Fault(parser, field + " must be a whole number below 2^31", value.at());
            }
        }
        throw new Fault(parser, field + " is " + quoted(value.value()) + " and must be a number", value.at());
    }

    private static String quoted(Object value) {
        String text = String.valueOf(value);
        return "\"" + (text.length() > 40 ? text.substring(0, 40) + "…" : text) + "\"";
    }
}
