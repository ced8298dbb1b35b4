package org.nearedge.process.fit.peaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nearedge.process.fit.ChannelErrors;
import org.nearedge.process.fit.Fits;
import org.nearedge.process.fit.Measured;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

class PeakFinderTest {
    /** scipy reads to the channel, this between channels: they agree to a part of one. */
    @Test
    void peaksAreThoseOfScipy() throws InputException {
        JsonNode scipy = Fits.scipy().get("peaks");
        Spectrum spectrum = Fits.spectrum("s", Fits.numbers(scipy.get("energy")), Fits.numbers(scipy.get("data")));
        List<Peak> peaks = PeakFinder.of(spectrum, null, null, 0.02);
        double[] positions = Fits.numbers(scipy.get("position"));
        assertThat(peaks).hasSize(positions.length);
        for (int p = 0; p < positions.length; p++) {
            Peak peak = peaks.get(p);
            assertThat(peak.position().value()).isCloseTo(positions[p], within(0.06));
            assertThat(peak.prominence().value())
                    .isCloseTo(scipy.get("prominence").get(p).asDouble(), within(0.004));
            assertThat(peak.fwhm().value()).isCloseTo(scipy.get("fwhm").get(p).asDouble(), within(0.03));
            assertThat(peak.from()).isCloseTo(scipy.get("left").get(p).asDouble(), within(1e-9));
            assertThat(peak.to()).isCloseTo(scipy.get("right").get(p).asDouble(), within(1e-9));
        }
    }

    @Property(tries = 500)
    void aGaussianIsReadBetweenChannels(
            @ForAll @DoubleRange(min = 15, max = 25) double centre,
            @ForAll @DoubleRange(min = 1.5, max = 5) double fwhm,
            @ForAll @DoubleRange(min = 0.1, max = 1000) double height)
            throws InputException {
        Spectrum spectrum = Fits.sampled("g", 0, 0.25, 161, x -> Fits.gaussian(x, height, centre, fwhm));
        List<Peak> peaks = PeakFinder.of(spectrum, null, null, 0.01);
        assertThat(peaks).hasSize(1);
        Peak peak = peaks.get(0);
        assertThat(peak.position().value()).isCloseTo(centre, within(0.01));
        assertThat(peak.height().value() / height).isCloseTo(1, within(0.006));
        assertThat(peak.fwhm().value() / fwhm).isCloseTo(1, within(0.025));
        double area = height * fwhm * Math.sqrt(Math.PI / (4 * Math.log(2)));
        assertThat(peak.area().value() / area).isCloseTo(1, within(1e-3));
    }

    /** The top lies between channels: half of its height is crossed beside another channel than half of the highest. */
    @ParameterizedTest
    @CsvSource({"15.86,1.71,0.1", "15.25,2,12.13", "15,2,0.1", "18.125,1.5,1", "20,3.5,1e-12"})
    void halfOfTheHeightOnAChannelIsNoTrouble(double centre, double fwhm, double height) throws InputException {
        Spectrum spectrum = Fits.sampled("g", 0, 0.25, 161, x -> Fits.gaussian(x, height, centre, fwhm));
        Peak peak = PeakFinder.of(spectrum, null, null, null).get(0);
        assertThat(peak.fwhm().value()).isCloseTo(fwhm, within(0.025 * fwhm));
        assertThat(peak.fwhm().error()).isNotNaN();
    }

    /** One standard error covers 68 % of position, width and area over repeated noise; seeded. */
    @Test
    void errorsCover() throws InputException {
        Random random = new Random(17);
        Spectrum clean = Fits.sampled("g", 0, 0.1, 400, x -> Fits.gaussian(x, 1, 20.03, 4));
        int runs = 400;
        int[] covered = new int[4];
        for (int run = 0; run < runs; run++) {
            Spectrum noisy = Fits.noisy(clean, 0.01, random);
            List<Peak> peaks = PeakFinder.of(noisy, 10.0, 30.0, 0.5);
            assertThat(peaks).hasSize(1);
            Peak peak = peaks.get(0);
            covered[0] += covers(peak.position(), 20.03);
            covered[1] += covers(peak.height(), 0.9973);
            covered[2] += covers(Integral.of(noisy, Fits.known(noisy, 0.01), 12, 28), 4.2579);
            covered[3] += peak.fwhm().error() > 0.01 && peak.fwhm().error() < 0.2 ? 1 : 0;
        }
        assertThat(covered[0] / 400.0).isCloseTo(0.683, within(0.08));
        assertThat(covered[1] / 400.0).isCloseTo(0.683, within(0.12));
        assertThat(covered[2] / 400.0).isCloseTo(0.683, within(0.08));
        assertThat(covered[3]).isEqualTo(400);
    }

    private static int covers(Measured measured, double truth) {
        return Math.abs(measured.value() - truth) < measured.error() ? 1 : 0;
    }

    @Test
    void noiseIsNoPeak() throws InputException {
        Spectrum flat = Fits.sampled("f", 0, 0.1, 500, x -> 1 + 0.5 * Math.tanh((x - 25) / 3));
        assertThat(PeakFinder.of(Fits.noisy(flat, 0.02, new Random(2)), null, null, null))
                .hasSizeLessThan(3);
    }

    @Test
    void plateausAndEndsAreNoTrouble() throws InputException {
        Spectrum plateau = Fits.spectrum("p", new double[] {0, 1, 2, 3, 4}, new double[] {0, 1, 1, 0, 2});
        List<Peak> peaks = PeakFinder.of(plateau, null, null, 0.1);
        assertThat(peaks).hasSize(1);
        assertThat(peaks.get(0).position().value()).isBetween(1.0, 2.0);
    }

    @Test
    void anIntegralIsExactForStraightLines() throws InputException {
        Spectrum line = Fits.sampled("l", 0, 0.5, 41, x -> 2 + 3 * x);
        Measured area = Integral.of(line, Fits.known(line, 0.1), 1.2, 7.7);
        assertThat(area.value()).isCloseTo(2 * 6.5 + 1.5 * (7.7 * 7.7 - 1.2 * 1.2), within(1e-9));
        // About 13 channels of half an eV each: 0.1 * 0.5 * sqrt(13).
        assertThat(area.error()).isCloseTo(0.18, within(0.01));
        assertThatThrownBy(() -> Integral.of(line, ChannelErrors.of(line, ChannelErrors.Kind.UNKNOWN), 5, 25))
                .isInstanceOf(InputException.class)
                .hasMessage("l, 5 to 25 eV: is no range of the spectrum, which goes from 0 to 20 eV;"
                        + " choose two energies inside, the lower one first.");
    }
}
