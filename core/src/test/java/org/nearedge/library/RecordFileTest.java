package org.nearedge.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nearedge.spectrum.InputException;

class RecordFileTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    sigma          | 0                    | not above zero
                    sigma          | -0.3                 | not above zero
                    sigma          | 1e999                | not finite
                    sigma          | "0.3"                | missing or not a number
                    edge_step      | 0                    | not above zero
                    pdos_step      | -0.1                 | not above zero
                    edge_intensity | [1]                  | has 1 values
                    edge_intensity | [0, 0, -1]           | nowhere above zero
                    edge_intensity | [1, null, 2]         | not a number
                    edge_intensity | [1, [2], 3]          | not a number
                    edge_intensity | {"a": 1}             | not a list of numbers
                    pdos_p         | [1, 2, 3]            | has 3 values, but pdos_s has 20
                    pdos_s         | [1, 2e999]           | not finite
                    site           | 1.5                  | not a whole number
                    site           | -1                   | below 0
                    multiplicity   | 0                    | below 1
                    multiplicity   | 1e300                | not a whole number
                    structure      | 7                    | not a text
                    structure      | " "                  | not a text
                    environment    | [["Si", 1, 2]]       | not a number
                    environment    | [["Si", 1, 2, 3, 4]] | not [element, x, y, z]
                    environment    | [[1, 2, 3]]          | not [element, x, y, z]
                    environment    | "Si"                 | not a list of atoms
                    edge_top       | -9                   | is below edge_e0
                    """)
    void aFieldOutOfItsBoundsIsRefusedWithFileAndField(String field, String json, String reason) throws Exception {
        Path file = folder.resolve("bad.json");
        RecordText.write(file, RecordText.of("good", 0), RecordText.of("bad", 0).with(field, json));
        assertThatThrownBy(() -> RecordFile.read(file))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("bad.json, record 2, field " + field + ": ")
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"edge", "structure", "kind", "site", "sigma", "edge_intensity", "edge_e0", "pdos_s", "pdos_p"})
    void aMissingFieldIsNamed(String field) throws Exception {
        Path file = folder.resolve("bad.json");
        RecordText.write(file, RecordText.of("bad", 0).without(field));
        assertThatThrownBy(() -> RecordFile.read(file))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("record 1, field " + field)
                .hasMessageContaining("missing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "[1]",
                "nonsense",
                "[{\"edge\": \"Si-K\"",
                "[{\"edge\": NaN}]",
                "\"text\"",
                "[{\"edge\": \"Si-K\", \"edge\": \"O-K\"}]",
                "[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]"
            })
    void whatIsNoListOfRecordsIsRefused(String text) throws Exception {
        Path file = Files.writeString(folder.resolve("bad.json"), text);
        assertThatThrownBy(() -> RecordFile.read(file))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("bad.json");
    }

    @Test
    void deepNestingInAnUnknownFieldIsRefused() throws Exception {
        Path file = folder.resolve("deep.json");
        RecordText.write(file, RecordText.of("a", 0).with("more", "[".repeat(100_000) + "]".repeat(100_000)));
        assertThatThrownBy(() -> RecordFile.read(file))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("deep.json, record 1 at /0/more")
                .hasMessageContaining("nesting");
    }

    @Test
    void twinsAndStrangersAreRefused() throws Exception {
        RecordText.write(folder.resolve("twins/si-k/a.json"), RecordText.of("a", 0), RecordText.of("a", 0));
        assertThatThrownBy(() -> ReferenceLibrary.of(folder.resolve("twins")).edge("Si-K"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("a #0: structure and site are there twice");
        RecordText.write(
                folder.resolve("strangers/si-k/a.json"), RecordText.of("a", 0).with("edge", "\"O-K\""));
        assertThatThrownBy(
                        () -> ReferenceLibrary.of(folder.resolve("strangers")).edge("Si-K"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("field edge is O-K");
    }

    @Test
    void optionalFieldsMayBeMissingOrNull() throws Exception {
        Path file = folder.resolve("a.json");
        RecordText.write(
                file,
                RecordText.of("a", 0)
                        .without("environment")
                        .without("origin")
                        .with("bond_length", "null")
                        .with("later", "{\"any\": [1, {\"thing\": null}]}"));
        Reference record = RecordFile.read(file).get(0);
        assertThat(record.bondLength()).isNull();
        assertThat(record.mullikenCharge()).isNull();
        assertThat(record.environment()).isEmpty();
    }

    /** Any damage either changes a value or is told as the file's fault; nothing else comes out. */
    @Test
    void damageIsAnInputFaultOrAnotherRecord() throws Exception {
        Path file = folder.resolve("damaged.json");
        RecordText.write(file, RecordText.of("a", 0), RecordText.of("a", 1));
        byte[] whole = Files.readAllBytes(file);
        Random random = new Random(7);
        int refused = 0;
        for (int i = 0; i < 2000; i++) {
            byte[] bytes = Arrays.copyOf(whole, i % 3 == 0 ? random.nextInt(whole.length) : whole.length);
            for (int k = 0; k < i % 4 && bytes.length > 0; k++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            Files.write(file, bytes);
            Throwable fault = catchThrowable(() -> RecordFile.read(file));
            if (fault != null) {
                refused++;
                assertThat(fault).isInstanceOf(InputException.class).hasMessageStartingWith("damaged.json");
            }
        }
        assertThat(refused).isGreaterThan(700);
    }
}
