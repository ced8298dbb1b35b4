package org.nearedge.io.text;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.nearedge.io.json.MetadataJson;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.Metadata;
import org.nearedge.spectrum.Spectrum;

/**
 * Comment lines in front of the columns that Nearedge writes: what a table of numbers cannot say. Values are JSON.
 *
 * @param step eV; NaN if the energies are listed
 */
record CsvStamp(String name, double first, double step, Metadata metadata) {
    private static final String MARK = "# Nearedge spectrum 1";
    private static final String NAME = "# name: ";
    private static final String AXIS = "# axis: ";
    private static final String METADATA = "# metadata: ";

    boolean isListed() {
        return Double.isNaN(step);
    }

    /** Whether the energies are exactly those of the uniform axis. */
    boolean fits(double[] energies) {
        for (int i = 0; i < energies.length; i++) {
            if (energies[i] != first + i * step) {
                return false;
            }
        }
        return !isListed() && step > 0;
    }

    static String of(Spectrum spectrum) {
        EnergyAxis axis = spectrum.axis();
        String axisText = MetadataJson.compact(out -> {
            out.writeStartArray();
            if (axis.isUniform()) {
                out.writeNumber(axis.first());
                out.writeNumber(axis.step());
            }
            out.writeEndArray();
        });
        return MARK
                + '\n'
                + NAME
                + MetadataJson.literal(spectrum.name())
                + '\n'
                + AXIS
                + axisText
                + '\n'
                + METADATA
                + MetadataJson.compact(out -> MetadataJson.write(out, spectrum.metadata()))
                + '\n';
    }

    static boolean isIn(List<String> header) {
        return !header.isEmpty() && header.get(0).strip().equals(MARK);
    }

    /** Empty if a line of the stamp is missing or was changed so that it is no JSON any more. */
    static Optional<CsvStamp> read(List<String> header) {
        String name = null;
        Metadata metadata = null;
        double[] axis = null;
        try {
            for (String line : header) {
                if (line.startsWith(NAME)) {
                    name = readName(line.substring(NAME.length()));
                } else if (line.startsWith(AXIS)) {
                    axis = readAxis(line.substring(AXIS.length()));
                } else if (line.startsWith(METADATA)) {
                    metadata = readMetadata(line.substring(METADATA.length()));
                }
            }
        } catch (IOException e) {
            return Optional.empty();
        }
        return name == null || metadata == null || axis == null
                ? Optional.empty()
                : Optional.of(new CsvStamp(name, axis[0], axis[1], metadata));
    }

    private static String readName(String json) throws IOException {
        try (JsonParser in = MetadataJson.FACTORY.createParser(json)) {
            return in.nextToken() == JsonToken.VALUE_STRING ? in.getText() : null;
        }
    }

    private static double[] readAxis(String json) throws IOException {
        double[] axis = {Double.NaN, Double.NaN};
        try (JsonParser in = MetadataJson.FACTORY.createParser(json)) {
            in.nextToken();
            for (int i = 0; i < 2 && in.nextToken() != null && in.currentToken().isNumeric(); i++) {
                axis[i] = in.getDoubleValue();
            }
            return axis;
        }
    }

    private static Metadata readMetadata(String json) throws IOException {
        try (JsonParser in = MetadataJson.FACTORY.createParser(json)) {
            in.nextToken();
            return MetadataJson.read(in);
        }
    }
}
