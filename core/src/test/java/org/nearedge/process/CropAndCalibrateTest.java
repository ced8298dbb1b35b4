package org.nearedge.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

class CropAndCalibrateTest {
    private static final Spectrum IN = Given.spectrum(EnergyAxis.uniform(100, 0.5, 9), 0, 1, 2, 3, 4, 5, 6, 7, 8);

    @Test
    void cropKeepsBothEnds() throws InputException {
        Spectrum out = new Crop(101, 102.7).apply(IN);

        assertThat(out.axis().toArray()).containsExactly(101, 101.5, 102, 102.5);
        assertThat(out.toArray()).containsExactly(2, 3, 4, 5);
        assertThat(new Crop(0, 1e9).apply(IN)).isSameAs(IN);
        assertThat(new Crop(101.9, 102.1).apply(IN).toArray()).containsExactly(4);
    }

    @Test
    void cropOfAnUnevenAxis() throws InputException {
        Spectrum in = Given.spectrum(EnergyAxis.of(1, 2, 4, 8, 16), 1, 2, 3, 4, 5);

        assertThat(new Crop(2, 8).apply(in).axis().toArray()).containsExactly(2, 4, 8);
        assertThat(new Crop(2.1, 15.9).apply(in).axis().toArray()).containsExactly(4, 8);
    }

    @Test
    void cropOutsideIsTold() {
        assertThatThrownBy(() -> new Crop(1800, 1900).apply(IN))
                .isInstanceOf(InputException.class)
                .hasMessage("given, crop: no channel lies in 1800 to 1900 eV; it covers 100 to 104 eV.");
        assertThatThrownBy(() -> new Crop(101.1, 101.2).apply(IN)).isInstanceOf(InputException.class);
        assertThatThrownBy(() -> new Crop(5, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Crop(5, Double.POSITIVE_INFINITY)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void calibrateMovesTheAxisAlone() throws InputException {
        Spectrum out = new Calibrate(-3.25).apply(IN);

        assertThat(out.axis()).isEqualTo(EnergyAxis.uniform(96.75, 0.5, 9));
        assertThat(out.toArray()).isEqualTo(IN.toArray());
        assertThat(new Calibrate(0).apply(IN)).isSameAs(IN);
    }

    @Test
    void shiftThatMergesEnergiesIsTold() {
        Spectrum fine = Given.spectrum(EnergyAxis.of(0, 1e-14, 2e-14), 1, 2, 3);

        assertThatThrownBy(() -> new Calibrate(1000).apply(fine))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("too close together to be shifted");
        assertThatThrownBy(() -> new Calibrate(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Calibrate(1e30)).isInstanceOf(IllegalArgumentException.class);
    }
}
