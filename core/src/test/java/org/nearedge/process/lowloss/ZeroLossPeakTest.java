package org.nearedge.process.lowloss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.nearedge.process.lowloss.LowLosses.atBeam;
import static org.nearedge.process.lowloss.LowLosses.gaussian;
import static org.nearedge.process.lowloss.LowLosses.lorentzian;
import static org.nearedge.process.lowloss.LowLosses.of;

import org.junit.jupiter.api.Test;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

class ZeroLossPeakTest {
    private static final EnergyAxis AXIS = EnergyAxis.uniform(-20, 0.1, 1200);

    @Test
    void itsPlaceAndWidthAreThoseOfTheFormula() {
        ZeroLossPeak peak = ZeroLossPeak.of(of(AXIS, gaussian(0.234, 1.1, 1e5), gaussian(16.7, 4, 2e4)))
                .orElseThrow();
        assertThat(peak.centre()).isCloseTo(0.234, within(1e-9));
        assertThat(peak.fwhm()).isCloseTo(1.1, within(0.01));
        assertThat(AXIS.at(peak.channel())).isCloseTo(0.2, within(1e-9));
        ZeroLossPeak tails =
                ZeroLossPeak.of(of(AXIS, lorentzian(-0.4, 0.8, 50))).orElseThrow();
        assertThat(tails.centre()).isCloseTo(-0.4, within(0.005));
        assertThat(tails.fwhm()).isCloseTo(0.8, within(0.01));
    }

    @Test
    void aThickSampleMayHaveAPlasmonAboveIt() {
        ZeroLossPeak peak = ZeroLossPeak.of(of(AXIS, gaussian(0, 1, 1e4), gaussian(16.7, 4, 3e4)))
                .orElseThrow();
        assertThat(peak.centre()).isCloseTo(0, within(0.01));
    }

    @Test
    void anAxisThatNobodyCalibratedStillShowsIt() {
        assertThat(ZeroLossPeak.of(of(AXIS, gaussian(31.3, 0.9, 1e4), gaussian(48, 4, 1e3))))
                .hasValueSatisfying(peak -> assertThat(peak.centre()).isCloseTo(31.3, within(0.01)));
    }

    @Test
    void aPlasmonOrAnEdgeIsNone() {
        assertThat(ZeroLossPeak.of(of(EnergyAxis.uniform(5, 0.1, 500), gaussian(16.7, 4, 1e4))))
                .isEmpty();
        assertThat(ZeroLossPeak.of(of(EnergyAxis.uniform(450, 0.25, 1000), e -> 1e6 * Math.pow(e, -3))))
                .isEmpty();
        assertThat(ZeroLossPeak.of(of(AXIS, e -> 1))).isEmpty();
        assertThat(ZeroLossPeak.of(of(AXIS, e -> e))).isEmpty();
        assertThat(ZeroLossPeak.of(of(AXIS, e -> 0))).isEmpty();
    }

    @Test
    void aLowLossThatDoesNotFitIsToldInOneSentence() throws InputException {
        Spectrum core = of(EnergyAxis.uniform(450, 0.25, 1000), e -> 1e6 * Math.pow(e, -3))
                .withName("core");
        Spectrum low = of(AXIS, gaussian(0, 1, 1e5));
        assertThat(LowLossMatch.require(core, low).fwhm()).isCloseTo(1, within(0.01));
        assertThatThrownBy(() -> LowLossMatch.require(core, core))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("holds no zero-loss peak (450 to 699.8 eV)");
        assertThatThrownBy(() -> LowLossMatch.require(atBeam(core, 200), atBeam(low, 300)))
                .hasMessageContaining("was measured at 300 keV, and the spectrum at 200 keV");
        Spectrum coarse = of(EnergyAxis.uniform(-20, 0.5, 300), gaussian(0, 2, 1e5));
        assertThatThrownBy(() -> LowLossMatch.require(core, coarse))
                .hasMessageContaining("has wider channels (0.5 eV) than the spectrum (0.25 eV)");
        assertThat(LowLossMatch.require(atBeam(core, 200), low)).isNotNull();
    }
}
