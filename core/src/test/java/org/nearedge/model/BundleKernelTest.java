package org.nearedge.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nearedge.spectrum.InputException;

/** Kernels and shifts in a bundle's file. */
class BundleKernelTest {
    private static final KernelSettings SETTINGS = new KernelSettings(KernelSettings.Shape.GAUSSIAN, 1.4, 0.4, 0.5);
    private static final ShiftDistribution SHIFTS = new ShiftDistribution(new float[] {0.25f, 0.25f, 0.5f});

    private final ModelBundle bundle = SmallBundle.with(SmallBundle.of(7), SETTINGS, SHIFTS);

    private static ModelBundle read(Map<String, byte[]> entries) throws IOException, InputException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BundleEntries.write(entries, out);
        return ModelBundle.read(new ByteArrayInputStream(out.toByteArray()), "a.nearedge-model");
    }

    private Map<String, byte[]> entries() {
        return new LinkedHashMap<>(BundleContent.entries(bundle));
    }

    private void refused(String entry, byte[] content, String why) {
        Map<String, byte[]> entries = entries();
        if (content == null) {
            assertThat(entries.remove(entry)).isNotNull();
        } else {
            entries.put(entry, content);
        }
        assertThatThrownBy(() -> read(entries))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("entry " + entry + ": " + why);
    }

    private static byte[] floats(float... values) {
        ByteBuffer buffer = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        buffer.asFloatBuffer().put(values);
        return buffer.array();
    }

    @Test
    void theyComeBackAndAnswerToTheSameBits() throws Exception {
        ModelBundle back = ModelBundle.read(new ByteArrayInputStream(bundle.toBytes()), "a.nearedge-model");
        assertThat(back.kernel().settings()).isEqualTo(SETTINGS);
        assertThat(back.kernel().weights()).isDeepEqualTo(bundle.kernel().weights());
        assertThat(back.shifts().shares()).containsExactly(SHIFTS.shares());
        assertThat(back.toBytes()).containsExactly(bundle.toBytes());
        float[][] mean = back.predictor((input, count) -> List.of())
                .predict(bundle.inputs())
                .mean();
        assertThat(mean)
                .isDeepEqualTo(bundle.predictor((input, count) -> List.of())
                        .predict(bundle.inputs())
                        .mean());
        // And they are not idle.
        assertThat(mean[0])
                .isNotEqualTo(SmallBundle.of(7)
                        .predictor((input, count) -> List.of())
                        .predict(bundle.inputs())
                        .mean()[0]);
    }

    @Test
    void aBundleWithoutThemHasNone() throws Exception {
        ModelBundle back = read(BundleContent.entries(SmallBundle.of(7)));
        assertThat(back.kernel()).isNull();
        assertThat(back.shifts()).isNull();
    }

    @Test
    void aKernelWithoutItsWeightsAndWeightsWithoutTheirKernelAreRefusedByName() {
        refused("kernel.json", null, "is missing");
        refused("kernel-weights.f32", null, "is missing");
    }

    @Test
    void aKernelThatMakesNoSenseIsRefusedByName() {
        String settings = new String(entries().get("kernel.json"), StandardCharsets.UTF_8);
        for (String[] change : new String[][] {{"0.5", "1.5"}, {"1.4", "0"}, {"0.4", "-1"}, {"gaussian", "square"}}) {
            assertThat(settings).contains(change[0]);
            refused(
                    "kernel.json",
                    settings.replace(change[0], change[1]).getBytes(StandardCharsets.UTF_8),
                    "does not fit");
        }
        refused("kernel.json", "no json".getBytes(StandardCharsets.UTF_8), "is not JSON");
        // 9 records, 12 outputs, 4 bytes.
        refused("kernel-weights.f32", new byte[4], "has 4 bytes where 432 belong");
    }

    @Test
    void sharesThatMakeNoSenseAreRefusedByName() {
        refused("shifts.f32", floats(0.5f, 0.5f), "does not fit (2 shares of moves)");
        refused("shifts.f32", floats(0.5f, 0.5f, 0.5f), "does not fit (shares with sum 1.5)");
        refused("shifts.f32", floats(1.5f, -0.5f, 0), "does not fit (a share of -0.5)");
        refused("shifts.f32", floats(Float.NaN, 1, 0), "holds a number that is not finite");
        refused("shifts.f32", new byte[13], "has 13 bytes where 12 belong");
        refused("shifts.f32", new byte[0], "does not fit (0 shares of moves)");
    }
}
