package org.nearedge.model;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nearedge.spectrum.InputException;

/** A bundle to its entries and back. */
final class BundleContent {
    private static final String CARD = "card.json";
    private static final String NORMALISER = "normaliser.f32";
    private static final String KERNEL = "kernel.json";
    private static final String KERNEL_WEIGHTS = "kernel-weights.f32";
    private static final String SHIFTS = "shifts.f32";
    private static final String CALIBRATION = "calibration.f32";
    private static final String STRUCTURES = "training-structures.json";
    private static final String INPUTS = "training-inputs.f32";
    private static final String TARGETS = "training-targets.f32";
    private static final int MOST_MEMBERS = 25;
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private BundleContent() {}

    static Map<String, byte[]> entries(ModelBundle bundle) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put(CARD, json(bundle.card()));
        for (int i = 0; i < bundle.members().size(); i++) {
            entries.put(network(i), json(bundle.members().get(i).architecture()));
            entries.put(weights(i), bytes(bundle.members().get(i).weights()));
        }
        entries.put(NORMALISER, bytes(bundle.normaliser().numbers()));
        if (bundle.kernel() != null) {
            entries.put(KERNEL, json(bundle.kernel().settings()));
            entries.put(KERNEL_WEIGHTS, bytes(bundle.kernel().weights()));
        }
        if (bundle.shifts() != null) {
            entries.put(SHIFTS, bytes(bundle.shifts().shares()));
        }
        entries.put(CALIBRATION, bytes(bundle.calibration().numbers()));
        entries.put(STRUCTURES, json(bundle.structures()));
        entries.put(INPUTS, bytes(bundle.inputs()));
        entries.put(TARGETS, bytes(bundle.targets()));
        return entries;
    }

    static String fingerprint(ModelBundle bundle) {
        Map<String, byte[]> learned = entries(bundle);
        learned.remove(CARD);
        StringBuilder digests = new StringBuilder();
        learned.forEach((name, bytes) ->
                digests.append(BundleEntries.sha256(bytes)).append(name).append('\n'));
        return BundleEntries.sha256(digests.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .substring(0, 8);
    }

    static ModelBundle bundle(Map<String, byte[]> entries, String file) throws InputException {
        Map<String, byte[]> left = new LinkedHashMap<>(entries);
        ModelCard card = json(left, CARD, ModelCard.class, file);
        if (card.members() < 1 || card.members() > MOST_MEMBERS) {
            throw BundleEntries.refused(file, CARD, "says " + card.members() + " networks");
        }
        List<ModelBundle.Member> members = new ArrayList<>();
        for (int i = 0; i < card.members(); i++) {
            Architecture architecture = json(left, network(i), Architecture.class, file);
            if (architecture.inputs() != card.input().encoded()
                    || architecture.outputs() != card.output().total()
                    || (i > 0 && !architecture.equals(members.get(0).architecture()))) {
                throw BundleEntries.refused(file, network(i), "does not have the inputs and outputs of the card");
            }
            float[] weights = floats(left, weights(i), architecture.parameters(), file);
            members.add(new ModelBundle.Member(architecture, weights));
        }
        Architecture shape = members.get(0).architecture();
        Normaliser normaliser = Normaliser.ofNumbers(
                floats(left, NORMALISER, Normaliser.size(shape), file), shape.inputs(), shape.outputs());
        Calibration calibration =
                Calibration.ofNumbers(floats(left, CALIBRATION, 2 * shape.outputs(), file), shape.outputs());
        List<String> structures = List.of(json(left, STRUCTURES, String[].class, file));
        if (structures.isEmpty() || structures.size() > card.data().records()) {
            throw BundleEntries.refused(
                    file,
                    STRUCTURES,
                    "lists " + structures.size() + " records and the card has "
                            + card.data().records());
        }
        float[][] inputs = rows(left, INPUTS, structures.size(), card.input().numbers(), file);
        float[][] targets = rows(left, TARGETS, structures.size(), shape.outputs(), file);
        KernelRegression kernel = null;
        if (left.containsKey(KERNEL) || left.containsKey(KERNEL_WEIGHTS)) {
            KernelSettings settings = json(left, KERNEL, KernelSettings.class, file);
            float[][] dual = rows(left, KERNEL_WEIGHTS, structures.size(), shape.outputs(), file);
            kernel =
                    KernelRegression.of(settings, normaliser.inputs(card.input().encoded(inputs)), dual);
        }
        ShiftDistribution shifts = null;
        if (left.containsKey(SHIFTS)) {
            int count = left.get(SHIFTS).length / Float.BYTES;
            try {
                shifts = new ShiftDistribution(floats(left, SHIFTS, count, file));
            } catch (IllegalArgumentException e) {
                throw BundleEntries.refused(file, SHIFTS, "does not fit (" + e.getMessage() + ")");
            }
        }
        if (!left.isEmpty()) {
            throw BundleEntries.refused(file, left.keySet().iterator().next(), "is no part of a bundle");
        }
        return new ModelBundle(card, members, normaliser, kernel, shifts, calibration, structures, inputs, targets);
    }

    private static String network(int member) {
        return "network-" + (member + 1) + ".json";
    }

    private static String weights(int member) {
        return "weights-" + (member + 1) + ".f32";
    }

    private static byte[] json(Object value) {
        try {
            // Jackson's printer ends lines as the machine does; a bundle must not.
            return JSON.writeValueAsString(value)
                    .replace("\r\n", "\n")
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] taken(Map<String, byte[]> left, String entry, String file) throws InputException {
        byte[] bytes = left.remove(entry);
        if (bytes == null) {
            throw BundleEntries.refused(file, entry, "is missing");
        }
        return bytes;
    }

    private static <T> T json(Map<String, byte[]> left, String entry, Class<T> type, String file)
            throws InputException {
        try {
            T value = JSON.readValue(taken(left, entry, file), type);
            if (value == null) {
                throw BundleEntries.refused(file, entry, "is empty");
            }
            return value;
        } catch (JsonMappingException e) {
            Throwable cause = e.getCause();
            String why = cause == null ? e.getOriginalMessage() : cause.getMessage();
            throw BundleEntries.refused(file, entry, "does not fit (" + why + ")");
        } catch (IOException e) {
            throw BundleEntries.refused(file, entry, "is not JSON");
        }
    }

    private static byte[] bytes(float[]... rows) {
        int total = 0;
        for (float[] row : rows) {
            total += row.length;
        }
        ByteBuffer buffer = ByteBuffer.allocate(4 * total).order(ByteOrder.LITTLE_ENDIAN);
        for (float[] row : rows) {
            buffer.asFloatBuffer().put(row);
            buffer.position(buffer.position() + 4 * row.length);
        }
        return buffer.array();
    }

    private static float[] floats(Map<String, byte[]> left, String entry, int count, String file)
            throws InputException {
        byte[] bytes = taken(left, entry, file);
        if (bytes.length != 4L * count) {
            throw BundleEntries.refused(file, entry, "has " + bytes.length + " bytes where " + 4L * count + " belong");
        }
        float[] values = new float[count];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
        for (float value : values) {
            if (!Float.isFinite(value)) {
                throw BundleEntries.refused(file, entry, "holds a number that is not finite");
            }
        }
        return values;
    }

    private static float[][] rows(Map<String, byte[]> left, String entry, int rows, int columns, String file)
            throws InputException {
        if ((long) rows * columns > Integer.MAX_VALUE / Float.BYTES) {
            throw BundleEntries.refused(file, entry, "would hold " + (long) rows * columns + " numbers");
        }
        float[] all = floats(left, entry, rows * columns, file);
        float[][] result = new float[rows][];
        for (int i = 0; i < rows; i++) {
            result[i] = java.util.Arrays.copyOfRange(all, i * columns, (i + 1) * columns);
        }
        return result;
    }
}
