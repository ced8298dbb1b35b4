package org.nearedge.app.analyse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearedge.io.Spectra;

class FormalitiesTest {
    @TempDir
    Path folder;

    /** In the words of the reader itself. */
    @Test
    void theFormOfAnXdiFileIsAFormalityAndItsNumbersAreNot() throws Exception {
        Path file = folder.resolve("a.xdi");
        Files.writeString(
                file,
                """
                # XDI/1.0
                # Column.1: energy eV
                # Column.2: mutrans
                # Element.symbol: Fe
                # Element.edge: K
                # Scan.start_time: yesterday
                # ---
                7000 0.1
                7001 0.2
                7002 0.3
                7001.5 0.25
                7003 0.4
                """);
        List<String> told = Spectra.open(file).get(0).notices();
        assertThat(told).anyMatch(text -> text.startsWith("Scan.start_time"));
        assertThat(told.stream().filter(text -> !Formalities.isFormality(text)))
                .isNotEmpty()
                .noneMatch(text -> text.contains("Scan.") || text.contains("XDI"))
                .anyMatch(text -> text.contains("direction") || text.contains("sorted"));
    }

    @Test
    void whatChangesTheNumbersIsNone() {
        assertThat(List.of(
                        "NPOINTS is 456, but 158 values follow: the file may be truncated",
                        "no unit is given for the x axis: eV was assumed",
                        "line 4: the energy is no finite number, so the row was left out"))
                .noneMatch(Formalities::isFormality);
    }
}
