package org.nearedge.library.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearedge.library.PreparedReferences;
import org.nearedge.library.Reference;
import org.nearedge.library.Target;
import org.nearedge.process.InputGrid;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.InputException;

/** A bundled record written as files of two columns, on energies of its own, and put together again. */
class FilePairTest {
    @TempDir
    Path folder;

    private Path columns(String name, EnergyAxis axis, double shift, double[]... curves) throws Exception {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < axis.size(); i++) {
            text.append(String.format(Locale.ROOT, "%.4f", axis.at(i) + shift));
            for (double[] curve : curves) {
                text.append(String.format(Locale.ROOT, " %.9e", curve[i]));
            }
            text.append('\n');
        }
        return Files.writeString(folder.resolve(name), text);
    }

    private static FilePair.Told told(String name, double edgeZero, double pdosZero, double gap) {
        return new FilePair.Told("Si-K", name, 0, "crystal", 0.3, null, edgeZero, pdosZero, gap, null);
    }

    private FilePair pair(Reference r, FilePair.Told told) throws Exception {
        Path edge = columns("edge.txt", r.spectrum().axis(), 12.5, r.edgeIntensity());
        Path pdos = columns("pdos.txt", r.pdos().axis(), -3.25, r.pdosS(), r.pdosP());
        return new FilePair(edge, null, List.of(pdos), null, null, null, told);
    }

    @Test
    void zerosAreMovedToWhereTheLibraryHasThem() throws Exception {
        Reference original = Changed.silicon("a").record();
        OwnReferences own = OwnReferences.of(folder.resolve("own"));
        Added added = own.add(pair(original, told("mine", 12.5, -3.25, original.bandGap())));
        Reference made = added.records().get(0);
        assertThat(made.id()).isEqualTo("mine #0");
        assertThat(made.origin()).isEqualTo("own: edge.txt and pdos.txt");
        assertThat(made.sigma()).isEqualTo(0.3);
        InputGrid grid = InputGrid.siliconK(0.5);
        assertThat(PreparedReferences.of(made, grid).row(0))
                .containsExactly(PreparedReferences.of(original, grid).row(0), offset(2e-4));
        assertThat(Target.pdos(made).p()).containsExactly(Target.pdos(original).p(), offset(1e-5));
        assertThat(Target.pdos(made).s()).containsExactly(Target.pdos(original).s(), offset(1e-5));
        assertThat(own.records()).hasSize(1);
    }

    @Test
    void sAndPMayComeFromTwoFiles() throws Exception {
        Reference r = Changed.silicon("a").record();
        Path edge = columns("edge.txt", r.spectrum().axis(), 0, r.edgeIntensity());
        Path s = columns("s.txt", r.pdos().axis(), 0, r.pdosS());
        Path p = columns("p.txt", r.pdos().axis(), 0, r.pdosP());
        Reference made =
                new FilePair(edge, null, List.of(s, p), null, null, null, told("mine", 0, 0, r.bandGap())).record();
        assertThat(made.pdosS()).containsExactly(r.pdosS(), offset(1e-8));
        assertThat(made.pdosP()).containsExactly(r.pdosP(), offset(1e-8));
    }

    /** A sharper PDOS is brought to the edge's broadening: a record has one sigma for all. */
    @Test
    void bothCurvesComeToTheLargerBroadening() throws Exception {
        Reference r = Changed.silicon("a").record();
        FilePair.Told told = new FilePair.Told("Si-K", "mine", 0, "crystal", 0.45, 0.3, 12.5, -3.25, r.bandGap(), null);
        Reference made = pair(r, told).record();
        assertThat(made.sigma()).isEqualTo(0.45);
        assertThat(made.pdosP())
                .containsExactly(
                        Target.pdos(r, 0.45, EnergyAxis.uniform(r.pdosE0(), r.pdosStep(), r.pdosP().length))
                                .p(),
                        offset(1e-7));
        assertThat(made.edgeIntensity())
                .containsExactly(r.edgeIntensity(), offset(1e-6 * r.spectrum().max()));
    }

    @Test
    void aFineAxisIsMadeAsCoarseAsTheBundledOnes() throws Exception {
        EnergyAxis fine = EnergyAxis.uniform(-8, 0.01, 4000);
        double[] edge = new double[4000];
        for (int i = 0; i < 4000; i++) {
            double e = fine.at(i);
            edge[i] = Math.exp(-0.5 * (e - 3) * (e - 3)) + 0.5 / (1 + Math.exp(-(e - 1) / 0.3));
        }
        Reference r = Changed.silicon("a").record();
        FilePair pair = new FilePair(
                columns("edge.txt", fine, 0, edge),
                null,
                List.of(columns("pdos.txt", r.pdos().axis(), 0, r.pdosS(), r.pdosP())),
                null,
                null,
                null,
                told("mine", 0, 0, r.bandGap()));
        Reference made = pair.record();
        assertThat(made.edgeStep()).isEqualTo(0.1);
        assertThat(made.edgeE0()).isEqualTo(-5);
        assertThat(made.spectrum().valueAt(3)).isCloseTo(edge[1100], within(2e-3));
    }

    @Test
    void theSurroundingsComeFromTheStructure() throws Exception {
        Reference r = Changed.silicon("a").record();
        Path atoms = Files.writeString(
                folder.resolve("si.xyz"),
                "2\nLattice=\"0 2.715 2.715 2.715 0 2.715 2.715 2.715 0\"\nSi 0 0 0\nSi 1.3575 1.3575 1.3575\n");
        FilePair plain = pair(r, told("mine", 12.5, -3.25, r.bandGap()));
        Reference made = new FilePair(plain.edge(), null, plain.pdos(), null, atoms, 1, plain.told()).record();
        assertThat(made.neighbours()).isEqualTo(4);
        assertThat(made.bondAngle()).isCloseTo(109.4712, within(1e-4));
        assertThat(made.environment()).hasSize(17);
    }

    private void isRefused(FilePair pair, String... told) {
        OwnReferences own = OwnReferences.of(folder.resolve("own"));
        assertThatThrownBy(() -> own.add(pair))
                .isInstanceOf(InputException.class)
                .satisfies(e -> assertThat(e.getMessage()).contains(told));
        assertThat(own.records()).isEmpty();
    }

    @Test
    void whatIsWrongIsToldOfTheFiles() throws Exception {
        Reference r = Changed.silicon("a").record();
        isRefused(pair(r, told("mine", 0, -3.25, 0)), "edge.txt and pdos.txt, mine #0: rises at");
        isRefused(pair(r, told("mine", 12.5, 10, 0)), "edge.txt and pdos.txt, mine #0: has ", "below 0 eV");
        isRefused(pair(r, told(" ", 12.5, -3.25, 0)), "structure: has no name");
        isRefused(pair(r, told("mine", 12.5, -3.25, -1)), "band gap: is -1.0 eV");
        FilePair good = pair(r, told("mine", 12.5, -3.25, r.bandGap()));
        isRefused(
                new FilePair(good.edge(), 3, good.pdos(), null, null, null, good.told()),
                "edge.txt, data set 3: does not exist");
        FilePair.Told untold = new FilePair.Told("Si-K", "mine", 0, "crystal", null, null, 12.5, -3.25, 0, null);
        isRefused(
                new FilePair(good.edge(), null, good.pdos(), null, null, null, untold),
                "edge.txt: does not tell its broadening");
        isRefused(
                new FilePair(good.edge(), null, List.of(good.edge()), null, null, null, good.told()),
                "edge.txt: holds no PDOS");
        Path nan = Files.writeString(folder.resolve("nan.txt"), "0 1\n0.1 nan\n0.2 3\n0.3 4\n");
        isRefused(
                new FilePair(nan, null, good.pdos(), null, null, null, good.told()),
                "nan.txt, value 2: is no finite number");
    }
}
