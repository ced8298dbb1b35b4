package org.nearedge.io.xyz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nearedge.spectrum.InputException;

class ExtendedXyzTest {
    @TempDir
    Path folder;

    private ExtendedXyz read(String text) throws Exception {
        return ExtendedXyz.open(Files.writeString(folder.resolve("a.xyz"), text));
    }

    @Test
    void plainXyzHasNoLattice() throws Exception {
        ExtendedXyz atoms = read("2\nwater without the rest\nO 0 0 0\nH1 0.96 -1e-1 0\n");
        assertThat(atoms.elements()).containsExactly("O", "H");
        assertThat(atoms.positions()[1]).containsExactly(0.96, -0.1, 0);
        assertThat(atoms.lattice()).isNull();
    }

    @Test
    void extendedXyzTellsLatticeAndColumns() throws Exception {
        ExtendedXyz atoms =
                read("1\nLattice=\"5 0 0 0 6 0 1 0 7\" Properties=id:I:1:species:S:1:forces:R:3:pos:R:3 energy=-3\n"
                        + "7 Si 9 9 9 1 2 3\nmore that belongs to the next structure\n");
        assertThat(atoms.positions()[0]).containsExactly(1, 2, 3);
        assertThat(atoms.lattice()[2]).containsExactly(1, 0, 7);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "many;;|line 1: is no number of atoms",
                "0;;|line 1: is no number of atoms",
                "2;;O 0 0 0|ends the file after 1 of 2 atoms",
                "1;;O 0 0|does not hold the 4 columns",
                "1;;O 0 x 0|no length in angstrom",
                "1;;8 0 0 0|begins with no element",
                "1;Lattice=\"1 2 3\";O 0 0 0|has a lattice of 3 numbers",
                "1;Properties=pos:R:3;0 0 0|names no columns species and pos",
                "999999999;;O 0 0 0|ends the file after 1 of 999999999 atoms"
            })
    void damageIsToldByItsLine(String text, String told) {
        assertThatThrownBy(() -> read(text.replace(';', '\n')))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("a.xyz, line ")
                .hasMessageContaining(told);
    }
}
