package org.nearedge.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Pdos;

class TargetTest {
    @Test
    void theAxisIsThatOfThePaper() {
        assertThat(Target.AXIS.size()).isEqualTo(300);
        assertThat(Target.AXIS.first()).isEqualTo(-15);
        assertThat(Target.AXIS.last()).isCloseTo(14.9, within(1e-9));
    }

    /** A Gaussian of 1.0 broadened by sqrt(0.5^2 - 0.3^2) is one of sqrt(1.16), lower by as much as it is wider. */
    @Test
    void broadeningAddsVariancesAndKeepsTheNumberOfStates() throws Exception {
        Reference record = References.of("Si-K", "a", "crystal", 0, 3);
        Pdos target = Target.pdos(record);
        double sigma = Math.sqrt(1.0 + 0.25 - 0.09);
        for (int i = 0; i < 140; i++) {
            double expected = References.gauss(Target.AXIS.at(i) + 8, sigma) / sigma;
            assertThat(target.s()[i]).isCloseTo(expected, within(2e-3));
        }
        double states = 0;
        for (double s : target.s()) {
            states += 0.1 * s;
        }
        assertThat(states).isCloseTo(Math.sqrt(2 * Math.PI) * (1.0 + 0.3 * 1.2), within(1e-3));
    }

    @Test
    void atTheNativeBroadeningAndOnItsOwnChannelsItIsTheRecordItself() throws Exception {
        Reference record = References.of("Si-K", "a", "crystal", 0, 3);
        Pdos same = Target.pdos(record, 0.3, EnergyAxis.uniform(-20, 0.1, 401));
        assertThat(same.s()).containsExactly(record.pdosS(), within(1e-12));
        assertThat(same.p()).containsExactly(record.pdosP(), within(1e-12));
    }

    @Test
    void aVectorIsSThenPAndComesBack() throws Exception {
        Pdos pdos = Target.pdos(References.of("a", 0));
        double[] vector = Target.vector(pdos);
        assertThat(vector).hasSize(600);
        assertThat(vector[299]).isEqualTo(pdos.s()[299]);
        assertThat(vector[300]).isEqualTo(pdos.p()[0]);
        assertThat(Target.pdos(vector)).isEqualTo(pdos);
    }

    @Test
    void aPdosThatDoesNotReachIsRefused() {
        assertThatThrownBy(() -> Target.pdos(References.of("a", 0), 0.5, EnergyAxis.uniform(-30, 0.1, 100)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("a #0, PDOS: is computed on");
    }
}
