package org.nearedge.process.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Metadata;
import org.nearedge.spectrum.Spectrum;

class ChannelErrorsTest {
    @Test
    void countsErrByTheirRoot() throws InputException {
        Spectrum counts = Fits.spectrum("counts", new double[] {1, 2, 3}, new double[] {400, 0, 9});
        ChannelErrors errors = ChannelErrors.of(counts, ChannelErrors.Kind.COUNTS);
        assertThat(new double[] {errors.at(0), errors.at(1), errors.at(2)}).containsExactly(20, 1, 3);
        assertThat(errors.times(0.5).at(0)).isEqualTo(10);
    }

    /** Janesick's relation: 4 counts an electron, 3 counts of readout noise: 4 * 400 + 9. */
    @Test
    void gainAndReadoutThatTheFileTellsAreInTheErrorsOfCounts() throws InputException {
        Spectrum raw = Fits.spectrum("counts", new double[] {1, 2}, new double[] {400, 0});
        Spectrum told = raw.withMetadata(
                raw.metadata().with(Metadata.COUNTS_PER_ELECTRON, 4.0).with(Metadata.READOUT_NOISE, 3.0));
        ChannelErrors errors = ChannelErrors.of(told, ChannelErrors.Kind.COUNTS);
        assertThat(errors.at(0)).isCloseTo(Math.sqrt(1609), within(1e-12));
        assertThat(errors.at(1)).as("one electron at least").isEqualTo(5);
    }

    @Test
    void negativeIntensitiesAreNoCounts() {
        Spectrum spectrum = Fits.spectrum("sub", new double[] {1, 2}, new double[] {1, -2});
        assertThatThrownBy(() -> ChannelErrors.of(spectrum, ChannelErrors.Kind.COUNTS))
                .isInstanceOf(InputException.class)
                .hasMessage("sub, 2 eV: has a negative intensity, so its intensities are no counts; take the"
                        + " errors from the noise.");
    }

    @Test
    void noiseIsReadFromTheSpectrum() throws InputException {
        Spectrum clean = Fits.sampled("s", 0, 0.1, 2000, x -> Math.sin(x / 20));
        Spectrum noisy = Fits.noisy(clean, 0.05, new Random(1));
        ChannelErrors errors = ChannelErrors.of(noisy, ChannelErrors.Kind.NOISE);
        assertThat(errors.at(7)).isCloseTo(0.05, within(0.004));
    }

    /** What is unknown is scaled up and down; what is known is only doubted upwards. */
    @Test
    void errorsAreScaledByHowFarTheFitIsOff() throws InputException {
        Spectrum one = Fits.sampled("s", 0, 1, 10, x -> 1);
        assertThat(ChannelErrors.of(one, ChannelErrors.Kind.UNKNOWN).scale(0.25))
                .isEqualTo(0.5);
        assertThat(Fits.known(one, 1).scale(0.25)).isEqualTo(1);
        assertThat(Fits.known(one, 1).scale(9)).isEqualTo(3);
    }
}
