package org.nearedge.io.hspy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.InputException;

/** Damaged files are told in one sentence or read; they never end in another exception and never hang. */
class HspyDamageTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"image.hspy", "uneven.hspy", "types.hspy", "mixed.hspy", "old.hspy", "latest.hspy"})
    void truncatedFilesAreTold(String fixture) throws Exception {
        byte[] whole = Files.readAllBytes(HspyReaderTest.fixture(fixture));
        int step = Math.max(1, whole.length / 150);
        for (int length = 1; length < whole.length; length += step) {
            assertThat(isTold(Arrays.copyOf(whole, length)))
                    .as("%d bytes", length)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"image.hspy", "uneven.hspy", "types.hspy", "mixed.hspy", "old.hspy", "latest.hspy"})
    void flippedBytesAreToldOrRead(String fixture) throws Exception {
        byte[] whole = Files.readAllBytes(HspyReaderTest.fixture(fixture));
        Random random = new Random(fixture.hashCode());
        int told = 0;
        for (int run = 0; run < 400; run++) {
            byte[] bytes = whole.clone();
            int flips = 1 + run % 3;
            for (int i = 0; i < flips; i++) {
                // Every other run hits the superblock and the first headers, where addresses and sizes stand.
                int reach = run % 2 == 0 ? bytes.length : Math.min(bytes.length, 4096);
                bytes[random.nextInt(reach)] = (byte) (run % 5 == 0 ? 0xff : random.nextInt(256));
            }
            told += isTold(bytes) ? 1 : 0;
        }
        assertThat(told).isPositive();
    }

    private boolean isTold(byte[] bytes) throws Exception {
        Path file = folder.resolve("damaged.hspy");
        Files.write(file, bytes);
        // A bound against hanging, not a measurement.
        return Assertions.assertTimeoutPreemptively(Duration.ofMinutes(1), () -> {
            try {
                List<Dataset> datasets = HspyReaderTest.read(file);
                assertThat(datasets).isNotEmpty();
                // What was read can be looked at to its end.
                datasets.forEach(d -> d.value(d.count() - 1));
                // The whole positions of an image that is cut short are opened, and that is said.
                return datasets.stream()
                        .allMatch(d -> d.notices().stream().anyMatch(notice -> notice.contains("is cut short")));
            } catch (InputException e) {
                assertThat(e.getMessage())
                        .startsWith("damaged.hspy")
                        .endsWith(".")
                        .hasSizeLessThan(400);
                assertThat(e.getMessage().lines()).hasSize(1);
                return true;
            }
        });
    }
}
