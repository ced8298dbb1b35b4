package org.nearedge.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nearedge.process.PowerLawBackground;
import org.nearedge.spectrum.DataAxis;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Metadata;
import org.nearedge.spectrum.Samples;
import org.nearedge.spectrum.SpectrumImage;

/** An exact power law below an exact signal: what is left in the window is the signal. */
class NetWindowImageTest {
    private static final int CHANNELS = 200;
    private static final int EDGE = 120;
    private static final PowerLawBackground BEFORE = new PowerLawBackground(410, 500);

    /** Position p has the background 1e9 (p + 1) E^-3 and, from 520 eV on, a signal of 10 p a channel; the last is empty. */
    private static SpectrumImage image() throws InputException {
        double[] values = new double[5 * CHANNELS];
        for (int p = 0; p < 4; p++) {
            for (int i = 0; i < CHANNELS; i++) {
                double energy = 400 + i;
                values[p * CHANNELS + i] = 1e9 * (p + 1) * Math.pow(energy, -3) + (i >= EDGE ? 10 * p : 0);
            }
        }
        return Dataset.ordered(
                        "line",
                        "test",
                        List.of(
                                DataAxis.uniform("x", "nm", 0, 1, 5),
                                DataAxis.uniform("Energy", "eV", 400, 1, CHANNELS)),
                        Samples.of(values),
                        Metadata.EMPTY,
                        List.of())
                .spectra()
                .orElseThrow();
    }

    @Test
    void theSignalAboveTheBackgroundIsLeft() throws InputException {
        NetWindowImage net = NetWindowImage.of(image(), 530, 549, BEFORE, share -> {}, () -> false);
        for (int p = 0; p < 4; p++) {
            assertThat(net.values()[p]).as("position " + p).isCloseTo(20 * 10 * p, within(0.01f));
        }
    }

    @Test
    void aPositionWithoutCountsHasNoNumberAndAReason() throws InputException {
        NetWindowImage net = NetWindowImage.of(image(), 530, 549, BEFORE, share -> {}, () -> false);
        assertThat(net.values()[4]).isNaN();
        assertThat(net.unread()).isEqualTo(1);
        assertThat(net.reason()).contains("line [4]").contains("does not fall as a power law");
    }

    @Test
    void itIsGivenUpWhenNobodyWantsIt() throws InputException {
        assertThat(NetWindowImage.of(image(), 530, 549, BEFORE, share -> {}, () -> true))
                .isNull();
    }

    @Test
    void windowsWithoutChannelsAreRefused() {
        assertThatThrownBy(() -> NetWindowImage.of(image(), 700, 720, BEFORE, share -> {}, () -> false))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("energy window, 700.0 to 720.0 eV: holds no channel");
        assertThatThrownBy(() -> NetWindowImage.of(
                        image(), 530, 549, new PowerLawBackground(300, 320), share -> {}, () -> false))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("fewer than 5 channels");
    }

    /** That is no position without a number. */
    @Test
    void aFileThatCanNoLongerBeReadIsAFault() throws InputException {
        SpectrumImage broken = CountedImage.broken(image());
        assertThatThrownBy(() -> NetWindowImage.of(broken, 530, 549, BEFORE, share -> {}, () -> false))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("ends too early");
    }
}
