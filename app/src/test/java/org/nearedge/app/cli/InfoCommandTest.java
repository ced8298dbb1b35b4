package org.nearedge.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InfoCommandTest {
    @TempDir
    private Path folder;

    private Path write(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void tellsShapeAxisAndNumbers() throws Exception {
        Path file = write("a.csv", "energy (eV),counts\n530.0,1\n530.5,4\n531.0,9\n531.5,16\n");
        Ran ran = Ran.of("info", file, "--json");
        assertThat(ran.code()).isZero();
        JsonNode entry = ran.json().get(0);
        assertThat(ran.json()).hasSize(1);
        assertThat(entry.get("shape")).hasToString("[4]");
        assertThat(entry.at("/axes/0/offset").asDouble()).isEqualTo(530);
        assertThat(entry.at("/axes/0/scale").asDouble()).isEqualTo(0.5);
        assertThat(entry.at("/axes/0/units").asText()).isEqualTo("eV");
        assertThat(entry.get("sum").asDouble()).isEqualTo(30);
        assertThat(entry.get("min").asDouble()).isEqualTo(1);
        assertThat(entry.get("max").asDouble()).isEqualTo(16);
        assertThat(entry.get("first")).hasToString("[1.0,4.0,9.0,16.0]");
    }

    @Test
    void aDecimalPointIsAPointInEveryCountry() throws Exception {
        Path file = write("a.csv", "energy (eV),counts\n530.0,1\n530.5,4\n531.0,9\n531.5,16\n");
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(Ran.of("info", file).out()).contains("531.5").contains("step 0.5");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void anUnevenAxisIsListed() throws Exception {
        Path file = write("a.csv", "energy (eV),counts\n530,1\n530.5,4\n532,9\n540,16\n");
        JsonNode axis = Ran.of("info", file, "--json").json().at("/0/axes/0");
        assertThat(axis.get("values")).hasToString("[530.0,530.5,532.0,540.0]");
    }

    @Test
    void whatIsNotFiniteIsNullAndCounted() throws Exception {
        Path file = write("a.csv", "energy (eV),counts\n530,1\n531,NaN\n532,9\n533,inf\n");
        JsonNode entry = Ran.of("info", file, "--json").json().get(0);
        assertThat(entry.get("first")).hasToString("[1.0,null,9.0,null]");
        assertThat(entry.get("not_finite").asInt()).isEqualTo(2);
        assertThat(entry.get("sum").asDouble()).isEqualTo(10);
        assertThat(entry.get("notices")).isNotEmpty();
    }

    @Test
    void aFileThatFailsDoesNotHideTheOthers() throws Exception {
        Path bad = write("bad.dm4", "");
        Path good = write("good.csv", "energy (eV),counts\n530,1\n531,2\n532,9\n");
        Ran ran = Ran.of("info", bad, good, folder.resolve("none.msa"), folder, "--json");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.json()).hasSize(4);
        assertThat(ran.json().at("/0/error").asText()).contains("bad.dm4", "is empty");
        assertThat(ran.json().at("/1/shape/0").asInt()).isEqualTo(3);
        assertThat(ran.json().at("/2/error").asText()).contains("does not exist");
        assertThat(ran.json().at("/3/error").asText()).contains("is a folder");
        assertThat(ran.err().lines()).hasSize(3).noneMatch(line -> line.contains("\tat "));
    }

    @Test
    void aDatasetThatIsNotThereIsTold() throws Exception {
        Path file = write("a.csv", "energy (eV),a,b\n530,1,2\n531,2,3\n532,9,4\n");
        assertThat(Ran.of("info", file, "--json").json()).hasSize(2);
        JsonNode second = Ran.of("info", file, "--dataset", 1, "--json").json();
        assertThat(second).hasSize(1);
        assertThat(second.at("/0/first")).hasToString("[2.0,3.0,4.0]");
        assertThat(Ran.of("info", file, "--dataset", 7, "--json").code()).isEqualTo(2);
    }

    @Test
    void aWrongOptionIsOneLineAndTwo() {
        Ran ran = Ran.of("info", "--colour");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err().lines()).hasSize(1);
        assertThat(ran.out()).isEmpty();
    }
}
