package org.nearedge.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.nearedge.process.lowloss.LowLosses.gaussian;
import static org.nearedge.process.lowloss.LowLosses.lorentzian;
import static org.nearedge.process.lowloss.LowLosses.of;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.nearedge.process.RichardsonLucy.Spread;
import org.nearedge.process.deconvolve.DeconvolutionNumbers;
import org.nearedge.process.lowloss.ZeroLossPeak;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

class RichardsonLucyTest {
    private static final EnergyAxis AXIS = EnergyAxis.uniform(500, 0.1, 600);

    private static RichardsonLucy gaussianStep(int iterations, double fwhm) {
        return new RichardsonLucy(iterations, Spread.GAUSSIAN, fwhm);
    }

    /** Two peaks of FWHM 0.6 eV, 1.5 eV apart, as a spectrometer of 1.2 eV shows them. */
    private static Spectrum blurred() {
        double fwhm = Math.hypot(0.6, 1.2);
        double height = 1000 * 0.6 / fwhm;
        return of(AXIS, gaussian(520, fwhm, height), gaussian(521.5, fwhm, 0.7 * height));
    }

    private static double area(Spectrum spectrum) {
        return Arrays.stream(spectrum.toArray()).sum();
    }

    @Test
    void itGoesBackTowardsTheSharpSpectrumWithEveryIteration() throws InputException {
        Spectrum sharp = of(AXIS, gaussian(520, 0.6, 1000), gaussian(521.5, 0.6, 700));
        double before = distance(blurred(), sharp);
        for (int iterations : new int[] {5, 20, 100, 500}) {
            Spectrum out = gaussianStep(iterations, 1.2).apply(blurred());
            assertThat(distance(out, sharp)).isLessThan(before);
            assertThat(area(out)).isCloseTo(area(blurred()), within(1e-6 * area(blurred())));
            before = distance(out, sharp);
        }
        assertThat(before).isLessThan(0.02 * 1000);
    }

    private static double distance(Spectrum a, Spectrum b) {
        double sum = 0;
        for (int i = 0; i < a.size(); i++) {
            sum += (a.at(i) - b.at(i)) * (a.at(i) - b.at(i));
        }
        return Math.sqrt(sum / a.size());
    }

    @Test
    void aMeasuredPointSpreadIsTheZeroLossPeakWhereverItsAxisHasIt() throws InputException {
        EnergyAxis axis = EnergyAxis.uniform(-8, 0.1, 900);
        Spectrum low = of(axis, gaussian(0.37, 1.2, 1e5), gaussian(17, 4, 3e3));
        Spectrum out = new RichardsonLucy(40, Spread.MEASURED, null).apply(blurred(), Partners.ofLowLoss(low));
        Spectrum wanted = gaussianStep(40, 1.2).apply(blurred());
        for (int i = 0; i < out.size(); i++) {
            assertThat(out.at(i)).isCloseTo(wanted.at(i), within(0.01 * wanted.max()));
        }
        assertThat(new RichardsonLucy(40, Spread.MEASURED, null)
                        .report(blurred(), Partners.ofLowLoss(low))
                        .line())
                .endsWith("zero loss FWHM 1.20 eV");
    }

    @Test
    void aLorentzianLineBecomesNarrower() throws InputException {
        Spectrum line = of(AXIS, lorentzian(530, 1.5, 1000));
        Spectrum out = new RichardsonLucy(30, Spread.LORENTZIAN, 1.2).apply(line);
        // Lorentzians add their widths: what stays is 0.3 eV, and 30 iterations go most of the way.
        assertThat(out.max()).isGreaterThan(2 * line.max());
        Spectrum moved = out.withAxis(out.axis().shifted(-530));
        assertThat(ZeroLossPeak.of(moved).orElseThrow().fwhm()).isLessThan(0.8);
        assertThat(ZeroLossPeak.of(moved).orElseThrow().centre()).isCloseTo(0, within(1e-4));
    }

    @Test
    void anEdgeThatGoesOnAtItsEndDoesNotRingThere() throws InputException {
        Spectrum edge = of(AXIS, e -> 200 + 1000 / (1 + Math.exp(-(e - 525) / 0.5)));
        Spectrum out = gaussianStep(60, 1.2).apply(edge);
        for (int i = AXIS.indexOf(535); i < AXIS.size(); i++) {
            assertThat(out.at(i)).isCloseTo(1200, within(1.5));
        }
        for (int i = 0; i < AXIS.indexOf(515); i++) {
            assertThat(out.at(i)).isCloseTo(200, within(1.5));
        }
    }

    @Property(tries = 30)
    void itIsNeverNegativeAndKeepsTheArea(@ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int iterations)
            throws InputException {
        Random random = new Random(seed);
        double[] counts = new double[300];
        for (int i = 60; i < 240; i++) {
            counts[i] = random.nextInt(200);
        }
        Spectrum in = new Spectrum(
                "counts", EnergyAxis.uniform(0, 0.2, 300), counts, blurred().metadata());
        Spectrum out = gaussianStep(iterations, 0.2 + random.nextDouble()).apply(in);
        assertThat(out.min()).isGreaterThanOrEqualTo(0);
        assertThat(area(out)).isCloseTo(area(in), within(1e-6 * area(in)));
    }

    @Test
    void itAgreesWithNumpyOnNoisyCountsThatGoOnBeyondTheEnds() throws InputException {
        DeconvolutionNumbers numpy = new DeconvolutionNumbers();
        double[] out = gaussianStep(12, 2).apply(numpy.spectrum("blurred", 500)).toArray();
        double[] wanted = numpy.array("richardson_lucy");
        for (int i = 0; i < out.length; i++) {
            assertThat(out[i]).as("channel %d", i).isCloseTo(wanted[i], within(1e-6 * 1216));
        }
    }

    @Test
    void whatItCostsInNoiseIsTold() throws InputException {
        Random random = new Random(3);
        Spectrum noisy = blurred();
        double[] counts = noisy.toArray();
        for (int i = 0; i < counts.length; i++) {
            counts[i] += 100 + 10 * random.nextGaussian();
        }
        Spectrum in = noisy.withIntensity(counts);
        Spectrum out = gaussianStep(30, 1.2).apply(in);
        double growth = Noise.of(out) / Noise.of(in);
        String line = gaussianStep(30, 1.2).report(in, Partners.NONE).line();
        assertThat(line).isEqualTo(String.format(java.util.Locale.ROOT, "noise \u00d7 %.1f", growth));
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatThrownBy(() -> gaussianStep(0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RichardsonLucy(5, Spread.GAUSSIAN, null)).hasMessageContaining("fwhm");
        assertThatThrownBy(() -> new RichardsonLucy(5, Spread.MEASURED, 1.0)).hasMessageContaining("leave it out");
        assertThatThrownBy(() -> new RichardsonLucy(5, Spread.MEASURED, null).apply(blurred()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("needs the low-loss");
        assertThatThrownBy(() -> gaussianStep(5, 40).apply(blurred())).hasMessageContaining("wider than a quarter");
        assertThatThrownBy(() -> gaussianStep(5, 1).apply(of(AXIS, e -> -1.0))).hasMessageContaining("no positive");
    }

    @Test
    void thePointSpreadIsAWordInJson() throws InputException {
        Recipe recipe = Recipe.of(new RichardsonLucy(15, Spread.MEASURED, null), gaussianStep(7, 0.9));
        assertThat(recipe.toJson()).contains("\"pointSpread\" : \"measured\"");
        assertThat(Recipe.fromJson(recipe.toJson(), "r")).isEqualTo(recipe);
        String wrong = recipe.toJson().replace("\"measured\"", "\"boxcar\"");
        assertThatThrownBy(() -> Recipe.fromJson(wrong, "r"))
                .hasMessageContaining("must be one of [measured, gaussian, lorentzian]");
    }
}
