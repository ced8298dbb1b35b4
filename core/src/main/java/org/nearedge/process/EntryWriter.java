package org.nearedge.process;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.lang.reflect.RecordComponent;

/** Writes a step as one flat object: its name, its fields in order, on or off. */
final class EntryWriter extends JsonSerializer<Recipe.Entry> {
    @Override
    public void serialize(Recipe.Entry entry, JsonGenerator out, SerializerProvider provider) throws IOException {
        out.writeStartObject();
        out.writeStringField("step", StepTypes.nameOf(entry.step()));
        for (RecordComponent component : entry.step().getClass().getRecordComponents()) {
            try {
                provider.defaultSerializeField(
                        StepTypes.nameOf(component), component.getAccessor().invoke(entry.step()), out);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        out.writeBooleanField("on", entry.on());
        out.writeEndObject();
    }
}
