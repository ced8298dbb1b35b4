package org.nearedge.io.xdi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.InputException;

/** Damaged files are told in one sentence or read; nothing else may happen. */
class XdiDamageTest {
    private static final byte[] WHOLE = XdiText.GOOD.getBytes(StandardCharsets.UTF_8);

    @Test
    void everyTruncation() throws Exception {
        int refused = 0;
        for (int length = XdiText.GOOD.indexOf('\n'); length < WHOLE.length; length++) {
            refused += isTold(Arrays.copyOf(WHOLE, length)) ? 1 : 0;
        }
        // Nothing can be read before the second number of the first row.
        assertThat(refused).isGreaterThanOrEqualTo(XdiText.GOOD.indexOf("149013.7") - XdiText.GOOD.indexOf('\n'));
    }

    @Test
    void flippedBytes() throws Exception {
        Random random = new Random(5);
        int read = 0;
        for (int run = 0; run < 3000; run++) {
            byte[] bytes = WHOLE.clone();
            for (int i = 0; i <= run % 6; i++) {
                bytes[20 + random.nextInt(bytes.length - 20)] = (byte) random.nextInt(256);
            }
            read += isTold(bytes) ? 0 : 1;
        }
        assertThat(read).isGreaterThan(2000);
    }

    @Test
    void veryLongLinesAndVeryManyFieldsAndColumns() throws Exception {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            many.append("# A.b").append(i).append(": c\n");
        }
        String fields = many + "# A.b: c\n".repeat(50_000) + "# x".repeat(100_000) + "\n# no field\n".repeat(50_000);
        String table = "# ---\n" + "1 ".repeat(5_000) + "\n" + "2 ".repeat(5_000) + "\n";
        List<Dataset> datasets = XdiText.read("# XDI/1.0\n" + fields + table);
        assertThat(datasets).hasSize(256);
        assertThat(datasets.get(0).metadata().entries()).hasSizeLessThan(4_010);
        assertThat(datasets.get(0).notices())
                .contains("only the first of its 5000 columns are shown")
                .hasSizeLessThan(12)
                .allMatch(n -> n.length() < 300);
    }

    private static boolean isTold(byte[] bytes) throws Exception {
        try {
            List<Dataset> datasets = XdiText.read(bytes);
            assertThat(datasets).isNotEmpty().allMatch(d -> d.count() > 0);
            return false;
        } catch (InputException e) {
            assertThat(e.getMessage()).startsWith("scan.xdi, line").endsWith(".");
            return true;
        }
    }
}
