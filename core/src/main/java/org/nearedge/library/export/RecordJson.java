package org.nearedge.library.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.nearedge.library.Reference;

/**
 * Records as a file of the library: a JSON list, one field a line, every number so that it is read back to the last
 * bit. What a record does not have is left out.
 */
public final class RecordJson {
    private static final JsonFactory JSON = new JsonFactory();

    private RecordJson() {}

    public static void write(List<Reference> records, OutputStream out) throws IOException {
        // The stream is its owner's to close.
        try (JsonGenerator json = JSON.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
            DefaultPrettyPrinter lines = new DefaultPrettyPrinter();
            lines.indentArraysWith(new DefaultPrettyPrinter.FixedSpaceIndenter());
            lines.indentObjectsWith(new DefaultIndenter(" ", "\n"));
            json.setPrettyPrinter(lines);
            json.writeStartArray();
            for (Reference record : records) {
                write(record, json);
            }
            json.writeEndArray();
            json.writeRaw('\n');
        }
    }

    private static void write(Reference r, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("edge", r.edge());
        json.writeStringField("structure", r.structure());
        json.writeStringField("kind", r.kind());
        if (!r.origin().isBlank()) {
            json.writeStringField("origin", r.origin());
        }
        json.writeNumberField("site", r.site());
        json.writeNumberField("atoms", r.atoms());
        json.writeNumberField("multiplicity", r.multiplicity());
        json.writeNumberField("sigma", r.sigma());
        json.writeNumberField("edge_e0", r.edgeE0());
        json.writeNumberField("edge_step", r.edgeStep());
        curve("edge_intensity", r.edgeIntensity(), json);
        number("edge_top", r.edgeTop(), json);
        json.writeNumberField("pdos_e0", r.pdosE0());
        json.writeNumberField("pdos_step", r.pdosStep());
        curve("pdos_s", r.pdosS(), json);
        curve("pdos_p", r.pdosP(), json);
        json.writeNumberField("band_gap", r.bandGap());
        number("mulliken_charge", r.mullikenCharge(), json);
        number("bond_overlap_population", r.bondOverlapPopulation(), json);
        number("excitation_energy", r.excitationEnergy(), json);
        json.writeNumberField("neighbours", r.neighbours());
        number("bond_length", r.bondLength(), json);
        number("bond_angle", r.bondAngle(), json);
        number("voronoi_volume", r.voronoiVolume(), json);
        json.writeArrayFieldStart("environment");
        for (Reference.Atom atom : r.environment()) {
            json.writeStartArray();
            json.writeString(atom.element());
            json.writeNumber(atom.x());
            json.writeNumber(atom.y());
            json.writeNumber(atom.z());
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void curve(String name, double[] values, JsonGenerator json) throws IOException {
        json.writeFieldName(name);
        json.writeArray(values, 0, values.length);
    }

    private static void number(String name, Double value, JsonGenerator json) throws IOException {
        if (value != null) {
            json.writeNumberField(name, value);
        }
    }
}
