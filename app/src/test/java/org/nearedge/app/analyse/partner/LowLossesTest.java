package org.nearedge.app.analyse.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearedge.spectrum.DataAxis;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.Metadata;
import org.nearedge.spectrum.Samples;

class LowLossesTest {
    @TempDir
    Path folder;

    /** What was read is kept until the file is another one. */
    @Test
    void aLowLossThatWasExportedAgainIsReadAgain() throws Exception {
        Path file = Files.writeString(folder.resolve("low.msa"), "one");
        int[] reads = {0};
        LowLosses losses = new LowLosses(path -> List.of(dataset(++reads[0])));
        LowLoss wanted = new LowLoss(file, "low.msa", 0);
        assertThat(losses.find(wanted, List.of()).value(0)).isEqualTo(1);
        assertThat(losses.find(wanted, List.of()).value(0)).isEqualTo(1);
        Files.writeString(file, "another");
        assertThat(losses.find(wanted, List.of()).value(0)).isEqualTo(2);
    }

    private static Dataset dataset(double value) {
        return Dataset.ordered(
                "low",
                "test",
                List.of(DataAxis.uniform("energy", "eV", -1, 1, 3)),
                Samples.of(value, 2, 3),
                Metadata.EMPTY,
                List.of());
    }
}
