package org.nearedge.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.nearedge.process.lowloss.LowLosses.gaussian;
import static org.nearedge.process.lowloss.LowLosses.of;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nearedge.process.deconvolve.DeconvolutionNumbers;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/** Poisson plural scattering of a known single scattering is undone, and the thickness found. */
class FourierLogTest {
    private static final EnergyAxis AXIS = EnergyAxis.uniform(-12, 0.2, 2200);
    private static final int ZERO = 60;
    private static final double FWHM = 0.9;
    private static final FourierLog STEP = new FourierLog(null, null);

    /** Plasmon and a broad loss, of sum 1; counted from the channel of zero loss. */
    private static double[] single() {
        double[] values = new double[AXIS.size() - ZERO];
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            double e = 0.2 * i;
            values[i] = Math.exp(-0.5 * Math.pow((e - 17) / 1.6, 2)) + 0.3 * Math.exp(-0.5 * Math.pow((e - 30) / 3, 2));
            sum += values[i];
        }
        for (int i = 0; i < values.length; i++) {
            values[i] /= sum;
        }
        return values;
    }

    private static double[] convolved(double[] a, double[] b, int size) {
        double[] out = new double[size];
        for (int i = 0; i < a.length; i++) {
            for (int k = 0; a[i] != 0 && k < b.length && i + k < size; k++) {
                out[i + k] += a[i] * b[k];
            }
        }
        return out;
    }

    /** I0 (R + t S R + t^2 / 2 S S R + …) by convolution channel by channel (Egerton 3rd ed., eq. 4.8). */
    private static double[] scattered(double thickness, double[] peak) {
        double[] sum = peak.clone();
        double[] order = peak;
        for (int n = 1; n <= 30; n++) {
            order = convolved(order, single(), AXIS.size());
            for (int i = 0; i < order.length; i++) {
                order[i] *= thickness / n;
                sum[i] += order[i];
            }
        }
        return sum;
    }

    private static double[] peak() {
        return of(AXIS, gaussian(0, FWHM, 1e6)).toArray();
    }

    private static Spectrum spectrum(double[] values) {
        return of(AXIS).withIntensity(values);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.5, 1, 2.2})
    void pluralScatteringOfAnyOrderIsUndone(double thickness) throws InputException {
        Spectrum low = spectrum(scattered(thickness, peak()));
        double[] wanted = convolved(peak(), single(), AXIS.size());
        double[] out = STEP.apply(low).toArray();
        double most = thickness * Arrays.stream(wanted).max().orElseThrow();
        for (int i = 0; i < out.length; i++) {
            assertThat(out[i]).isCloseTo(thickness * wanted[i], within(1e-6 * most));
        }
        assertThat(STEP.thickness(low)).isCloseTo(thickness, within(1e-9));
        assertThat(Arrays.stream(out).sum())
                .isCloseTo(
                        thickness * Arrays.stream(peak()).sum(),
                        within(1e-6 * Arrays.stream(peak()).sum()));
        assertThat(STEP.report(low, Partners.NONE).line())
                .startsWith(String.format(java.util.Locale.ROOT, "t/\u03bb %.2f", thickness));
    }

    @Test
    void aThickSpecimenTurnsThePhaseMoreThanOnceAndIsToldThick() throws InputException {
        Spectrum low = spectrum(scattered(4, peak()));
        double[] wanted = convolved(peak(), single(), AXIS.size());
        double[] out = STEP.apply(low).toArray();
        double most = 4 * Arrays.stream(wanted).max().orElseThrow();
        for (int i = 0; i < 700; i++) {
            assertThat(out[i]).isCloseTo(4 * wanted[i], within(1e-4 * most));
        }
        assertThat(STEP.report(low, Partners.NONE).warnings())
                .singleElement()
                .asString()
                .contains("too thick");
    }

    @Test
    void theLinesTakeTheWidthThatIsAskedFor() throws InputException {
        Spectrum low = spectrum(scattered(0.8, peak()));
        double[] out = new FourierLog(3.0, 1.4).apply(low).toArray();
        // A Gaussian of FWHM 1.4 eV and the area of the zero-loss peak.
        double[] line = of(AXIS, gaussian(0, 1.4, 1e6 * FWHM / 1.4)).toArray();
        double[] wanted = convolved(line, single(), AXIS.size());
        double most = 0.8 * Arrays.stream(wanted).max().orElseThrow();
        for (int i = 0; i < out.length; i++) {
            assertThat(out[i]).isCloseTo(0.8 * wanted[i], within(1e-6 * most));
        }
    }

    @Test
    void aSpectrumThatIsCutOffDoesNotRing() throws InputException {
        Spectrum whole = spectrum(scattered(1, peak()));
        // At 42 eV, in the middle of the double and triple scattering.
        double[] out = STEP.apply(whole.slice(0, 270)).toArray();
        double[] wanted = STEP.apply(whole).toArray();
        double most = Arrays.stream(wanted).max().orElseThrow();
        for (int i = 0; i < 255; i++) {
            assertThat(out[i]).isCloseTo(wanted[i], within(3e-3 * most));
        }
    }

    @Test
    void itAgreesWithNumpyOnNoisyCounts() throws InputException {
        DeconvolutionNumbers numpy = new DeconvolutionNumbers();
        double[] out = STEP.apply(numpy.spectrum("low_loss", numpy.first())).toArray();
        double[] wanted = numpy.array("fourier_log");
        for (int i = 0; i < out.length; i++) {
            assertThat(out[i]).as("channel %d", i).isCloseTo(wanted[i], within(1e-4 * 24353));
        }
    }

    @Test
    void withoutAZeroLossPeakItSaysWhatToUseInstead() {
        Spectrum core = of(EnergyAxis.uniform(500, 0.5, 200), e -> 1e6 * Math.pow(e, -3));
        assertThatThrownBy(() -> STEP.apply(core))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("holds no zero-loss peak (500 to 599.5 eV)")
                .hasMessageContaining("fourier-ratio");
        Spectrum peakOnly = spectrum(peak());
        assertThatThrownBy(() -> STEP.apply(peakOnly)).hasMessageContaining("shows no losses");
        assertThatThrownBy(() -> new FourierLog(null, 0.2).apply(spectrum(scattered(1, peak()))))
                .hasMessageContaining("less than half of that of the zero-loss peak");
        assertThatThrownBy(() -> new FourierLog(-1.0, null)).isInstanceOf(IllegalArgumentException.class);
    }
}
