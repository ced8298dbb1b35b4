package org.nearedge.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.nearedge.process.lowloss.LowLosses.gaussian;
import static org.nearedge.process.lowloss.LowLosses.of;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.nearedge.process.deconvolve.DeconvolutionNumbers;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/** A core loss that was scattered again on its way is told apart from its own structure. */
class FourierRatioTest {
    private static final FourierRatio STEP = new FourierRatio(null, null);
    private static final EnergyAxis CORE = EnergyAxis.uniform(500, 0.25, 600);

    /** Losses of Gaussian shape: every convolution below is a Gaussian again, exactly. */
    private static final double ZERO_SIGMA = 0.5;

    private static final double LOSS = 22;
    private static final double LOSS_SIGMA = 2;
    private static final double THICKNESS = 0.7;

    private static DoubleUnaryOperator area(double centre, double sigma, double area) {
        return e -> area
                / (sigma * Math.sqrt(2 * Math.PI))
                * Math.exp(-0.5 * (e - centre) * (e - centre) / (sigma * sigma));
    }

    /** Peaks of unit area at the place and of the sigma given, scattered by the same losses up to the 14th order. */
    private static DoubleUnaryOperator scattered(double place, double sigma) {
        DoubleUnaryOperator sum = area(place, sigma, 1);
        double weight = 1;
        for (int n = 1; n < 15; n++) {
            weight *= THICKNESS / n;
            DoubleUnaryOperator before = sum;
            DoubleUnaryOperator order =
                    area(place + n * LOSS, Math.sqrt(sigma * sigma + n * LOSS_SIGMA * LOSS_SIGMA), weight);
            sum = e -> before.applyAsDouble(e) + order.applyAsDouble(e);
        }
        return sum;
    }

    private static Spectrum low(double step) {
        EnergyAxis axis = EnergyAxis.uniform(-10.03, step, (int) Math.round(240 / step));
        DoubleUnaryOperator all = scattered(0, ZERO_SIGMA);
        return of(axis, e -> 1e6 * step * all.applyAsDouble(e));
    }

    /** An edge of one peak, as sharp as the zero-loss peak and the core level together make it. */
    private static Spectrum core() {
        return of(CORE, scattered(532, Math.hypot(ZERO_SIGMA, 1))).withName("core");
    }

    private static void assertClose(double[] out, DoubleUnaryOperator wanted, double share) {
        double most = Arrays.stream(CORE.toArray()).map(wanted).max().orElseThrow();
        for (int i = 0; i < out.length; i++) {
            assertThat(out[i]).as("channel %d", i).isCloseTo(wanted.applyAsDouble(CORE.at(i)), within(share * most));
        }
    }

    @Test
    void theSecondLossIsTakenOutAndTheResolutionKept() throws InputException {
        double[] out = STEP.apply(core(), Partners.ofLowLoss(low(0.25))).toArray();
        assertClose(out, area(532, Math.hypot(ZERO_SIGMA, 1), 1), 1e-6);
        // Of the edge's area exp(t/lambda) the share exp(-t/lambda) is scattered once.
        assertThat(Arrays.stream(out).sum() * CORE.step()).isCloseTo(1, within(1e-6));
    }

    /** But for the last 10 eV: there a sharper line makes larger what the continued end lacks of the fifth plasmon. */
    @Test
    void aGaussianOfAnyWidthNotMuchBelowTheInstrumentsCanBeAskedFor() throws InputException {
        for (double sigma : new double[] {0.4, 0.5, 0.8}) {
            double fwhm = sigma * 2 * Math.sqrt(2 * Math.log(2));
            double[] out = new FourierRatio(3.0, fwhm)
                    .apply(core(), Partners.ofLowLoss(low(0.25)))
                    .toArray();
            assertClose(Arrays.copyOf(out, 560), area(532, Math.hypot(sigma, 1), 1), 1e-4);
        }
    }

    @Test
    void aLowLossOfNarrowerChannelsIsBroughtToThoseOfTheCoreLoss() throws InputException {
        double[] out = STEP.apply(core(), Partners.ofLowLoss(low(0.05))).toArray();
        assertClose(out, area(532, Math.hypot(ZERO_SIGMA, 1), 1), 2e-3);
    }

    @Test
    void anEdgeThatGoesOnAtItsEndDoesNotRing() throws InputException {
        DoubleUnaryOperator edge = e -> e < 530 ? 0 : 1000 * Math.pow(e / 530, -3);
        double[] plain = of(CORE, edge).toArray();
        Spectrum low = low(0.25);
        double[] kernel = low.toArray();
        double[] measured = new double[plain.length];
        int origin = (int) Math.round(10.03 / 0.25);
        for (int i = 0; i < plain.length; i++) {
            for (int k = 0; k < kernel.length; k++) {
                int at = i + k - origin;
                if (at >= 0 && at < measured.length) {
                    measured[at] += plain[i] * kernel[k] / 1e6;
                }
            }
        }
        Spectrum out = STEP.apply(of(CORE).withIntensity(measured), Partners.ofLowLoss(low));
        // Away from the rise, which the zero-loss peak blurs, and up to two channels of blur before the end.
        for (int i = CORE.indexOf(534); i < CORE.indexOf(CORE.last() - 3); i++) {
            assertThat(out.at(i)).isCloseTo(edge.applyAsDouble(CORE.at(i)), within(4.0));
        }
        for (int i = 0; i < CORE.indexOf(526); i++) {
            assertThat(out.at(i)).isCloseTo(0, within(1.0));
        }
    }

    @Test
    void itAgreesWithNumpyOnNoisyCounts() throws InputException {
        DeconvolutionNumbers numpy = new DeconvolutionNumbers();
        Spectrum low = numpy.spectrum("low_loss", numpy.first());
        double[] out = STEP.apply(numpy.spectrum("core_loss", 500), Partners.ofLowLoss(low))
                .toArray();
        double[] wanted = numpy.array("fourier_ratio");
        for (int i = 0; i < out.length; i++) {
            assertThat(out[i]).as("channel %d", i).isCloseTo(wanted[i], within(1e-4 * 1166));
        }
    }

    @Test
    void whatDoesNotFitIsToldInOneSentence() {
        assertThatThrownBy(() -> STEP.apply(core()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("needs the low-loss that was measured with the spectrum");
        Spectrum withBackground = of(CORE, e -> 1e6 * Math.pow(e, -3));
        assertThatThrownBy(() -> STEP.apply(withBackground, Partners.ofLowLoss(low(0.25))))
                .hasMessageContaining("as if with its background");
        assertThatThrownBy(() -> STEP.apply(core(), Partners.ofLowLoss(core())))
                .hasMessageContaining("holds no zero-loss peak");
        assertThatThrownBy(() -> STEP.apply(core(), Partners.ofLowLoss(low(0.5))))
                .hasMessageContaining("has wider channels (0.5 eV)");
        Spectrum alone = of(EnergyAxis.uniform(-10, 0.25, 400), gaussian(0, 1, 1e5));
        assertThatThrownBy(() -> STEP.apply(core(), Partners.ofLowLoss(alone))).hasMessageContaining("no losses");
    }
}
