package org.nearedge.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearedge.io.Spectra;
import org.nearedge.process.Calibrate;
import org.nearedge.process.Crop;
import org.nearedge.process.Recipe;

class RecipeOptionTest {
    private static final Recipe RECIPE = Recipe.of(new Calibrate(0.1 + 0.2), new Crop(534, 536));

    @TempDir
    private Path folder;

    private Path spectrum;

    @BeforeEach
    void write() throws Exception {
        StringBuilder text = new StringBuilder("energy (eV),counts\n");
        for (int i = 0; i < 40; i++) {
            text.append(530 + 0.25 * i).append(',').append(100 + i * i / 7.0).append('\n');
        }
        spectrum = Files.writeString(folder.resolve("in.csv"), text);
    }

    @Test
    void theTextItselfDoesWhatItsFileDoes() throws Exception {
        Path file = folder.resolve("r.json");
        RECIPE.save(file);
        Path saved = folder.resolve("saved.json");
        Path inline = folder.resolve("inline.json");
        assertThat(Ran.of("process", spectrum, "--recipe", file, "-o", saved).code())
                .isZero();
        assertThat(Ran.of("process", spectrum, "--recipe", "\n " + RECIPE.toJson(), "-o", inline)
                        .code())
                .isZero();
        assertThat(Spectra.open(inline).get(0).spectrum().toArray())
                .containsExactly(Spectra.open(saved).get(0).spectrum().toArray());
        assertThat(Spectra.open(inline).get(0).spectrum().axis().toArray())
                .containsExactly(Spectra.open(saved).get(0).spectrum().axis().toArray());
    }

    @Test
    void aFaultInTheTextIsToldOfTheOption() {
        Ran ran = Ran.of("process", spectrum, "--recipe", "{\"steps\":[{\"step\":\"polish\"}]}", "-o", "x.csv");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err().lines()).hasSize(1);
        assertThat(ran.err()).contains("--recipe", "polish");
        Ran cut = Ran.of("predict", spectrum, "--model", "si-k-pdos", "--recipe", "{\"steps\":[");
        assertThat(cut.code()).isEqualTo(2);
        assertThat(cut.err().lines()).hasSize(1);
        assertThat(cut.err()).contains("--recipe", "not JSON");
    }

    @Test
    void whatIsNotThereIsOneLine() {
        for (Object word : new Object[] {folder.resolve("none.json"), "", "\0"}) {
            Ran ran = Ran.of("neighbours", spectrum, "--edge", "o-k", "--recipe", word);
            assertThat(ran.code()).isEqualTo(2);
            assertThat(ran.err().lines()).hasSize(1);
        }
        Ran missing = Ran.of("process", spectrum, "-o", folder.resolve("x.csv"));
        assertThat(missing.code()).isEqualTo(2);
        assertThat(missing.err()).contains("--recipe");
    }

    @Test
    void aFileWhoseNameBeginsWithABraceIsAFile() throws Exception {
        Path file = folder.resolve("{r}.json");
        RECIPE.save(file);
        Path out = folder.resolve("o.csv");
        assertThat(Ran.of("process", spectrum, "--recipe", file, "-o", out).code())
                .isZero();
        assertThat(out).exists();
    }
}
