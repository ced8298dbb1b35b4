package org.nearedge.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearedge.library.SampleSpectra;
import org.nearedge.spectrum.InputException;

/** From a figure's file back to the same figure. */
class ReproduceCommandTest {
    @TempDir
    Path folder;

    private Path sample() throws InputException {
        return SampleSpectra.copy(SampleSpectra.bundled().get(0), folder);
    }

    @Test
    void aPredictedFigureIsMadeAgainByteByByte() throws InputException, IOException {
        Path file = sample();
        for (String ending : new String[] {"svg", "png"}) {
            Path figure = folder.resolve("figure." + ending);
            Path again = folder.resolve("again." + ending);
            assertThat(Ran.of("predict", file, "--model", "si-k-pdos", "--figure", figure)
                            .code())
                    .isZero();
            Ran made = Ran.of("reproduce", figure, "-o", again);
            assertThat(made.code()).as(made.err()).isZero();
            assertThat(Files.readAllBytes(again)).isEqualTo(Files.readAllBytes(figure));
        }
    }

    @Test
    void whatAFigureTellsIsPrintedForPeopleAndPrograms() throws InputException, IOException {
        Path figure = folder.resolve("figure.pdf");
        Ran.of("predict", sample(), "--model", "si-k-geometry", "--sigma", "0.4", "--figure", figure);
        JsonNode told = new ObjectMapper()
                .readTree(Ran.of("reproduce", figure, "--json").out());
        JsonNode provenance = told.get("provenance");
        assertThat(provenance.get("Figure").asText()).isEqualTo("predict/answer");
        assertThat(provenance.get("Asked model").asText()).isEqualTo("si-k-geometry");
        assertThat(provenance.get("Known sigma (eV)").asDouble()).isEqualTo(0.4);
        assertThat(provenance.get("File SHA-256").asText()).hasSize(64);
        assertThat(Ran.of("reproduce", figure).out()).contains("Asked model: si-k-geometry");
    }

    @Test
    void anInputThatIsGoneIsFoundWhereTheUserSays() throws InputException, IOException {
        Path file = sample();
        Path figure = folder.resolve("figure.svg");
        Ran.of("predict", file, "--model", "si-k-pdos", "--figure", figure);
        Path moved =
                Files.move(file, Files.createDirectory(folder.resolve("old")).resolve("renamed.msa"));
        Path again = folder.resolve("again.csv");
        Ran lost = Ran.of("reproduce", figure, "-o", again);
        assertThat(lost.code()).isEqualTo(2);
        assertThat(lost.err()).contains("which is not found").doesNotContain("\tat ");
        assertThat(again).doesNotExist();
        assertThat(Ran.of("reproduce", figure, "--input", moved, "-o", again).code())
                .isZero();
        assertThat(again).isNotEmptyFile();
    }

    @Test
    void aFigureOfOthersAndAPanelThatIsNotThereAreRefused() throws InputException, IOException {
        Path foreign = Files.writeString(folder.resolve("a.svg"), "<svg xmlns='http://www.w3.org/2000/svg'/>");
        assertThat(Ran.of("reproduce", foreign).code()).isEqualTo(2);
        Path figure = folder.resolve("figure.svg");
        Ran.of("predict", sample(), "--model", "si-k-pdos", "--figure", figure);
        Ran ran = Ran.of("reproduce", figure, "--panel", "2");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("2 is not there");
    }
}
