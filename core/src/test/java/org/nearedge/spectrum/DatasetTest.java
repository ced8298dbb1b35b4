package org.nearedge.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.junit.jupiter.api.Test;

class DatasetTest {
    private static final DataAxis ENERGY = DataAxis.uniform("Energy", "eV", 500, 0.5, 3);
    private static final DataAxis X = DataAxis.uniform("x", "nm", 0, 1, 2);

    /** As microscopes store it: the energy axis slowest, one image per energy. */
    private static Dataset imagePerEnergy() {
        Samples samples = Samples.of(1, 2, 10, 20, 100, 200);
        return Dataset.energyLast(
                "map", "test", List.of(ENERGY, X), samples, new long[] {2, 1}, Metadata.EMPTY, List.of());
    }

    @Test
    void theEnergyAxisIsMovedLast() throws InputException {
        Dataset map = imagePerEnergy();
        assertThat(map.shape()).containsExactly(2, 3);
        assertThat(map.value(1)).isEqualTo(10);
        SpectrumImage image = map.spectra().orElseThrow();
        assertThat(image.positions()).containsExactly(2);
        assertThat(image.at(1).toArray()).containsExactly(2, 20, 200);
        assertThat(image.sum().toArray()).containsExactly(3, 30, 300);
        assertThat(map.spectrum()).isEqualTo(image.sum());
    }

    @Test
    void aDescendingAxisInKiloElectronVoltsIsTurnedRound() throws InputException {
        Dataset d = Dataset.ordered(
                "k",
                "test",
                List.of(DataAxis.uniform("Energy", "keV", 1.84, -0.001, 3)),
                Samples.of(5, 6, 7),
                Metadata.EMPTY,
                List.of());
        Spectrum s = d.spectrum();
        assertThat(s.axis().first()).isEqualTo(1838);
        assertThat(s.axis().isUniform()).isTrue();
        assertThat(s.toArray()).containsExactly(7, 6, 5);
    }

    @Test
    void channelsThatAreNotFiniteAreLeftOut() throws InputException {
        Dataset d =
                Dataset.ordered("k", "test", List.of(ENERGY), Samples.of(5, Double.NaN, 7), Metadata.EMPTY, List.of());
        assertThat(d.spectrum().axis().toArray()).containsExactly(500, 501);
        assertThat(d.spectrum().toArray()).containsExactly(5, 7);
    }

    @Test
    void complexNumbersAreNoIntensities() {
        Samples complex = Samples.of(ByteBuffer.allocate(48).order(ByteOrder.LITTLE_ENDIAN), NumberType.COMPLEX128);
        Dataset d = Dataset.ordered("wave", "test", List.of(ENERGY), complex, Metadata.EMPTY, List.of());
        assertThatThrownBy(d::spectrum)
                .isInstanceOf(InputException.class)
                .hasMessageContaining("wave: holds complex numbers")
                .hasMessageNotContaining("no energy axis");
    }

    @Test
    void anImageWithoutEnergyAxisSaysSo() {
        Dataset image = Dataset.ordered("pic", "test", List.of(X), Samples.of(1, 2), Metadata.EMPTY, List.of());
        assertThat(image.hasEnergyAxis()).isFalse();
        assertThatThrownBy(image::spectrum).isInstanceOf(InputException.class).hasMessageContaining("no energy axis");
    }

    @Test
    void axesMayNotReachOutsideTheSamples() {
        assertThatThrownBy(() -> Dataset.ordered(
                        "x", "test", List.of(X, ENERGY), Samples.of(1, 2, 3), Metadata.EMPTY, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void storedNumbersAreReadAsTheyAreStored() {
        ByteBuffer b = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
        b.putLong(-1).putLong(1).flip();
        assertThat(Samples.of(b, NumberType.UINT64).get(0)).isEqualTo(18446744073709551615.0);
        assertThat(Samples.of(b, NumberType.INT64).get(0)).isEqualTo(-1);
        assertThat(Samples.of(b, NumberType.UINT32).get(0)).isEqualTo(4294967295.0);
        assertThat(Samples.of(b, NumberType.UINT16).get(4)).isEqualTo(1);
        assertThat(Samples.of(b, NumberType.INT8).get(7)).isEqualTo(-1);
        assertThat(Samples.of(b, NumberType.BOOL).get(8)).isEqualTo(1);
        ByteBuffer complex = ByteBuffer.allocate(8).putFloat(1.5f).putFloat(-2f).flip();
        assertThat(Samples.of(complex, NumberType.COMPLEX64).get(0)).isEqualTo(1.5);
        assertThat(Samples.of(complex, NumberType.COMPLEX64).imaginary(0)).isEqualTo(-2);
        assertThatThrownBy(() -> Samples.of(ByteBuffer.allocate(5), NumberType.INT16))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
