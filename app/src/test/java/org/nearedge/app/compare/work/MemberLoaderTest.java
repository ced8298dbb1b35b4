package org.nearedge.app.compare.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearedge.app.compare.Spectra;
import org.nearedge.app.compare.state.Source;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.library.SampleSpectra;
import org.nearedge.process.fit.shape.Shape;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

class MemberLoaderTest {
    @TempDir
    Path folder;

    private final MemberLoader loader = new MemberLoader(ReferenceLibrary::bundled);

    private void assertFault(Source source, String words) {
        assertThatThrownBy(() -> loader.load(source))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(words);
    }

    @Test
    void aRecipeIsDoneWhenItIsRead() throws Exception {
        Path file = Spectra.file(folder, "one.csv", Spectra::one);
        Source raw = new Source.File(file.toString());
        Spectrum cropped = loader.load(raw.withRecipe("{\"steps\":[{\"step\":\"crop\",\"from\":105,\"to\":120}]}"));
        assertThat(loader.load(raw).size()).isEqualTo(401);
        assertThat(cropped.axis().first()).isCloseTo(105, within(1e-9));
        assertThat(cropped.valueAt(114)).isCloseTo(Spectra.one(114), within(1e-8));
    }

    @Test
    void aFileIsReadOnceUntilItIsForgotten() throws Exception {
        Path file = Spectra.file(folder, "one.csv", Spectra::one);
        Source source = new Source.File(file.toString());
        Spectrum first = loader.load(source);
        Files.writeString(file, "energy (eV),intensity\n1,2\n2,3\n3,4\n");
        assertThat(loader.load(source)).isSameAs(first);
        loader.forget();
        assertThat(loader.load(source).size()).isEqualTo(3);
    }

    @Test
    void whatIsNotThereIsOneSentence() {
        String file = Spectra.file(folder, "one.csv", Spectra::one).toString();
        assertFault(new Source.File(file, null, 7, null, null, null), "data set 7: is not in the file; it holds 1");
        assertFault(new Source.File(file, null, null, 3, null, null), "is not in the spectrum image; it has 1");
        assertFault(new Source.File(folder.resolve("gone.csv").toString()), "gone.csv");
        assertFault(new Source.File("a\0b"), "is no name that a file can have");
        assertFault(new Source.Record("Si-K", "unobtainium", 0.8), "is no reference of the library for Si-K");
        assertFault(new Source.Sample("none.csv", null), "is no bundled sample");
        assertFault(new Source.File(file).withRecipe("{"), "recipe of one.csv");
    }

    @Test
    void aBundledSampleIsThere() throws Exception {
        String name = SampleSpectra.bundled().get(0).file();
        assertThat(loader.load(new Source.Sample(name, null)).name()).isEqualTo(name);
    }

    @Test
    void aModelIsWrittenInWords() throws Exception {
        assertThat(ModelWords.shapes(" gaussian:2, arctan"))
                .isEqualTo(List.of(Shape.GAUSSIAN, Shape.GAUSSIAN, Shape.ARCTANGENT));
        for (String bad : List.of("", "gaussian:0", "gaussian:17", "gaussian:1:2", "hill", "gaussian:x")) {
            assertThatThrownBy(() -> ModelWords.shapes(bad)).as(bad).isInstanceOf(InputException.class);
        }
    }
}
