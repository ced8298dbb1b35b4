package org.nearedge.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.nearedge.process.InputGrid;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Pdos;

class ConductionPdosTest {
    private static final EnergyAxis AXIS = EnergyAxis.uniform(-20, 0.1, 401);
    private static final double NATIVE = 0.3;
    private static final double WIDTH = 0.8;

    /** Conduction bands of Gaussian shape above a gap: s at one energy above its bottom, p at another. */
    private static Pdos pdos(double gap, double s, double p) {
        double[] first = new double[AXIS.size()];
        double[] second = new double[AXIS.size()];
        for (int i = 0; i < first.length; i++) {
            first[i] = References.gauss(AXIS.at(i) - gap - s, WIDTH);
            second[i] = 2 * References.gauss(AXIS.at(i) - gap - p, WIDTH);
        }
        return new Pdos(AXIS, first, second);
    }

    private static double broadened(double energy, double sigma) {
        double width = Math.sqrt(WIDTH * WIDTH + sigma * sigma - NATIVE * NATIVE);
        return WIDTH / width * References.gauss(energy, width);
    }

    /** Wherever the gap ends between two channels, energies count from there. */
    @Property(tries = 60)
    void bandsStandWhereTheyAreAboveTheGap(
            @ForAll @DoubleRange(min = 0, max = 6) double gap,
            @ForAll @DoubleRange(min = 1, max = 11) double s,
            @ForAll @DoubleRange(min = 1, max = 11) double p)
            throws Exception {
        for (double sigma : new double[] {0.5, 1.2}) {
            InputGrid grid = ConductionPdos.grid(sigma);
            double[] both = ConductionPdos.of("made up", pdos(gap, s, p), NATIVE, gap, grid);
            assertThat(both).hasSize(2 * grid.size());
            for (int i = 0; i < grid.size(); i++) {
                double energy = grid.first() + i * grid.step();
                // Half-way between channels, interpolation and the grid's kernel come to 0.0020 at the most.
                assertThat(both[i]).isCloseTo(broadened(energy - s, sigma), within(2.5e-3));
                assertThat(both[grid.size() + i]).isCloseTo(2 * broadened(energy - p, sigma), within(5e-3));
            }
        }
    }

    @Test
    void atTheBottomOfBandsThatBeginHigherThereIsNothing() throws Exception {
        double[] both = ConductionPdos.of("made up", pdos(2, 8, 9), NATIVE, 2, ConductionPdos.grid(0.5));
        assertThat(both[0]).isCloseTo(0, within(1e-9));
        assertThat(both[130]).isCloseTo(0, within(1e-9));
        assertThat(both[80]).isGreaterThan(0.7);
    }

    @Test
    void aRecordIsReadWithItsOwnGapAndBroadening() throws Exception {
        Reference record = References.of("a", 0);
        InputGrid grid = ConductionPdos.grid(0.5);
        assertThat(ConductionPdos.of(record, grid))
                .containsExactly(ConductionPdos.of(record.id(), record.pdos(), record.sigma(), record.bandGap(), grid));
        // 0 is the bottom of the conduction band: the same place in the PDOS as the model's target has it.
        Pdos target = Target.pdos(record, 0.5, EnergyAxis.uniform(record.bandGap(), 0.1, 130));
        assertThat(ConductionPdos.of(record, grid)).startsWith(target.s(), within(1e-9));
    }

    @Test
    void whatIsNotCoveredIsRefused() {
        InputGrid grid = ConductionPdos.grid(0.5);
        assertThatThrownBy(() -> ConductionPdos.of("b.txt", pdos(8, 1, 1), NATIVE, 8, grid))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("b.txt, PDOS: goes from -20.00 to 20.00 eV")
                .hasMessageContaining("band gap of 8.000 eV 8.000 to 20.90 eV");
        for (double senseless : new double[] {-0.1, Double.NaN}) {
            assertThatThrownBy(() -> ConductionPdos.of("b.txt", pdos(1, 1, 1), NATIVE, senseless, grid))
                    .isInstanceOf(InputException.class);
        }
        // What is broader than the grid cannot be sharpened.
        assertThatThrownBy(() -> ConductionPdos.of("b.txt", pdos(1, 1, 1), 0.6, 1, grid))
                .isInstanceOf(InputException.class);
    }
}
