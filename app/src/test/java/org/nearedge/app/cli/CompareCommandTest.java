package org.nearedge.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearedge.app.compare.Spectra;
import org.nearedge.app.compare.state.Choices;
import org.nearedge.app.compare.state.ChoicesJson;
import org.nearedge.app.compare.state.Source;
import org.nearedge.app.compare.state.Task;
import org.nearedge.library.Reference;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.library.SampleSpectra;
import org.nearedge.library.SampleSpectrum;

/** compare and peaks, as a script calls them. */
class CompareCommandTest {
    @TempDir
    Path folder;

    private Path mixed;
    private Path one;
    private Path two;

    @BeforeEach
    void write() {
        mixed = Spectra.file(folder, "mixed.csv", Spectra::mixed);
        one = Spectra.file(folder, "one.csv", Spectra::one);
        two = Spectra.file(folder, "two.csv", Spectra::two);
    }

    @Test
    void sharesAreFoundAndToldAsJson() throws Exception {
        Ran ran = Ran.of("compare", mixed, "--with", one, two, "--range", "102:138", "--json");
        assertThat(ran.code()).as(ran.err()).isZero();
        JsonNode components = ran.json().get("components");
        assertThat(components.get(0).get("name").asText()).isEqualTo("one.csv");
        assertThat(components.get(0).get("weight").asDouble()).isCloseTo(0.3, within(1e-6));
        assertThat(components.get(1).get("weight").asDouble()).isCloseTo(0.7, within(1e-6));
        assertThat(ran.json().get("r_factor").asDouble()).isLessThan(1e-12);
        assertThat(ran.json().get("energy").get(0).asDouble()).isCloseTo(102, within(1e-9));
        assertThat(ran.json().get("parameters").asInt()).isEqualTo(1);
    }

    @Test
    void tablesCombinationsAndLines() throws Exception {
        Path table = folder.resolve("out.csv");
        Ran ran = Ran.of("compare", mixed, "--with", one, two, "--any-sum", "--constant", "-o", table);
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("one.csv").contains("sum of weights").contains("R-factor");
        assertThat(Files.readString(table)).startsWith("component,weight,error");
        Ran all = Ran.of("compare", mixed, "--with", one, two, "--combinations", "2", "--json");
        JsonNode first = all.json().get("combinations").get(0);
        assertThat(first.get("components")).hasSize(2);
        assertThat(first.get("weights").get(1).asDouble()).isCloseTo(0.7, within(1e-6));
    }

    @Test
    void aFigureIsMadeAgainFromWhatItTells() throws Exception {
        Path figure = folder.resolve("figure.svg");
        Ran ran = Ran.of("compare", mixed, "--with", one, two, "--figure", figure);
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(Files.readString(figure)).doesNotContain(folder.toString());
        Path again = folder.resolve("again.svg");
        Ran made = Ran.of("reproduce", figure, "-o", again);
        assertThat(made.code()).as(made.err()).isZero();
        assertThat(Files.readAllBytes(again)).isEqualTo(Files.readAllBytes(figure));
        Files.writeString(two, "energy (eV),intensity\n1,2\n2,3\n3,4\n");
        Ran changed = Ran.of("reproduce", figure, "-o", again);
        assertThat(changed.code()).isEqualTo(2);
        assertThat(changed.err()).contains("two.csv").contains("another content");
    }

    @Test
    void choicesOfTheWindowAreUnderstood() throws Exception {
        Choices choices = Choices.NONE
                .added("a", new Source.File(mixed.toString()))
                .added("b", new Source.File(one.toString()))
                .withTask(Task.DIFFERENCE);
        Ran ran = Ran.of("compare", "--choices", ChoicesJson.text(choices), "--json");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.json().get("differences").get(0).get("name").asText()).isEqualTo("a \u2212 b");
    }

    @Test
    void aSampleIsComparedWithReferencesOnTheirAxis() throws Exception {
        SampleSpectrum sample = SampleSpectra.bundled().stream()
                .filter(s -> s.file().contains("si-k"))
                .findFirst()
                .orElseThrow();
        Path file = SampleSpectra.copy(sample, folder);
        List<Reference> all = ReferenceLibrary.bundled().edge("Si-K");
        Reference own = all.stream()
                .filter(r -> r.structure().equals(sample.structure()))
                .findFirst()
                .orElseThrow();
        Reference other = all.stream()
                .filter(r -> !r.structure().equals(sample.structure()))
                .findFirst()
                .orElseThrow();
        Ran ran = Ran.of(
                "compare", file, "--edge", "si-k", "--references", own.id(), other.id(), "--range", "0:15", "--json");
        assertThat(ran.code()).as(ran.err()).isZero();
        JsonNode components = ran.json().get("components");
        // What was simulated from this structure is mostly this structure.
        assertThat(components.get(0).get("weight").asDouble()).isGreaterThan(0.5);
        assertThat(components.get(1).get("name").asText()).isEqualTo(other.id());
    }

    @Test
    void peaksAreReadAndFitted() throws Exception {
        Ran read = Ran.of("peaks", one, "--json");
        assertThat(read.code()).as(read.err()).isZero();
        assertThat(read.json().get("peaks").get(0).get("position").get("value").asDouble())
                .isCloseTo(114.1, within(0.1));
        Ran fitted = Ran.of("peaks", one, "--fit", "gaussian,arctan", "--json");
        JsonNode gaussian = fitted.json().get("terms").get(0);
        assertThat(gaussian.get("centre").get("value").asDouble()).isCloseTo(114, within(1e-4));
        assertThat(gaussian.get("fwhm").get("value").asDouble()).isCloseTo(3, within(1e-4));
        assertThat(gaussian.get("area").get("value").asDouble()).isCloseTo(3 * 1.0644670, within(1e-3));
        assertThat(fitted.json().get("terms").get(1).get("fwhm").get("value").asDouble())
                .isCloseTo(2, within(1e-3));
        assertThat(Ran.of("peaks", one).out()).contains("position (eV)");
    }

    @Test
    void badInputIsOneLine() {
        assertLine("nothing to compare with", "compare", mixed);
        assertLine("is no range", "compare", mixed, "--with", one, "--range", "5");
        assertLine(
                "have the same shape", "compare", mixed, "--with", one, Spectra.file(folder, "twin.csv", Spectra::one));
        assertLine("too few for", "compare", mixed, "--with", one, two, "--any-sum", "--range", "110:110.1");
        assertLine("holds no channel", "compare", mixed, "--with", one, "--range", "110.01:110.02");
        assertLine("holds no channel", "compare", mixed, "--with", one, "--range", "50:60");
        assertLine("does not exist", "peaks", folder.resolve("none.msa"));
        assertLine("no shape triangle", "peaks", one, "--fit", "triangle");
        assertLine("is no share", "peaks", one, "--prominence", "7");
        assertLine("is not known", "peaks", one, "--errors", "guess");
        assertLine(
                "negative intensity",
                "peaks",
                Spectra.file(folder, "neg.csv", e -> -1 + Spectra.one(e)),
                "--errors",
                "counts",
                "--fit",
                "gaussian");
        assertLine("choices that cannot be made", "compare", "--choices", "{\"members\":4}");
        assertLine("is of no edge", "compare", mixed, "--references", "x");
        assertLine("choose 1 to 4", "compare", mixed, "--with", one, two, "--combinations", "9");
    }

    private static void assertLine(String part, Object... words) {
        Ran ran = Ran.of(words);
        assertThat(ran.code()).as(ran.out() + ran.err()).isEqualTo(2);
        assertThat(ran.err().strip()).contains(part).hasLineCount(1);
    }
}
