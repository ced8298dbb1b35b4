package org.nearedge.io.xdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.nearedge.spectrum.DataAxis;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.Metadata;

class XdiSignalsTest {
    private static List<Dataset> columns(String labels, String... rows) throws Exception {
        StringBuilder text = new StringBuilder("# XDI/1.0\n# Element.symbol: Fe\n# Element.edge: K\n");
        text.append("# Mono.d_spacing: 3.1356\n");
        String[] words = labels.split(", ");
        for (int i = 0; i < words.length; i++) {
            text.append("# Column.").append(i + 1).append(": ").append(words[i]).append('\n');
        }
        return XdiText.read(text + "# ---\n" + String.join("\n", rows) + "\n");
    }

    private static List<String> titles(List<Dataset> datasets) {
        return datasets.stream()
                .map(d -> d.title().substring("scan: ".length()))
                .toList();
    }

    @Test
    void theFilesOwnMuComesFirstThenWhatCanBeComputedThenTheRest() throws Exception {
        List<Dataset> datasets = columns(
                "energy eV, time s, i0, itrans, ifluor, irefer, murefer, normtrans, mutrans",
                "7100 0.5 8 4 2 1 0.1 0.2 0.3",
                "7101 0.6 8 2 4 1 0.1 0.2 0.4");
        assertThat(titles(datasets))
                .containsExactly(
                        "mutrans",
                        "normtrans",
                        "murefer",
                        "mu from ln(i0/itrans)",
                        "mu from ifluor/i0",
                        "mu from ln(itrans/irefer)",
                        "time",
                        "i0",
                        "itrans",
                        "ifluor",
                        "irefer");
        assertThat(datasets.get(0).spectrum().toArray()).containsExactly(0.3, 0.4);
        assertThat(datasets.get(3).spectrum().toArray()).containsExactly(Math.log(2), Math.log(4));
        assertThat(datasets.get(4).spectrum().toArray()).containsExactly(0.25, 0.5);
        assertThat(datasets.get(5).spectrum().toArray()).containsExactly(Math.log(4), Math.log(2));
        assertThat(datasets.get(6).metadata().text(Metadata.INTENSITY_UNIT)).contains("s");
        assertThat(datasets.get(4).metadata().text("XDI.signal")).contains("mufluor");
    }

    @Test
    void namesOfBeamlinesAreUnderstood() {
        assertThat(List.of("E", "Mono_Energy", "xmu", "I_0", "I1", "if", "IREF", "Bragg", "norm", "time"))
                .extracting(ColumnRole::of)
                .containsExactly(
                        ColumnRole.ENERGY,
                        ColumnRole.ENERGY,
                        ColumnRole.MU,
                        ColumnRole.I0,
                        ColumnRole.TRANSMISSION,
                        ColumnRole.FLUORESCENCE,
                        ColumnRole.REFERENCE,
                        ColumnRole.ANGLE,
                        ColumnRole.NORM,
                        ColumnRole.OTHER);
    }

    @Test
    void intensitiesWithoutALogarithmGiveNoValueAndAreCounted() throws Exception {
        List<Dataset> datasets =
                columns("energy eV, i0, itrans", "1 2 1", "2 0 1", "3 2 0", "4 -2 -1", "5 2 -1", "6 2 1");
        Dataset mu = datasets.get(0);
        assertThat(mu.count()).isEqualTo(6);
        assertThat(mu.value(1)).isNaN();
        assertThat(mu.spectrum().axis().toArray()).containsExactly(1, 6);
        assertThat(mu.notices().get(0))
                .isEqualTo(
                        "mu from ln(i0/itrans) has no value in 4 rows (intensities that are zero, negative or no number)");
        // If nothing at all can be computed, the raw columns are what is shown first.
        assertThat(titles(columns("energy eV, i0, itrans", "1 0 1", "2 0 1")))
                .containsExactly("i0", "itrans", "mu from ln(i0/itrans)");
    }

    @Test
    void energiesInKeVAndDescendingOnesAreRead() throws Exception {
        Dataset dataset = columns("energy keV, mu", "7.2 3", "7.15 2", "7.1 1").get(0);
        assertThat(dataset.axes().get(0).units()).isEqualTo("keV");
        assertThat(dataset.spectrum().axis().toArray()).containsExactly(new double[] {7100, 7150, 7200}, within(1e-9));
        assertThat(dataset.spectrum().toArray()).containsExactly(1, 2, 3);
        assertThat(dataset.notices()).contains("the abscissa descends in the file and was turned round");
    }

    @Test
    void rowsAreSortedAndRepeatedEnergiesLeftOut() throws Exception {
        Dataset dataset = columns("energy eV, mu", "1 10", "2 20", "2 21", "1.5 15", "7 70")
                .get(0);
        assertThat(dataset.spectrum().axis().toArray()).containsExactly(1, 1.5, 2, 7);
        assertThat(dataset.spectrum().toArray()).containsExactly(10, 15, 20, 70);
        assertThat(dataset.notices())
                .contains("1 rows repeat an abscissa and were left out")
                .contains("the abscissa goes up and down in the file, rows were sorted");
    }

    @Test
    void evenAxesAreUniformAndUnevenOnesListed() throws Exception {
        assertThat(columns("energy eV, mu", "0.1 1", "0.2 1", "0.3 1", "0.4 1")
                        .get(0)
                        .axes()
                        .get(0)
                        .isUniform())
                .isTrue();
        assertThat(columns("energy eV, mu", "0.1 1", "0.2 1", "0.301 1", "0.4 1")
                        .get(0)
                        .axes()
                        .get(0))
                .isEqualTo(DataAxis.listed("energy", "eV", new double[] {0.1, 0.2, 0.301, 0.4}));
    }

    @Property
    void anglesBecomeEnergiesByBraggsLaw(@ForAll @DoubleRange(min = 2000, max = 30000) double energy) throws Exception {
        double radians = Math.asin(12398.419843320026 / (2 * 3.1356 * energy));
        for (String unit : List.of("degrees", "radians")) {
            double angle = unit.equals("degrees") ? Math.toDegrees(radians) : radians;
            Dataset dataset = columns("angle " + unit + ", mu", angle * 0.9 + " 2", angle + " 1")
                    .get(0);
            assertThat(dataset.spectrum().axis().first()).isCloseTo(energy, within(energy * 1e-12));
            // The smaller angle is the higher energy.
            assertThat(dataset.spectrum().toArray()).containsExactly(1, 2);
            assertThat(dataset.notices())
                    .contains("energies were computed from the angles with Mono.d_spacing 3.1356 Å");
        }
    }

    @Test
    void stepsPixelsAndWavenumbersAreNoEnergies() throws Exception {
        assertThat(columns("angle steps, mu", "1 1", "2 2").get(0).hasEnergyAxis())
                .isFalse();
        assertThat(columns("energy pixel, mu", "1 1", "2 2")
                        .get(0)
                        .axes()
                        .get(0)
                        .units())
                .isEqualTo("pixel");
        Dataset chi = columns("k, chi", "1 1", "2 2").get(0);
        assertThat(chi.hasEnergyAxis()).isFalse();
        assertThat(chi.title()).isEqualTo("scan: chi");
    }

    @Test
    void energiesBesideAnAngleAreTaken() throws Exception {
        List<Dataset> datasets = columns("angle degrees, energy eV, mu", "15 7100 1", "14 7200 2");
        assertThat(datasets.get(0).spectrum().axis().toArray()).containsExactly(7100, 7200);
        assertThat(titles(datasets)).containsExactly("mu", "angle");
        assertThat(datasets.get(0).notices()).contains("the energies stand in column 2, XDI wants them in the first");
    }

    @Test
    void aFluorescenceThatIsAlreadyDividedIsNotDividedAgain() throws Exception {
        List<Dataset> datasets = XdiText.read(
                """
                # XDI/1.0
                # Column.1: energy eV
                # Column.2: i0
                # Column.3: ifluor
                # Describe.Column.3: ifluor - sum of sensors, normalised by i0
                # ---
                1 2 10
                2 4 20
                """);
        assertThat(datasets.get(0).title()).isEqualTo("scan: mu from ifluor");
        assertThat(datasets.get(0).spectrum().toArray()).containsExactly(10, 20);
        assertThat(datasets.get(0).notices().get(0)).contains("already divided by i0");
    }
}
