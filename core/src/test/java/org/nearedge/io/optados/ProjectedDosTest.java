package org.nearedge.io.optados;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nearedge.io.PdosFile;
import org.nearedge.io.optados.OptadosFiles.Box;
import org.nearedge.spectrum.InputException;

/** The text is written here after OptaDOS's output routines; see {@link OptadosFiles}. */
class ProjectedDosTest {
    private static final double[] ENERGY =
            IntStream.range(0, 60).mapToDouble(i -> -15.20796 + 0.1 * i).toArray();
    private static final double[] ONE = curve(1);
    private static final double[] TWO = curve(2);
    private static final double[] THREE = curve(3);
    private static final double[] FOUR = curve(4);

    @TempDir
    Path folder;

    /** With tails as small as a Gaussian's: their exponents have three digits. */
    private static double[] curve(int k) {
        return IntStream.range(0, 60)
                .mapToDouble(i -> k * Math.exp(-0.5 * (i - 30) * (i - 30)))
                .toArray();
    }

    private static double[] times(double factor, double[] curve) {
        return IntStream.range(0, curve.length)
                .mapToDouble(i -> factor * curve[i])
                .toArray();
    }

    private Path file(String text) throws Exception {
        return Files.writeString(folder.resolve("Si.pdos.dat"), text);
    }

    private static void isCurve(double[] read, double[] expected) {
        assertThat(read).usingComparatorWithPrecision(1e-7).containsExactly(expected);
        assertThat(read[0]).isCloseTo(expected[0], within(1e-6 * Math.abs(expected[0])));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Column", "Projector"})
    void aSitesColumnsAreHalvedToOneSpin(String word) throws Exception {
        PdosFile pdos = PdosFile.open(
                file(OptadosFiles.pdos(word, List.of(Box.of("Si 1 s"), Box.of("Si 1 p")), ENERGY, ONE, TWO)));
        isCurve(pdos.pdos().s(), times(0.5, ONE));
        isCurve(pdos.pdos().p(), ONE);
        assertThat(pdos.pdos().s()[0]).isPositive();
        assertThat(pdos.pdos().axis().isUniform()).isTrue();
        assertThat(pdos.pdos().axis().first()).isCloseTo(ENERGY[0], within(1e-6));
        assertThat(pdos.pdos().axis().step()).isCloseTo(0.1, within(1e-9));
        assertThat(pdos.notices()).singleElement().asString().contains("divided by 2");
    }

    @Test
    void aSiteIsChosenByItsName() throws Exception {
        Path file = file(OptadosFiles.pdos(
                "Column",
                List.of(Box.of("Si 1 s"), Box.of("Si 1 p"), Box.of("O 12 s"), Box.of("O 12 p"), Box.of("O 12 d")),
                ENERGY,
                ONE,
                TWO,
                THREE,
                FOUR,
                ONE));
        for (String word : List.of("O 12", "o12")) {
            isCurve(PdosFile.open(file, word).pdos().s(), times(0.5, THREE));
            isCurve(PdosFile.open(file, word).pdos().p(), times(0.5, FOUR));
        }
        assertThatThrownBy(() -> PdosFile.open(file))
                .isInstanceOf(InputException.class)
                .hasMessage("Si.pdos.dat: holds the PDOS of 2 sites; say which one is meant: Si 1, O 12.");
        assertThatThrownBy(() -> PdosFile.open(file, "O 1"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("site O 1: is not in the file");
    }

    /** Of down spin OptaDOS writes negative numbers; one spin is the mean of both. */
    @Test
    void spinsAreAveraged() throws Exception {
        PdosFile pdos = PdosFile.open(file(OptadosFiles.pdos(
                "Column",
                List.of(
                        new Box("Up", List.of("Si 1 s")),
                        new Box("Up", List.of("Si 1 p")),
                        new Box("Down", List.of("Si 1 s")),
                        new Box("Down", List.of("Si 1 p"))),
                ENERGY,
                ONE,
                TWO,
                times(-1, THREE),
                times(-1, FOUR))));
        isCurve(pdos.pdos().s(), TWO);
        isCurve(pdos.pdos().p(), THREE);
    }

    @Test
    void aSumOverEqualAtomsIsTheirMeanAndSaysSo() throws Exception {
        Path file = file(OptadosFiles.pdos(
                "Column",
                List.of(Box.of("Si 1 s", "Si 2 s"), Box.of("Si 1 p", "Si 2 p"), Box.of("Si 1 d", "Si 2 d")),
                ENERGY,
                FOUR,
                TWO,
                ONE));
        PdosFile pdos = PdosFile.open(file);
        isCurve(pdos.pdos().s(), ONE);
        isCurve(pdos.pdos().p(), times(0.5, ONE));
        assertThat(pdos.notices()).anyMatch(text -> text.contains("sums 2 sites: their mean was taken"));
        assertThat(PdosFile.open(file, "si").pdos()).isEqualTo(pdos.pdos());
    }

    @Test
    void withoutSAndPApartThereIsNoPdosOfASite() throws Exception {
        Path file = file(OptadosFiles.pdos(
                "Column", List.of(Box.of("Si 1 s", "Si 1 p"), Box.of("O 1 s", "O 1 p")), ENERGY, ONE, TWO));
        assertThatThrownBy(() -> PdosFile.open(file))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("holds s and p of no site in columns of their own");
    }

    @Test
    void rowsThatDoNotFitTheHeadingAreRefusedByLine() throws Exception {
        List<Box> boxes = List.of(Box.of("Si 1 s"), Box.of("Si 1 p"));
        assertThatThrownBy(() -> PdosFile.open(file(OptadosFiles.pdos("Column", boxes, ENERGY, ONE))))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("has 1 densities, but the heading tells of 2");
        String good = OptadosFiles.pdos("Column", boxes, ENERGY, ONE, TWO);
        assertThatThrownBy(() -> PdosFile.open(file(good.substring(0, good.length() - 20))))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("line " + good.lines().count());
        assertThatThrownBy(() -> PdosFile.open(file(good.replaceFirst("(?s)\\n-1\\.52.*", "\n"))))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("no rows of densities");
    }
}
