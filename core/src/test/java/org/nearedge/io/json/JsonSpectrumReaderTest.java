package org.nearedge.io.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nearedge.io.SpectrumReader.Match;
import org.nearedge.io.Written;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Metadata;

class JsonSpectrumReaderTest {
    private static final String MARK = "{\"format\": \"nearedge-spectrum\", \"version\": 1, ";

    @Test
    void entriesInAnyOrderUnknownOnesTold() throws InputException {
        Dataset dataset = Written.one(
                "{\"intensity\": [1, 2.5, -3e2],\n \"axis\": {\"size\": 3, \"step\": 0.5, \"first\": 532},\n"
                        + " \"colour\": {\"a\": [1, {\"b\": 2}]},\n"
                        + " \"metadata\": {\"exposure_s\": 2.0, \"n\": 3, \"ok\": true, \"x\": {\"number\": \"-Infinity\"}},\n"
                        + " \"version\": 1, \"name\": \"quartz\", \"format\": \"nearedge-spectrum\"}");
        assertThat(dataset.title()).isEqualTo("quartz");
        assertThat(dataset.spectrum().axis().toArray()).containsExactly(532, 532.5, 533);
        assertThat(dataset.spectrum().toArray()).containsExactly(1, 2.5, -300);
        assertThat(dataset.metadata().entries())
                .containsEntry(Metadata.EXPOSURE, 2.0)
                .containsEntry("n", 3L)
                .containsEntry("ok", true)
                .containsEntry("x", Double.NEGATIVE_INFINITY);
        assertThat(dataset.notices())
                .singleElement()
                .asString()
                .contains("line 3")
                .contains("'colour'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'{\"a\": 1}' | line 1: is JSON, but no spectrum",
                "'[{\"edge\": \"Si-K\"}]' | line 1: is JSON, but no spectrum",
                "'M\n\"intensity\": [1, 2' | line 2: is no valid JSON",
                "'M\n\"intensity\": [1, x]}' | line 2: is no valid JSON",
                "'M\"intensity\": [1, \"2\"]}' | found no number",
                "'M\"name\": \"a\"}' | holds no intensities",
                "'M\"intensity\": []}' | holds no intensities",
                "'M\"intensity\": [1, 1e999], \"axis\": {\"first\": 1, \"step\": 1, \"size\": 2}}' | beyond all numbers",
                "'M\"intensity\": [1, 2],\n \"axis\": {\"first\": 1, \"step\": 0, \"size\": 2}}' | line 2: has no axis",
                "'M\"intensity\": [1, 2], \"axis\": {\"first\": 1, \"step\": 1, \"size\": 1000000000}}' | declares 1000000000 channels and holds 2",
                "'M\"intensity\": [1, 2], \"axis\": {\"values\": [2, 1]}}' | do not ascend",
                "'M\"intensity\": [1, 2], \"axis\": {\"values\": [2]}}' | 1 energies for 2",
                "'M\"name\": \"a\", \"name\": \"b\"}' | Duplicate",
                "'{\"format\": \"nearedge-spectrum\", \"version\": 2, \"intensity\": [1]}' | version 2",
            })
    void whatIsWrongIsOneSentence(String content, String sentence) {
        String text = content.replace("M", MARK);
        assertThatThrownBy(() -> Written.open(text))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("sample.dat, line ")
                .hasMessageContaining(sentence);
    }

    @Test
    void depthAndLengthOfNumbersAreBounded() {
        String deep = MARK + "\"x\": " + "[".repeat(100_000);
        assertThatThrownBy(() -> Written.open(deep))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("line 1")
                .hasMessageContaining("nesting depth")
                .hasMessageNotContaining("StreamReadConstraints");
        String longNumber = MARK + "\"intensity\": [" + "9".repeat(100_000) + "]}";
        assertThatThrownBy(() -> Written.open(longNumber))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("line 1");
    }

    @Test
    void otherFilesAreNotClaimed() {
        JsonSpectrumReader reader = new JsonSpectrumReader();
        assertThat(reader.matches("[Data]\n1 2\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Match.NO);
        assertThat(reader.matches("energy,mu\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Match.NO);
        assertThat(reader.matches((MARK + "}").getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Match.CERTAIN);
    }
}
