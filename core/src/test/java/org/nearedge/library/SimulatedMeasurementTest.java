package org.nearedge.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nearedge.process.Broaden;
import org.nearedge.process.counting.PoissonCounts;
import org.nearedge.spectrum.EnergyResolution;
import org.nearedge.spectrum.Spectrum;

class SimulatedMeasurementTest {
    private static final double THRESHOLD = 1839.1;
    private static final double PEAK = 400;
    private static final double UNDER = 900;
    private static final Reference SITE = References.of("made up", 0);

    private static SimulatedMeasurement measurement(double sigma) {
        return new SimulatedMeasurement(THRESHOLD, sigma * EnergyResolution.FWHM_PER_SIGMA, 60, UNDER, 3.2, PEAK, 0);
    }

    @Test
    void expectedCountsAreTheStatedDoseOnTheStatedBackground() throws Exception {
        SimulatedMeasurement.Expected expected = measurement(0.4).expected(List.of(SITE));

        assertThat(Arrays.stream(expected.edge()).max().orElseThrow()).isCloseTo(PEAK, within(1e-9));
        assertThat(expected.axis().step()).isEqualTo(0.25);
        assertThat(expected.axis().first()).isBetween(THRESHOLD - 60.25, THRESHOLD - 60);
        for (int i = 0; i < expected.axis().size(); i++) {
            // A E^-r through its value at the threshold.
            double logarithm = Math.log(UNDER) - 3.2 * Math.log(expected.axis().at(i) / THRESHOLD);
            assertThat(Math.log(expected.background()[i])).isCloseTo(logarithm, within(1e-9));
        }
    }

    /** The variances of the calculation's and of the instrument's Gaussian add. */
    @Test
    void theEdgeIsAsBroadAsCalculationAndInstrumentTogether() throws Exception {
        double instrument = 0.9;
        SimulatedMeasurement measurement = measurement(instrument);
        assertThat(measurement.sigma(0.3)).isCloseTo(Math.sqrt(0.81 + 0.09), within(1e-12));

        SimulatedMeasurement.Expected expected = measurement.expected(List.of(SITE));
        Spectrum broad = new Broaden(0, instrument).apply(SITE.spectrum());
        double scale = 0;
        for (int i = 0; i < expected.axis().size(); i++) {
            scale = Math.max(scale, broad.valueAt(expected.axis().at(i) - THRESHOLD));
        }
        for (int i = 0; i < expected.axis().size(); i++) {
            double energy = expected.axis().at(i) - THRESHOLD;
            assertThat(expected.edge()[i] / PEAK).isCloseTo(broad.valueAt(energy) / scale, within(1e-6));
        }
    }

    /** Of n channels, the sum of (count - mean)^2 / mean has mean n and variance 2 n + sum 1 / mean. */
    @Test
    void countsScatterAsPoissonsDoAroundTheExpectation() throws Exception {
        SimulatedMeasurement.Expected expected = measurement(0.4).expected(List.of(SITE));
        double chiSquared = 0;
        double offset = 0;
        double variance = 0;
        double total = 0;
        int n = 0;
        for (int seed = 0; seed < 20; seed++) {
            int[] counts = expected.counts(new PoissonCounts(seed)::nextOfMany);
            for (int i = 0; i < counts.length; i++, n++) {
                double mean = expected.edge()[i] + expected.background()[i];
                chiSquared += (counts[i] - mean) * (counts[i] - mean) / mean;
                offset += counts[i] - mean;
                total += mean;
                variance += 2 + 1 / mean;
            }
        }
        assertThat(n).isGreaterThan(5000);
        assertThat(chiSquared).isCloseTo(n, within(4 * Math.sqrt(variance)));
        assertThat(offset).isCloseTo(0, within(4 * Math.sqrt(total)));
    }
}
