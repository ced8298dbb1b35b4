package org.nearedge.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/** What the benchmarks compare computes the same numbers. */
class PlainLoopsTest {
    private final Spectrum spectrum = ManySpectra.spectra(1)[0];

    private static void assertClose(double[] out, Spectrum step, int skipped) {
        assertThat(out).hasSize(step.size());
        for (int i = skipped; i < out.length - skipped; i++) {
            assertThat(out[i]).isCloseTo(step.at(i), within(1e-6));
        }
    }

    @Test
    void theStepsAndThePlainLoopsAgree() throws InputException {
        double[] data = spectrum.toArray();
        double[] window = new DiscretePolynomials(15, 3).weightsAt(0);
        assertClose(PlainLoops.smoothed(data, window), new SavitzkyGolay(15, 3).apply(spectrum), 7);
        double[] kernel = GaussianKernel.of(Math.sqrt(0.55) / 0.25);
        assertClose(PlainLoops.broadened(data, kernel), new Broaden(0.3, 0.8).apply(spectrum), 0);
        double[] logs = new double[data.length];
        for (int i = 0; i < logs.length; i++) {
            logs[i] = Math.log(spectrum.axis().at(i));
        }
        int from = spectrum.axis().indexOf(520);
        int to = spectrum.axis().indexOf(590) + 1;
        assertClose(PlainLoops.subtracted(data, logs, from, to), new PowerLawBackground(520, 590).apply(spectrum), 0);
    }
}
