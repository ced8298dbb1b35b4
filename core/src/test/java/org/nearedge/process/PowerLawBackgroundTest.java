package org.nearedge.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

class PowerLawBackgroundTest {
    private static final EnergyAxis AXIS = EnergyAxis.uniform(460, 0.25, 500);

    @Property(tries = 100)
    void aPowerLawIsFoundExactlyAndLeavesZero(
            @ForAll @DoubleRange(min = 0.1, max = 8) double r,
            @ForAll @DoubleRange(min = 0.001, max = 1e6) @Scale(4) double level)
            throws InputException {
        PowerLawBackground step = new PowerLawBackground(470, 525);
        Spectrum in = Given.spectrum(AXIS, e -> level * Math.pow(e / 500, -r));

        assertThat(step.fit(in).exponent()).isEqualTo(r, within(1e-9));
        assertThat(step.fit(in).at(500)).isEqualTo(level, within(1e-10 * level));
        for (double value : step.apply(in).toArray()) {
            assertThat(value).isEqualTo(0, within(1e-9 * level));
        }
    }

    /** Maximum of the Poisson likelihood by scipy.optimize (BFGS, then Nelder-Mead), SciPy 1.10.1. */
    @Test
    void countsOfZeroAndBelowAreFittedAsScipyDoes() throws InputException {
        double[] counts = new double[50];
        for (int i = 0; i < 40; i++) {
            double energy = 430 + 2.5 * i;
            counts[i] = Math.rint(50 * Math.pow(energy / 430, -3.1)) + (i * 37) % 15 - 7;
        }
        counts[5] = 0;
        counts[17] = -3;

        PowerLaw law = new PowerLawBackground(430, 527.5).fit(Given.spectrum(EnergyAxis.uniform(430, 2.5, 50), counts));

        assertThat(law.reference()).isEqualTo(476.26148280120236, within(1e-9));
        assertThat(law.intensity()).isEqualTo(34.423220991695494, within(1e-6));
        assertThat(law.exponent()).isEqualTo(2.499270799924062, within(1e-6));
    }

    /** The reason for the Poisson likelihood: a fit to logarithms of few counts is low by several per cent. */
    @Test
    void extrapolationUnderTheEdgeIsUnbiasedAtFewCounts() throws InputException {
        double sum = 0;
        int tries = 400;
        Random random = new Random(7);
        for (int i = 0; i < tries; i++) {
            Spectrum in = Given.spectrum(AXIS, e -> poisson(6 * Math.pow(e / 500, -3), random));
            sum += new PowerLawBackground(462, 526).fit(in).at(545);
        }

        double truth = 6 * Math.pow(545 / 500.0, -3);
        assertThat(sum / tries / truth).isEqualTo(1, within(0.01));
    }

    private static double poisson(double mean, Random random) {
        double limit = Math.exp(-mean);
        double product = random.nextDouble();
        int count = 0;
        while (product > limit) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }

    @Test
    void edgeIsLeftOver() throws InputException {
        Spectrum in = Given.spectrum(AXIS, e -> 1e12 * Math.pow(e, -3) + 700 * Given.step(e, 540, 0.5));
        PowerLawBackground step = new PowerLawBackground(470, 530);

        Spectrum out = step.apply(in);

        assertThat(out.axis().first()).isEqualTo(470);
        assertThat(out.axis().last()).isEqualTo(in.axis().last());
        assertThat(out.valueAt(500)).isEqualTo(0, within(0.1));
        assertThat(out.valueAt(550)).isEqualTo(700, within(0.5));
        Spectrum curve = step.curve(in);
        assertThat(curve.axis()).isEqualTo(out.axis());
        assertThat(curve.valueAt(550) + out.valueAt(550)).isEqualTo(in.valueAt(550), within(1e-6));
    }

    @Test
    void aFlatPreEdgeGivesAConstant() throws InputException {
        Spectrum in = Given.spectrum(AXIS, e -> 3 + Given.step(e, 540, 0.5));

        assertThat(new PowerLawBackground(470, 530).apply(in).valueAt(560)).isEqualTo(1, within(1e-6));
    }

    @Test
    void aWindowThatRisesOrHoldsNothingIsTold() {
        Spectrum in = Given.spectrum(AXIS, e -> 1e12 * Math.pow(e, -3) + 70000 * Given.step(e, 540, 0.5));

        assertThatThrownBy(() -> new PowerLawBackground(500, 545).apply(in))
                .isInstanceOf(InputException.class)
                .hasMessage("given, power-law background: the intensity in 500 to 545 eV does not fall as a power law;"
                        + " move the window before the edge, or switch the background off.");
        assertThatThrownBy(() -> new PowerLawBackground(500, 500.6).apply(in))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("the fit window 500 to 500.6 eV holds 3 channels; at least 5 are needed");
        assertThatThrownBy(() -> new PowerLawBackground(1000, 1100).apply(in))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("holds 0 channels");
        assertThatThrownBy(() -> new PowerLawBackground(500, 700).apply(in))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("reaches to the spectrum's end");
        assertThatThrownBy(() -> new PowerLawBackground(500, 530).apply(in.withIntensity(new double[500])))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("does not fall");
        assertThatThrownBy(() -> new PowerLawBackground(0, 530)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PowerLawBackground(530, 500)).isInstanceOf(IllegalArgumentException.class);
    }
}
