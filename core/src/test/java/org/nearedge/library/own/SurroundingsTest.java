package org.nearedge.library.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nearedge.io.xyz.ExtendedXyz;
import org.nearedge.library.Reference;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.spectrum.InputException;

class SurroundingsTest {
    private static final Path GENERATOR =
            Path.of(System.getProperty("nearedge.root", "..")).resolve("sample-data/generator");

    @TempDir
    Path folder;

    /** One structure of a file of many. */
    private ExtendedXyz structure(String file, String name) throws Exception {
        List<String> lines = Files.readAllLines(GENERATOR.resolve(file));
        for (int i = 0; i < lines.size(); i += 2 + Integer.parseInt(lines.get(i).strip())) {
            if (lines.get(i + 1).contains("name=" + name + " ")) {
                List<String> own = new ArrayList<>(
                        lines.subList(i, i + 2 + Integer.parseInt(lines.get(i).strip())));
                return ExtendedXyz.open(Files.write(folder.resolve("one.xyz"), own));
            }
        }
        throw new AssertionError("no structure " + name);
    }

    /** The bundled records were made from these structures by another program. */
    @ParameterizedTest
    @CsvSource({"silica.extxyz, Coesite, O-K", "silica.extxyz, Quartz-alpha, O-K", "silica.extxyz, Stishovite, O-K"})
    void agreesWithTheBundledRecords(String file, String name, String edge) throws Exception {
        assumeTrue(Files.exists(GENERATOR.resolve(file)));
        ExtendedXyz structure = structure(file, name);
        List<Reference> records = ReferenceLibrary.bundled().edge(edge).stream()
                .filter(r -> r.structure().equals(name))
                .toList();
        assertThat(records).isNotEmpty();
        for (Reference record : records) {
            Surroundings around = Surroundings.of("one.xyz", structure, record.site(), edge);
            assertThat(around.neighbours()).isEqualTo(record.neighbours());
            assertThat(around.bondLength()).isCloseTo(record.bondLength(), within(1e-6));
            assertThat(around.bondAngle()).isCloseTo(record.bondAngle(), within(1e-5));
            assertThat(around.environment()).hasSameSizeAs(record.environment());
            for (int i = 0; i < record.environment().size(); i++) {
                // Atoms at equal distances may come in another order.
                Reference.Atom atom = record.environment().get(i);
                assertThat(around.environment()).anySatisfy(found -> {
                    assertThat(found.element()).isEqualTo(atom.element());
                    assertThat(Math.hypot(Math.hypot(found.x() - atom.x(), found.y() - atom.y()), found.z() - atom.z()))
                            .isLessThan(0.002);
                });
            }
        }
    }

    /** Diamond: four neighbours at a quarter of the body's diagonal, at the tetrahedral angle. */
    @Test
    void diamondFromItsPrimitiveCell() throws Exception {
        double a = 5.43;
        double h = a / 2;
        Path file = Files.writeString(
                folder.resolve("si.xyz"),
                "2\nLattice=\"0 %1$s %1$s %1$s 0 %1$s %1$s %1$s 0\"\nSi 0 0 0\nSi %2$s %2$s %2$s\n"
                        .formatted(h, a / 4 + 5 * h));
        Surroundings around = Surroundings.of("si.xyz", ExtendedXyz.open(file), 1, "Si-K");
        assertThat(around.atoms()).isEqualTo(2);
        assertThat(around.neighbours()).isEqualTo(4);
        assertThat(around.bondLength()).isCloseTo(Math.sqrt(3) * a / 4, within(1e-12));
        assertThat(around.bondAngle()).isCloseTo(Math.toDegrees(Math.acos(-1.0 / 3)), within(1e-9));
        // 1 + 4 + 12 within 4.2 angstrom.
        assertThat(around.environment()).hasSize(17);
        assertThat(around.environment().get(0)).isEqualTo(new Reference.Atom("Si", 0, 0, 0));
    }

    @Test
    void theWrongAtomOrCellIsTold() throws Exception {
        Path file = Files.writeString(folder.resolve("a.xyz"), "2\n\nSi 0 0 0\nO 1.6 0 0\n");
        ExtendedXyz atoms = ExtendedXyz.open(file);
        assertThat(Surroundings.of("a.xyz", atoms, 1, "O-K").neighbours()).isEqualTo(1);
        assertThat(Surroundings.of("a.xyz", atoms, 1, "O-K").bondAngle()).isNull();
        assertThatThrownBy(() -> Surroundings.of("a.xyz", atoms, 1, "Si-K"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("atom 1: is O, but the edge is Si-K");
        assertThatThrownBy(() -> Surroundings.of("a.xyz", atoms, 2, "O-K"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("has 2 atoms, counted from 0");
        Path flat = Files.writeString(folder.resolve("f.xyz"), "1\nLattice=\"1 0 0 0 1 0 1 1 0\"\nSi 0 0 0\n");
        assertThatThrownBy(() -> Surroundings.of("f.xyz", ExtendedXyz.open(flat), 0, "Si-K"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("spans no volume");
    }
}
