package org.nearedge.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nearedge.spectrum.InputException;

class ModelBundleTest {
    private final ModelBundle bundle = SmallBundle.of(7);

    private static ModelBundle read(byte[] bytes) throws InputException {
        return ModelBundle.read(new ByteArrayInputStream(bytes), "a.nearedge-model");
    }

    private static byte[] zipped(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BundleEntries.write(entries, out);
        return out.toByteArray();
    }

    /** Curves, properties, properties from an absolute axis, an edge from PDOS and a gap, curves with a kernel. */
    static Stream<ModelBundle> kinds() {
        return Stream.of(
                SmallBundle.of(7),
                SmallBundle.properties(7),
                SmallBundle.absolute(7),
                SmallBundle.edge(7),
                SmallBundle.kernel(7));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void comesBackToTheSameBits(ModelBundle bundle, @TempDir Path folder) throws Exception {
        Path file = folder.resolve("small.nearedge-model");
        bundle.write(file);
        ModelBundle back = ModelBundle.read(file);
        assertThat(back.card()).isEqualTo(bundle.card());
        assertThat(back.members().get(1).weights())
                .containsExactly(bundle.members().get(1).weights());
        assertThat(back.members().get(1).architecture())
                .isEqualTo(bundle.members().get(1).architecture());
        assertThat(back.inputs()).isDeepEqualTo(bundle.inputs());
        assertThat(back.targets()).isDeepEqualTo(bundle.targets());
        assertThat(back.calibration().numbers())
                .containsExactly(bundle.calibration().numbers());
        assertThat(back.normaliser().numbers())
                .containsExactly(bundle.normaliser().numbers());
        assertThat(back.structures()).isEqualTo(bundle.structures());
        assertThat(back.toBytes()).containsExactly(Files.readAllBytes(file));
        BatchPrediction answer = bundle.predictor((input, count) -> List.of()).predict(bundle.inputs());
        BatchPrediction again = back.predictor((input, count) -> List.of()).predict(bundle.inputs());
        assertThat(again.mean()).isDeepEqualTo(answer.mean());
        assertThat(again.lower()).isDeepEqualTo(answer.lower());
        assertThat(again.upper()).isDeepEqualTo(answer.upper());
        assertThat(again.novelty()).containsExactly(answer.novelty());
    }

    @Test
    void weightsAreRawLittleEndianFloats() {
        Map<String, byte[]> entries = BundleContent.entries(bundle);
        byte[] bytes = entries.get("weights-1.f32");
        int bits = (bytes[4] & 255) | (bytes[5] & 255) << 8 | (bytes[6] & 255) << 16 | (bytes[7] & 255) << 24;
        assertThat(bytes).hasSize(4 * bundle.members().get(0).architecture().parameters());
        assertThat(Float.intBitsToFloat(bits)).isEqualTo(bundle.members().get(0).weights()[1]);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aChangedEntryIsRefusedByName(ModelBundle bundle) throws Exception {
        byte[] bytes = bundle.toBytes();
        for (String entry : BundleContent.entries(bundle).keySet()) {
            byte[] tampered = withOneBitChanged(bundle, entry);
            assertThatThrownBy(() -> read(tampered))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("entry " + entry);
        }
        assertThatThrownBy(() -> read(withOneBitChanged(bundle, BundleEntries.MANIFEST)))
                .isInstanceOf(InputException.class);
        assertThat(read(bytes).card()).isEqualTo(bundle.card());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void eachEntryThatIsMissingIsRefusedByName(ModelBundle bundle) throws Exception {
        for (String entry : BundleContent.entries(bundle).keySet()) {
            // Once with a manifest that still names it, once with one that does not.
            assertThatThrownBy(() -> read(rewritten(bundle, name -> name.equals(entry) ? null : name)))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("entry " + entry + ": is missing");
            Map<String, byte[]> without = new LinkedHashMap<>(BundleContent.entries(bundle));
            without.remove(entry);
            assertThatThrownBy(() -> read(zipped(without)))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("entry " + entry + ": is missing");
        }
    }

    /** Each takes the name of another: whole entries, whole zip, but not what the manifest says of the names. */
    @Test
    void swappedEntriesAreRefusedByName() {
        List<String> names = List.copyOf(BundleContent.entries(bundle).keySet());
        for (String first : names) {
            for (String second : names) {
                boolean alike = java.util.Arrays.equals(
                        BundleContent.entries(bundle).get(first),
                        BundleContent.entries(bundle).get(second));
                if (!alike) {
                    assertThatThrownBy(() -> read(rewritten(
                                    bundle, name -> name.equals(first) ? second : name.equals(second) ? first : name)))
                            .isInstanceOf(InputException.class)
                            .hasMessageMatching(
                                    "(?s).*entry (\\Q" + first + "\\E|\\Q" + second + "\\E): was changed.*");
                }
            }
        }
    }

    /** Networks of another bundle with a manifest of their own: what the card says must still fit them. */
    @Test
    void entriesOfAnotherKindOfModelAreRefusedByName() throws Exception {
        Map<String, byte[]> entries = new LinkedHashMap<>(BundleContent.entries(bundle));
        Map<String, byte[]> other = BundleContent.entries(SmallBundle.absolute(7));
        for (String entry : List.of("network-2.json", "weights-1.f32", "normaliser.f32", "training-inputs.f32")) {
            Map<String, byte[]> mixed = new LinkedHashMap<>(entries);
            mixed.put(entry, other.get(entry));
            assertThatThrownBy(() -> read(zipped(mixed)))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("entry " + entry);
        }
        Map<String, byte[]> mixed = new LinkedHashMap<>(entries);
        mixed.put("card.json", other.get("card.json"));
        assertThatThrownBy(() -> read(zipped(mixed)))
                .hasMessageContaining("entry network-1.json: does not have the inputs and outputs of the card");
    }

    @Test
    void aCardThatMakesNoSenseIsRefusedByName() {
        String card =
                new String(BundleContent.entries(SmallBundle.absolute(7)).get("card.json"), StandardCharsets.UTF_8);
        for (String[] change : new String[][] {
            {"\"mulliken_charge\"", "\"colour\""},
            {"\"excitation_energy\"", "\"band_gap\""},
            {"\"kind\" : \"properties\"", "\"kind\" : \"java.lang.Runtime\""},
            {"0.03125", "0"},
            {"\"reads\" : \"edge\"", "\"reads\" : null"}
        }) {
            assertThat(card).contains(change[0]);
            Map<String, byte[]> entries = new LinkedHashMap<>(BundleContent.entries(SmallBundle.absolute(7)));
            entries.put("card.json", card.replace(change[0], change[1]).getBytes(StandardCharsets.UTF_8));
            assertThatThrownBy(() -> read(zipped(entries)))
                    .as(change[1])
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("entry card.json");
        }
    }

    /** A zip whose own checksums are right: only the manifest can tell. */
    private static byte[] withOneBitChanged(ModelBundle bundle, String changed) throws IOException {
        return rewritten(bundle, (name, bytes) -> {
            if (name.equals(changed)) {
                bytes[bytes.length / 2] ^= 1;
            }
            return name;
        });
    }

    /** The same entries under other names; null leaves one out. */
    private static byte[] rewritten(ModelBundle bundle, UnaryOperator<String> naming) throws IOException {
        return rewritten(bundle, (name, bytes) -> naming.apply(name));
    }

    private static byte[] rewritten(ModelBundle bundle, BiFunction<String, byte[], String> change) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            ByteArrayInputStream original = new ByteArrayInputStream(bundle.toBytes());
            try (var in = new java.util.zip.ZipInputStream(original)) {
                for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    byte[] bytes = in.readAllBytes();
                    String name = change.apply(entry.getName(), bytes);
                    if (name != null) {
                        zip.putNextEntry(new ZipEntry(name));
                        zip.write(bytes);
                    }
                }
            }
        }
        return out.toByteArray();
    }

    @Test
    void aMissingUnknownOrWronglySizedEntryIsRefusedByName() throws Exception {
        Map<String, byte[]> missing = new LinkedHashMap<>(BundleContent.entries(bundle));
        missing.remove("weights-2.f32");
        assertThatThrownBy(() -> read(zipped(missing))).hasMessageContaining("entry weights-2.f32: is missing");

        Map<String, byte[]> more = new LinkedHashMap<>(BundleContent.entries(bundle));
        more.put("Evil.class", new byte[] {1});
        assertThatThrownBy(() -> read(zipped(more))).hasMessageContaining("entry Evil.class: is no part of a bundle");

        Map<String, byte[]> shorter = new LinkedHashMap<>(BundleContent.entries(bundle));
        shorter.put("calibration.f32", new byte[8]);
        assertThatThrownBy(() -> read(zipped(shorter)))
                .hasMessageContaining("entry calibration.f32: has 8 bytes where 96 belong");

        Map<String, byte[]> notFinite = new LinkedHashMap<>(BundleContent.entries(bundle));
        byte[] weights = notFinite.get("weights-1.f32").clone();
        weights[2] = (byte) 0xc0;
        weights[3] = 0x7f;
        notFinite.put("weights-1.f32", weights);
        assertThatThrownBy(() -> read(zipped(notFinite))).hasMessageContaining("weights-1.f32: holds a number");
    }

    @Test
    void aNetworkThatDoesNotFitIsRefusedByName() throws Exception {
        for (String json : new String[] {
            "{\"channels\":1,\"length\":24,\"outputs\":12,\"activation\":\"RELU\",\"dense\":[2000000000]}",
            "{\"@class\":\"java.lang.Runtime\"}",
            "[]",
            "null",
            "not json"
        }) {
            Map<String, byte[]> entries = new LinkedHashMap<>(BundleContent.entries(bundle));
            entries.put("network-2.json", json.getBytes(StandardCharsets.UTF_8));
            assertThatThrownBy(() -> read(zipped(entries)))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("entry network-2.json");
        }
    }

    @Test
    void anEntryThatInflatesWithoutEndIsStopped() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("weights-1.f32"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 40; i++) {
                zip.write(zeros);
            }
        }
        assertThat(out.size()).isLessThan(100_000);
        assertThatThrownBy(() -> read(out.toByteArray())).hasMessageContaining("weights-1.f32: is larger than 32 MB");
    }

    @Test
    void whatIsNoBundleIsRefused(@TempDir Path folder) {
        assertThatThrownBy(() -> read(new byte[0])).hasMessageContaining("not a model bundle");
        assertThatThrownBy(() -> read("hello".getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("not a model bundle");
        assertThatThrownBy(() -> ModelBundle.read(folder)).hasMessageContaining("is not a file");
        assertThatThrownBy(() -> ModelBundle.read(folder.resolve("none"))).hasMessageContaining("is not a file");
    }

    @Test
    void damageIsRefusedOrHarmless() {
        byte[] bytes = bundle.toBytes();
        SplittableRandom random = new SplittableRandom(11);
        for (int round = 0; round < 300; round++) {
            byte[] damaged =
                    round % 3 == 0 ? java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes.clone();
            for (int i = 0; i < round % 3 && damaged.length > 0; i++) {
                damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            }
            Throwable fault =
                    catchThrowable(() -> assertThat(read(damaged).toBytes()).containsExactly(bytes));
            if (fault != null) {
                assertThat(fault).isInstanceOf(InputException.class);
            }
        }
    }

    @Test
    void figuresAreAddedToACopy() {
        ModelBundle more = bundle.withFigures(Map.of("ridge_mse", 0.5));
        assertThat(more.card().figures()).containsEntry("ridge_mse", 0.5).containsEntry("test_mse", 0.25);
        assertThat(bundle.card().figures()).doesNotContainKey("ridge_mse");
    }

    @Test
    void whatNoFileHasRoomForIsToldBeforeItIsTrained() throws Exception {
        ModelBundle.requireRoom(2_000, 240, 600, true, 5_000_000);
        assertThatThrownBy(() -> ModelBundle.requireRoom(20_000, 240, 600, true, 1_000))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("are 20000 to learn from, and the file of such a model has room for 10900");
        assertThatThrownBy(() -> ModelBundle.requireRoom(10, 240, 600, true, 20L << 20))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("has room for 0");
    }
}
