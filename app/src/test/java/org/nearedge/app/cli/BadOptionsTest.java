package org.nearedge.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nearedge.io.SpectrumFiles;
import org.nearedge.library.SampleSpectra;
import org.nearedge.process.Recipe;

/** What cannot be meant is refused in one line, with exit code 2, before any work and without a file left behind. */
class BadOptionsTest {
    @TempDir
    private Path folder;

    private Path silicon;

    @BeforeEach
    void sample() throws Exception {
        silicon = sample("Si-K");
    }

    private Path sample(String edge) throws Exception {
        Path file = folder.resolve(edge + ".msa");
        var sample = SampleSpectra.bundled().stream()
                .filter(s -> s.edge().equals(edge))
                .findFirst()
                .orElseThrow();
        SpectrumFiles.save(SampleSpectra.open(sample).get(0).spectrum(), file);
        return file;
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static void assertRefused(Ran ran, String... words) {
        assertThat(ran.code()).as(ran.err()).isEqualTo(2);
        assertThat(ran.err().lines()).hasSize(1);
        assertThat(ran.err()).startsWith("nearedge: ").contains(words);
        assertThat(ran.out()).isEmpty();
    }

    private Ran predict(Object... more) {
        List<Object> words = new ArrayList<>(List.of("predict", silicon, "--model", "si-k-pdos"));
        words.addAll(List.of(more));
        return Ran.of(words.toArray());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "NaN", "Infinity", "1e4"})
    void broadeningsThatMakeNoSense(String sigma) {
        assertRefused(predict("--sigma", sigma), "--sigma");
        assertRefused(Ran.of("neighbours", silicon, "--edge", "si-k", "--sigma", sigma), "--sigma");
        assertRefused(
                Ran.of("train", "--model", "si-k-pdos", "--sigma", sigma, "-o", folder.resolve("b.zip")), "--sigma");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -3})
    void countsBelowOne(int count) {
        assertRefused(predict("-n", count), "-n");
        assertRefused(Ran.of("neighbours", silicon, "--edge", "si-k", "-n", count), "-n");
    }

    @Test
    void aMetricIsNamedInAnyCase() {
        for (String name : new String[] {"cosine", "COSINE", "Mse"}) {
            assertThat(Ran.of("neighbours", silicon, "--edge", "si-k", "--metric", name)
                            .code())
                    .isZero();
        }
    }

    /** One of two files that cannot be written: neither is. */
    @ParameterizedTest
    @CsvSource({
        "p.csv, none/f.svg, its folder does not exist",
        "p.csv, f.bmp, is no kind of figure",
        "p.csv, svg, is no kind of figure",
        "none/p.csv, f.svg, its folder does not exist",
        "p.txt, f.svg, ending",
    })
    void noAnswerIsLeftBehindHalf(String out, String figure, String reason) throws Exception {
        assertRefused(predict("-o", folder.resolve(out), "--figure", folder.resolve(figure)), reason);
        assertThat(names()).containsExactly("Si-K.msa");
    }

    @Test
    void trainingDoesNotBeginWhereItsResultCannotBeWritten() throws Exception {
        for (Path out : new Path[] {folder.resolve("none").resolve("b.zip"), folder, folder.getRoot()}) {
            assertRefused(Ran.of("train", "--model", "si-k-pdos", "-o", out), "folder");
        }
        assertRefused(Ran.of("train", "--model", "si-k-pdos", "--split", "luck", "-o", folder.resolve("b")), "--split");
        assertThat(names()).containsExactly("Si-K.msa");
    }

    @Test
    void theRootOfAllFoldersIsNoFile() throws Exception {
        assertRefused(Ran.of("convert", silicon, folder.getRoot()), "ending");
        assertRefused(predict("-o", folder.getRoot()), "ending");
        Path recipe = folder.resolve("r.json");
        Recipe.of().save(recipe);
        assertRefused(Ran.of("process", silicon, "--recipe", recipe, "-o", folder.getRoot()), "ending");
    }

    @Test
    void theFileThatIsReadIsNotWrittenOver() throws Exception {
        byte[] before = Files.readAllBytes(silicon);
        assertRefused(Ran.of("convert", silicon, silicon), "Si-K.msa", "is the file that is read");
        assertRefused(Ran.of("convert", silicon, folder.resolve(".").resolve("Si-K.msa")), "is the file that is read");
        assertThat(silicon).hasBinaryContent(before);
    }

    /** The chain knows a spectrum by its title; whoever gave a file knows it by its name. */
    @Test
    void faultsAreToldOfTheFile() throws Exception {
        Path oxygen = sample("O-K");
        assertRefused(Ran.of("predict", oxygen, "--model", "si-k-pdos"), "nearedge: O-K.msa, ", "shows O-K, not Si-K");
        assertRefused(Ran.of("neighbours", oxygen, "--edge", "si-k"), "nearedge: O-K.msa, ");
    }

    @Test
    void notesFollowAnAnswerAndNeverAFault() throws Exception {
        Path noted = Files.writeString(folder.resolve("n.csv"), "energy,counts\n510,1\n511,NaN\n512,4\n513,9\n");
        assertRefused(Ran.of("predict", noted, "--model", "si-k-pdos"), "n.csv");
        Ran ran = Ran.of("convert", noted, folder.resolve("n.json"));
        assertThat(ran.code()).isZero();
        assertThat(ran.err().lines()).singleElement().asString().startsWith("note: line 3");
    }

    @Test
    void mapsAreNoFigure() {
        Path image = Path.of(System.getProperty("nearedge.root", ".."))
                .resolve("core/src/test/resources/org/nearedge/io/hspy/image.hspy");
        assertRefused(
                Ran.of(
                        "predict",
                        image,
                        "--model",
                        "si-k-pdos",
                        "-o",
                        folder.resolve("m.json"),
                        "--figure",
                        folder.resolve("m.svg")),
                "m.svg: cannot show maps");
    }

    @Test
    void aLineEndInANameDoesNotBreakTheLine() {
        Ran ran = Ran.of("info", folder.resolve("a\nb.msa"));
        assertRefused(ran, "a b.msa: does not exist");
    }

    @Test
    void aNameLikeAnOptionIsExplained() throws Exception {
        Path here = Files.createTempFile(Path.of(""), "-x", ".csv");
        try {
            assertRefused(Ran.of("info", here), "write ./" + here);
        } finally {
            Files.delete(here);
        }
    }

    @Test
    void anAnswerThatCannotBeWrittenIsAFault() {
        PrintStream real = System.out;
        PrintStream error = System.err;
        try {
            System.setErr(new PrintStream(OutputStream.nullOutputStream()));
            System.setOut(new PrintStream(new OutputStream() {
                @Override
                public void write(int b) throws IOException {
                    throw new IOException("No space left on device");
                }
            }));
            assertThat(CommandLineApp.run("info", silicon.toString(), "--json")).isEqualTo(2);
        } finally {
            System.setOut(real);
            System.setErr(error);
        }
    }
}
