package org.nearedge.io.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import org.nearedge.io.SpectrumWriter;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.Spectrum;

/**
 * One spectrum as a JSON document that explains itself:
 *
 * <pre>
 * {"format": "nearedge-spectrum", "version": 1, "name": …,
 *  "axis": {"unit": "eV", "first": …, "step": …, "size": …}   or   {"unit": "eV", "values": […]},
 *  "metadata": {…}, "intensity": […]}
 * </pre>
 *
 * Everything comes back equal: the name, the axis and its kind, every intensity to the last bit (also the sign of
 * zero), and the metadata with their types and their order.
 */
public final class JsonSpectrumWriter implements SpectrumWriter {
    /** Value of {@code format}: the mark by which the reader knows its documents. */
    static final String MARK = "nearedge-spectrum";

    static final int VERSION = 1;

    @Override
    public String ending() {
        return ".json";
    }

    @Override
    public void write(Spectrum spectrum, OutputStream stream) throws IOException {
        try (JsonGenerator out = MetadataJson.FACTORY.createGenerator(stream)) {
            out.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            out.setPrettyPrinter(new DefaultPrettyPrinter());
            out.writeStartObject();
            out.writeStringField("format", MARK);
            out.writeNumberField("version", VERSION);
            out.writeStringField("name", spectrum.name());
            out.writeFieldName("axis");
            writeAxis(out, spectrum.axis());
            out.writeFieldName("metadata");
            MetadataJson.write(out, spectrum.metadata());
            writeNumbers(out, "intensity", spectrum.toArray());
            out.writeEndObject();
            out.writeRaw('\n');
        }
    }

    private static void writeAxis(JsonGenerator out, EnergyAxis axis) throws IOException {
        out.writeStartObject();
        out.writeStringField("unit", "eV");
        if (axis.isUniform()) {
            out.writeNumberField("first", axis.first());
            out.writeNumberField("step", axis.step());
            out.writeNumberField("size", axis.size());
        } else {
            writeNumbers(out, "values", axis.toArray());
        }
        out.writeEndObject();
    }

    private static void writeNumbers(JsonGenerator out, String name, double[] values) throws IOException {
        out.writeFieldName(name);
        out.writeStartArray();
        for (double value : values) {
            out.writeNumber(value);
        }
        out.writeEndArray();
    }
}
