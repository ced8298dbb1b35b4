package org.nearedge.io.json;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nearedge.spectrum.DataAxis;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Metadata;
import org.nearedge.spectrum.Samples;

/** The entries of one document while they are read; their order does not matter. */
final class JsonDocument {
    private final String subject;
    private final List<String> notices = new ArrayList<>();
    private String mark = "";
    private long version;
    private String name = "";
    private Metadata metadata = Metadata.EMPTY;
    private double[] intensity;
    private double[] values;
    private double first = Double.NaN;
    private double step = Double.NaN;
    private long size = -1;
    private String unit = "eV";
    private int line = 1;
    private int axisLine = 1;
    private int intensityLine = 1;

    JsonDocument(String subject) {
        this.subject = subject;
    }

    /** The parser stands on the document's opening brace. */
    void read(JsonParser in) throws IOException {
        while (in.nextToken() != JsonToken.END_OBJECT) {
            String entry = in.currentName();
            in.nextToken();
            line = in.currentLocation().getLineNr();
            switch (entry) {
                case "format" -> mark = text(in);
                case "version" -> version = whole(in);
                case "name" -> name = text(in);
                case "axis" -> readAxis(in);
                case "metadata" -> metadata = MetadataJson.read(in);
                case "intensity" -> {
                    intensityLine = line;
                    intensity = numbers(in);
                }
                default -> {
                    in.skipChildren();
                    if (notices.size() < 20) {
                        notices.add("line " + line + ": entry '" + entry + "' is unknown and was left out");
                    }
                }
            }
        }
        if (in.nextToken() != null) {
            throw new JsonParseException(in, "more follows after the document");
        }
    }

    private void readAxis(JsonParser in) throws IOException {
        axisLine = line;
        MetadataJson.expect(in, in.currentToken(), JsonToken.START_OBJECT, "an object for the axis");
        while (in.nextToken() != JsonToken.END_OBJECT) {
            String entry = in.currentName();
            in.nextToken();
            switch (entry) {
                case "unit" -> unit = text(in);
                case "first" -> first = number(in);
                case "step" -> step = number(in);
                case "size" -> size = whole(in);
                case "values" -> values = numbers(in);
                default -> in.skipChildren();
            }
        }
    }

    private static String text(JsonParser in) throws IOException {
        MetadataJson.expect(in, in.currentToken(), JsonToken.VALUE_STRING, "a text");
        return in.getText();
    }

    private static long whole(JsonParser in) throws IOException {
        MetadataJson.expect(in, in.currentToken(), JsonToken.VALUE_NUMBER_INT, "a whole number");
        return in.getLongValue();
    }

    private static double number(JsonParser in) throws IOException {
        if (in.currentToken() == null || !in.currentToken().isNumeric()) {
            throw new JsonParseException(in, "found no number");
        }
        return in.getDoubleValue();
    }

    /** The array grows with the numbers that are there: a declared size is never believed. */
    private static double[] numbers(JsonParser in) throws IOException {
        MetadataJson.expect(in, in.currentToken(), JsonToken.START_ARRAY, "a list of numbers");
        double[] numbers = new double[64];
        int count = 0;
        while (in.nextToken() != JsonToken.END_ARRAY) {
            if (count == numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * count);
            }
            numbers[count++] = number(in);
        }
        return Arrays.copyOf(numbers, count);
    }

    Dataset dataset() throws InputException {
        if (!mark.equals(JsonSpectrumWriter.MARK)) {
            throw fault(
                    1,
                    "is JSON, but no spectrum that Nearedge saved (no \"format\": \"" + JsonSpectrumWriter.MARK + "\")",
                    "give a spectrum that Nearedge saved, or export columns of numbers");
        }
        if (version != JsonSpectrumWriter.VERSION) {
            throw fault(1, "is of version " + version + ", which is not known here", "use a newer Nearedge");
        }
        if (intensity == null || intensity.length == 0) {
            throw fault(line, "holds no intensities", "save it again");
        }
        requireFinite(intensity, intensityLine, "intensity");
        return Dataset.ordered(name, "Nearedge JSON", List.of(axis()), Samples.of(intensity), metadata, notices);
    }

    private DataAxis axis() throws InputException {
        if (values != null) {
            if (values.length != intensity.length) {
                throw fault(
                        axisLine,
                        "has " + values.length + " energies for " + intensity.length + " intensities",
                        "save it again");
            }
            requireFinite(values, axisLine, "energy");
            for (int i = 1; i < values.length; i++) {
                if (values[i] <= values[i - 1]) {
                    throw fault(axisLine, "has energies that do not ascend (number " + i + ")", "save it again");
                }
            }
            return DataAxis.listed("Energy", unit, values);
        }
        if (!(step > 0) || !Double.isFinite(step) || !Double.isFinite(first)) {
            throw fault(axisLine, "has no axis with a finite first energy and a step above zero", "save it again");
        }
        if (size != intensity.length) {
            throw fault(
                    axisLine,
                    "declares " + size + " channels and holds " + intensity.length + " intensities",
                    "the file is truncated or damaged: save it again");
        }
        return DataAxis.uniform("Energy", unit, first, step, intensity.length);
    }

    private void requireFinite(double[] numbers, int where, String what) throws InputException {
        for (int i = 0; i < numbers.length; i++) {
            if (!Double.isFinite(numbers[i])) {
                throw fault(where, "has an " + what + " beyond all numbers (number " + i + ")", "save it again");
            }
        }
    }

    private InputException fault(int where, String reason, String remedy) {
        return new InputException(subject, "line " + where, reason, remedy);
    }
}
