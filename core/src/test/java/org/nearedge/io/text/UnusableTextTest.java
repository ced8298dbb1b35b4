package org.nearedge.io.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nearedge.io.Written;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.InputException;

/** Texts that hold rows of numbers and yet no spectrum, or name their columns in an odd place. */
class UnusableTextTest {
    private static void assertFault(String text, String sentence) {
        assertThatThrownBy(() -> Written.open(text))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%PDF-1.7", "%!PS-Adobe-3.0"})
    void aPageIsNoTable(String mark) {
        assertFault(mark + "\nxref\n0 2\n10 500\n11 501\n12 502\nstartxref\n45\n", "is in no format");
    }

    /** Once the energies were taken for the only signal there is. */
    @ParameterizedTest
    @ValueSource(strings = {"NaN", "1e999", "--", ""})
    void energiesWithoutIntensitiesAreNoSpectrum(String nothing) {
        assertFault(
                "Energy,Counts\n1,%1$s\n2,%1$s\n3,%1$s\n".formatted(nothing),
                "line 2: holds no finite number in it or after it but in the column 'Energy'");
    }

    @Test
    void anEnergyThatNeverChangesIsTold() {
        assertFault("Energy,Counts\n1840,5\n1840,6\n1840,7\n", "line 2: has the energy 1840.0, and so has every row");
    }

    /** Long names, units and comments, as Origin exports them. */
    @Test
    void namesAreFoundAboveARowOfComments() throws Exception {
        List<Dataset> read = Written.open(
                "Energy Loss\tSum\tDark\nkeV\te-\te-\nComments\tfoo\tbar\n" + "1.5\t7\t1\n1.6\t8\t2\n1.7\t9\t4\n");
        assertThat(read).extracting(Dataset::title).containsExactly("sample, Sum (e-)", "sample, Dark (e-)");
        assertThat(read.get(0).axes().get(0).name()).isEqualTo("Energy Loss");
        assertThat(read.get(0).axes().get(0).units()).isEqualTo("keV");
        assertThat(read.get(0).notices()).isEmpty();
    }

    @Test
    void aSentenceAboveTheNamesIsNoRowOfNames() throws Exception {
        Dataset read = Written.open("Energy calibrated\na b\n1 5\n2 7\n4 6\n").get(0);
        assertThat(read.axes().get(0).toArray()).containsExactly(1, 2, 4);
        assertThat(read.axes().get(0).name()).isEqualTo("Energy");
    }
}
