package org.nearedge.library;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nearedge.spectrum.InputException;

/** The fields of one record as the file gives them; becomes a Reference only if every one is within its bounds. */
final class RecordFields {
    /** Channels a curve may have: 0.01 eV over 1000 eV. */
    private static final int LONGEST = 100_000;

    private static final int LARGEST_ENVIRONMENT = 10_000;
    private static final Set<String> CURVES = Set.of("edge_intensity", "pdos_s", "pdos_p");
    private static final Set<String> TEXTS = Set.of("edge", "structure", "kind", "origin");

    private final String file;
    private final int index;
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, Double> numbers = new HashMap<>();
    private final Map<String, double[]> curves = new HashMap<>();
    private List<Reference.Atom> environment = List.of();

    /** @param index counts from 1 */
    RecordFields(String file, int index) {
        this.file = file;
        this.index = index;
    }

    /** Takes the value the parser stands on. Fields that are not known are passed over: records may grow. */
    void read(String field, JsonParser json, JsonToken token) throws IOException, InputException {
        if (token == JsonToken.VALUE_NULL) {
            return;
        }
        if (CURVES.contains(field)) {
            curves.put(field, curve(field, json, token));
        } else if (TEXTS.contains(field)) {
            check(token == JsonToken.VALUE_STRING && !json.getText().isBlank(), field, "is not a text");
            texts.put(field, json.getText());
        } else if (field.equals("environment")) {
            environment = atoms(json, token);
        } else if (token.isNumeric()) {
            numbers.put(field, number(field, json, token));
        } else {
            json.skipChildren();
        }
    }

    private double number(String field, JsonParser json, JsonToken token) throws IOException, InputException {
        check(token != null && token.isNumeric(), field, "holds something that is not a number");
        double value = json.getDoubleValue();
        check(Double.isFinite(value), field, "is not finite");
        return value;
    }

    private double[] curve(String field, JsonParser json, JsonToken token) throws IOException, InputException {
        check(token == JsonToken.START_ARRAY, field, "is not a list of numbers");
        double[] values = new double[512];
        int size = 0;
        for (JsonToken next = json.nextToken(); next != JsonToken.END_ARRAY; next = json.nextToken()) {
            check(size < LONGEST, field, "has more than " + LONGEST + " values");
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
            }
            values[size++] = number(field, json, next);
        }
        check(size >= 2, field, "has " + size + " values");
        return Arrays.copyOf(values, size);
    }

    private List<Reference.Atom> atoms(JsonParser json, JsonToken token) throws IOException, InputException {
        String field = "environment";
        check(token == JsonToken.START_ARRAY, field, "is not a list of atoms");
        List<Reference.Atom> atoms = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            check(atoms.size() < LARGEST_ENVIRONMENT, field, "has more than " + LARGEST_ENVIRONMENT + " atoms");
            check(
                    json.currentToken() == JsonToken.START_ARRAY && json.nextToken() == JsonToken.VALUE_STRING,
                    field,
                    "has an atom that is not [element, x, y, z]");
            String element = json.getText();
            double x = number(field, json, json.nextToken());
            double y = number(field, json, json.nextToken());
            double z = number(field, json, json.nextToken());
            check(json.nextToken() == JsonToken.END_ARRAY, field, "has an atom that is not [element, x, y, z]");
            atoms.add(new Reference.Atom(element, x, y, z));
        }
        return List.copyOf(atoms);
    }

    Reference reference() throws InputException {
        double[] intensity = curve("edge_intensity");
        double[] s = curve("pdos_s");
        double[] p = curve("pdos_p");
        check(s.length == p.length, "pdos_p", "has " + p.length + " values, but pdos_s has " + s.length);
        check(Arrays.stream(intensity).max().orElse(0) > 0, "edge_intensity", "is nowhere above zero");
        double edgeE0 = number("edge_e0");
        Double top = numbers.get("edge_top");
        check(top == null || top > edgeE0, "edge_top", "is below edge_e0");
        return new Reference(
                text("edge"),
                text("structure"),
                text("kind"),
                texts.getOrDefault("origin", ""),
                whole("site", 0),
                whole("atoms", 1),
                whole("multiplicity", 1),
                aboveZero("sigma"),
                edgeE0,
                aboveZero("edge_step"),
                intensity,
                top,
                number("pdos_e0"),
                aboveZero("pdos_step"),
                s,
                p,
                number("band_gap"),
                whole("neighbours", 0),
                numbers.get("bond_length"),
                numbers.get("bond_angle"),
                numbers.get("voronoi_volume"),
                environment,
                numbers.get("mulliken_charge"),
                numbers.get("bond_overlap_population"),
                numbers.get("excitation_energy"));
    }

    private String text(String field) throws InputException {
        check(texts.containsKey(field), field, "is missing");
        return texts.get(field);
    }

    private double[] curve(String field) throws InputException {
        check(curves.containsKey(field), field, "is missing");
        return curves.get(field);
    }

    private double number(String field) throws InputException {
        check(numbers.containsKey(field), field, "is missing or not a number");
        return numbers.get(field);
    }

    private double aboveZero(String field) throws InputException {
        double value = number(field);
        check(value > 0, field, "is " + value + ", not above zero");
        return value;
    }

    private int whole(String field, int least) throws InputException {
        double value = number(field);
        check(value == Math.rint(value) && value <= 1e9, field, "is " + value + ", not a whole number");
        check(value >= least, field, "is " + (long) value + ", below " + least);
        return (int) value;
    }

    private void check(boolean condition, String field, String reason) throws InputException {
        if (!condition) {
            throw new InputException(
                    file, "record " + index + ", field " + field, reason, "copy or compute the record again");
        }
    }
}
