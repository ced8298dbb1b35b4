package org.nearedge.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nearedge.library.Reference;
import org.nearedge.library.ReferenceLibrary;

class LibraryCommandTest {
    @TempDir
    Path folder;

    private String home;

    @BeforeEach
    void aHomeOfItsOwn() {
        home = System.getProperty("nearedge.home");
        System.setProperty("nearedge.home", folder.resolve("home").toString());
    }

    @AfterEach
    void theHomeBefore() {
        if (home == null) {
            System.clearProperty("nearedge.home");
        } else {
            System.setProperty("nearedge.home", home);
        }
    }

    /** A bundled record under another name, through the program's own export. */
    private Path mine(String structure) throws Exception {
        Path out = folder.resolve(structure + ".json");
        Ran ran = Ran.of("library", "--edge", "si-k", "--text", "BC8 #0", "--export", out);
        assertThat(ran.code()).as(ran.err()).isZero();
        Files.writeString(out, Files.readString(out).replace("\"BC8\"", "\"" + structure + "\""));
        return out;
    }

    @Test
    void ownReferencesAreToldApartOnceThereAreAny() throws Exception {
        JsonNode before = Ran.of("library", "--json").json();
        assertThat(before.has("own")).isFalse();
        assertThat(Ran.of("library").out()).doesNotContain("own");
        Ran added = Ran.of("library", "--add", mine("mine"));
        assertThat(added.code()).as(added.err()).isZero();
        assertThat(added.out()).isEqualToNormalizingNewlines("added Si-K mine #0\n");
        JsonNode after = Ran.of("library", "--json").json();
        assertThat(after.get("edges")).isEqualTo(before.get("edges"));
        JsonNode own = after.get("own").get("edges");
        assertThat(own).hasSize(1);
        assertThat(own.get(0).get("count").asInt()).isEqualTo(1);
        assertThat(own.get(0).get("records").get(0).get("structure").asText()).isEqualTo("mine");
        assertThat(own.get(0).get("records").get(0).get("origin").asText()).startsWith("own: ");
        assertThat(own.get(0).get("hash").asText()).hasSize(64);
        assertThat(after.get("own").get("problems")).isEmpty();
        assertThat(Ran.of("library").out()).contains("Your own references:", "Si-K: 1 site in 1 structure");
        Ran removed = Ran.of("library", "--remove", "mine #0");
        assertThat(removed.out()).isEqualToNormalizingNewlines("removed 1\n");
        assertThat(Ran.of("library", "--json").json()).isEqualTo(before);
    }

    @Test
    void whatIsRefusedIsALineOnStandardErrorAndTheRestIsAdded() throws Exception {
        Path good = mine("good");
        Path broken = Files.writeString(folder.resolve("broken.json"), "[{\"edge\": \"Si-K\", \"sigma\": NaN}]");
        Ran ran = Ran.of("library", "--json", "--add", good, broken);
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err().lines())
                .containsExactly(
                        "broken.json, record 1, field sigma: is not finite; copy or compute the record again.");
        JsonNode told = ran.json();
        assertThat(told.get("added").get(0).get("structure").asText()).isEqualTo("good");
        JsonNode refused = told.get("refused").get(0);
        assertThat(refused.get("file").asText()).isEqualTo("broken.json");
        assertThat(refused.get("entry").asText()).isEqualTo("record 1, field sigma");
        assertThat(refused.get("reason").asText()).isEqualTo("is not finite");
    }

    @Test
    void anEdgeAndItsPdosBecomeARecord() throws Exception {
        Reference r = ReferenceLibrary.bundled().edge("Si-K").get(0);
        StringBuilder edge = new StringBuilder();
        for (int i = 0; i < r.edgeIntensity().length; i++) {
            edge.append(String.format(
                    Locale.ROOT, "%.3f %.8f%n", 1840 + r.spectrum().axis().at(i), r.edgeIntensity()[i]));
        }
        StringBuilder pdos = new StringBuilder("energy s p\n");
        for (int i = 0; i < r.pdosS().length; i++) {
            pdos.append(String.format(
                    Locale.ROOT, "%.3f %.8f %.8f%n", r.pdos().axis().at(i) + 2, r.pdosS()[i], r.pdosP()[i]));
        }
        Path edgeFile = Files.writeString(folder.resolve("edge.txt"), edge);
        Path pdosFile = Files.writeString(folder.resolve("pdos.txt"), pdos);
        List<Object> words = List.of(
                "library",
                "--edge",
                "si-k",
                "--add-edge",
                edgeFile,
                "--add-pdos",
                pdosFile,
                "--structure",
                "pair",
                "--kind",
                "crystal",
                "--sigma",
                "0.3",
                "--band-gap",
                r.bandGap(),
                "--vbm",
                "2",
                "--lowest-empty");
        Ran wrong = Ran.of(with(words, "0"));
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err())
                .contains("edge.txt: goes from 1835 to 1875 eV", "give the energy of the lowest empty state");
        Ran right = Ran.of(with(words, "1840"));
        assertThat(right.code()).as(right.err()).isZero();
        assertThat(right.out()).startsWith("added Si-K pair #0");
        Path out = folder.resolve("pair.json");
        assertThat(Ran.of("library", "--whose", "own", "--edge", "si-k", "--export", out)
                        .code())
                .isZero();
        assertThat(Files.readString(out)).contains("\"pair\"", "own: edge.txt and pdos.txt");
    }

    private static Object[] with(List<Object> words, Object last) {
        List<Object> all = new java.util.ArrayList<>(words);
        all.add(last);
        return all.toArray();
    }

    @Test
    void exportsHoldTheRecordsThatAreMeant() throws Exception {
        Path table = folder.resolve("t.csv");
        Path curves = folder.resolve("c.csv");
        Ran ran = Ran.of(
                "library",
                "--json",
                "--edge",
                "o-k",
                "--kind",
                "crystal,distorted",
                "--range",
                "band_gap=5..",
                "--export",
                table,
                "--curves",
                curves);
        assertThat(ran.code()).as(ran.err()).isZero();
        List<Reference> expected = ReferenceLibrary.bundled().edge("O-K").stream()
                .filter(r -> List.of("crystal", "distorted").contains(r.kind()) && r.bandGap() >= 5)
                .toList();
        assertThat(ran.json().get("records").asInt()).isEqualTo(expected.size()).isPositive();
        assertThat(Files.readAllLines(table)).hasSize(expected.size() + 1);
        assertThat(Files.readAllLines(table).get(1))
                .startsWith("O-K," + expected.get(0).structure());
        assertThat(Files.readAllLines(curves)).hasSizeGreaterThan(expected.size() * 1000);
        assertThat(Ran.of("library", "--edge", "o-k", "--kind", "crystal").out())
                .contains("crystal")
                .doesNotContain("amorphous");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--remove nobody|is not among your own references",
                "--add nowhere.json|does not exist",
                "--export x.xls|is not one that records can have",
                "--range gap=1..2|there is no property 'gap'",
                "--range band_gap=1|is no range",
                "--range band_gap=a..2|'a' is no number",
                "--whose theirs|is nobody here",
                "--text nothingatall --export x.csv|has no record that is meant",
                "--add-edge e.txt|--add-pdos: is needed",
                "--add a.json --remove b|does one thing at a time"
            })
    void whatCannotBeMeantIsOneLine(String words, String told) {
        Ran ran = Ran.of((Object[]) ("library " + words).split(" "));
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err().lines()).singleElement().asString().contains(told);
    }
}
