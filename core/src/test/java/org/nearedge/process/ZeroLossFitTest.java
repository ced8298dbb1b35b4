package org.nearedge.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.nearedge.process.counting.PoissonCounts;
import org.nearedge.process.lowloss.ZeroLossFit;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

class ZeroLossFitTest {
    private static final EnergyAxis AXIS = EnergyAxis.uniform(-15, 0.1, 600);

    @Property(tries = 100)
    void aGaussianIsMeasuredExactly(
            @ForAll @DoubleRange(min = -8, max = 8) double at, @ForAll @DoubleRange(min = 0.2, max = 1.5) double sigma)
            throws InputException {
        ZeroLossFit peak = ZeroLossFit.of(Given.spectrum(AXIS, e -> 5e4 * Given.gaussian(e - at, sigma)));

        assertThat(peak.position()).isEqualTo(at, within(1e-6));
        assertThat(peak.sigma()).isEqualTo(sigma, within(0.003));
        assertThat(peak.channels()).isEqualTo(peak.fwhm() / 0.1, within(1e-9));
    }

    /** Maximum of the likelihood and the half-maximum crossings by scipy, of Voigt profiles with plasmon and noise. */
    @Test
    void agreesWithScipy() throws InputException {
        for (JsonNode node : StepNumbers.of("zeroLoss")) {
            ZeroLossFit peak = ZeroLossFit.of(StepNumbers.counts(node));
            assertThat(peak.position()).isEqualTo(node.path("position").asDouble(), within(1e-6));
            assertThat(peak.fwhm()).isEqualTo(node.path("fwhm").asDouble(), within(1e-5));
            assertThat(peak.position())
                    .isEqualTo(node.path("true").asDouble(), within(4 * peak.positionError() + 1e-3));
        }
    }

    /** The errors that it tells are those that repeated measurements have. */
    @Test
    void itsErrorsAreThoseOfRepeatedMeasurements() throws InputException {
        double[] sums = new double[6];
        int tries = 300;
        for (int seed = 0; seed < tries; seed++) {
            PoissonCounts counts = new PoissonCounts(seed);
            ZeroLossFit peak = ZeroLossFit.of(
                    Given.spectrum(AXIS, e -> counts.nextOfMany(2000 * Math.exp(-0.5 * Math.pow((e - 0.3) / 0.5, 2)))));
            double[] one = {
                peak.position(), peak.position() * peak.position(), peak.positionError(),
                peak.fwhm(), peak.fwhm() * peak.fwhm(), peak.fwhmError()
            };
            for (int i = 0; i < 6; i++) {
                sums[i] += one[i] / tries;
            }
        }
        double position = Math.sqrt(sums[1] - sums[0] * sums[0]);
        double fwhm = Math.sqrt(sums[4] - sums[3] * sums[3]);
        assertThat(sums[0]).isEqualTo(0.3, within(0.002));
        assertThat(sums[2]).isEqualTo(position, within(0.2 * position));
        assertThat(sums[5]).isEqualTo(fwhm, within(0.25 * fwhm));
    }

    private static void assertRefused(Spectrum in, String reason) {
        assertThatThrownBy(() -> ZeroLossFit.of(in))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(reason)
                .hasMessageContaining("give a low-loss spectrum with its zero-loss peak near 0 eV");
    }

    @Test
    void whatIsNoZeroLossFitIsTold() {
        assertRefused(
                Given.spectrum(EnergyAxis.uniform(400, 0.5, 400), e -> 1e4 * Math.pow(e / 400, -3)),
                "starts at 400.0 eV, far from zero energy loss");
        assertRefused(Given.spectrum(AXIS, e -> Math.exp(-Math.abs(e - AXIS.first()))), "holds no peak");
        assertRefused(Given.spectrum(AXIS, e -> Given.gaussian(e - 6, 5)), "holds no peak");
        assertRefused(Given.spectrum(AXIS, e -> 0), "holds no peak");
        assertRefused(
                Given.spectrum(AXIS, e -> Math.min(4095, 9000 * Math.exp(-2 * e * e))), "a flat top: it is saturated");
        // A white line on its own, as references have them: zero before it, much after it.
        assertRefused(
                Given.spectrum(AXIS, e -> Given.step(e, 0, 0.5) + 2 * Math.exp(-0.5 * (e - 2) * (e - 2))),
                "has a peak at 2.0 eV that does not fall off as a zero-loss peak does");
    }
}
