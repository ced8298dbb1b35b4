package org.nearedge.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.nearedge.process.counting.PoissonCounts;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/** What all backgrounds do alike: what they leave over, and what they warn of. */
class BackgroundTest {
    private static final EnergyAxis AXIS = EnergyAxis.uniform(460, 0.25, 520);

    private static Spectrum counted(long seed, DoubleUnaryOperator mean) {
        PoissonCounts counts = new PoissonCounts(seed);
        return Given.spectrum(AXIS, e -> counts.nextOfMany(mean.applyAsDouble(e)));
    }

    private static double law(double energy) {
        return 5000 * Math.pow(energy / 500, -3);
    }

    /** A usual edge on a usual background. */
    private static Spectrum usual(long seed) {
        return counted(seed, e -> law(e) + 3000 * Given.step(e, 540, 0.6));
    }

    private static List<String> warnings(Background step, Spectrum in) throws InputException {
        return step.report(in, Partners.NONE).warnings();
    }

    @Property(tries = 60)
    void theFirstDegreeIsThePowerLaw(@ForAll @DoubleRange(min = 0.5, max = 6) double r) throws InputException {
        Spectrum in = Given.spectrum(AXIS, e -> Math.rint(900 * Math.pow(e / 480, -r)) + 500 * Given.step(e, 540, 0.6));
        Spectrum law = new PowerLawBackground(465, 530).apply(in);
        Spectrum polynomial = new LogPolynomialBackground(465, 530, 1).apply(in);

        assertThat(polynomial.axis()).isEqualTo(law.axis());
        assertThat(polynomial.toArray()).containsExactly(law.toArray(), within(1e-6));
        assertThat(new LogPolynomialBackground(465, 530, 1).fitted(in).errorAt(560))
                .isEqualTo(new PowerLawBackground(465, 530).fitted(in).errorAt(560), within(1e-6));
    }

    @Test
    void anExponentialAndABentOneLeaveTheEdge() throws InputException {
        Spectrum low = Given.spectrum(
                EnergyAxis.uniform(40, 0.1, 900), e -> 1e4 * Math.exp(-e / 12) + 20 * Given.step(e, 99, 0.3));
        assertThat(new ExponentialBackground(60, 94).apply(low).valueAt(110)).isEqualTo(20, within(1e-3));
        DoubleUnaryOperator bent = e -> {
            double u = Math.log(e / 500);
            return 800 * Math.exp(-3 * u - 7 * u * u);
        };
        Spectrum in = Given.spectrum(AXIS, e -> bent.applyAsDouble(e) + 60 * Given.step(e, 540, 0.6));
        for (int degree = 2; degree <= 3; degree++) {
            Spectrum left = new LogPolynomialBackground(465, 528, degree).apply(in);
            assertThat(left.axis().first()).isEqualTo(465);
            assertThat(left.valueAt(560)).isEqualTo(60, within(0.05));
        }
    }

    @Test
    void whatDoesNotFallIsRefused() {
        Spectrum in = Given.spectrum(AXIS, e -> 3000 + 5 * e);
        for (Background step : List.of(
                new ExponentialBackground(470, 520),
                new LogPolynomialBackground(470, 520, 2),
                new PowerLawBackground(470, 520))) {
            assertThatThrownBy(() -> step.apply(in))
                    .as(step.title())
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining(step.title())
                    .hasMessageContaining("does not fall as a");
            assertThatThrownBy(() -> step.withWindow(470, 470.5).apply(in))
                    .hasMessageContaining(step instanceof LogPolynomialBackground ? "at least 6" : "at least 5");
        }
        assertThatThrownBy(() -> new LogPolynomialBackground(470, 520, 4)).hasMessageContaining("must be 1 to 3");
        assertThatThrownBy(() -> new LogPolynomialBackground(-3, 520, 1)).hasMessageContaining("above zero");
        assertThatThrownBy(() -> new ExponentialBackground(5, 5)).hasMessageContaining("is empty");
    }

    /** No false alarm in 100 measurements that are what they should be, whatever the curve. */
    @Test
    void aGoodBackgroundIsNotWarnedOf() throws InputException {
        int alarms = 0;
        for (int seed = 0; seed < 100; seed++) {
            alarms += warnings(new PowerLawBackground(470, 534), usual(seed)).size();
            alarms += warnings(new LogPolynomialBackground(470, 534, 1), usual(seed))
                    .size();
        }
        assertThat(alarms).isZero();
    }

    @Test
    void theLineTellsGoodnessAndTheFactorOfTheExtrapolation() throws InputException {
        StepReport report = new PowerLawBackground(470, 534).report(usual(1), Partners.NONE);

        assertThat(report.line())
                .matches(
                        "\u03c7\u00b2/\u03bd (0\\.[89]|1\\.[01])\\d \u00b7 \u00b1.* % at 590 eV \u00b7 extrapolation h\u00a0[2-9].* \u00b7 signal/noise\u00a0\\d+");
        assertThat(report.error())
                .hasSize(new PowerLawBackground(470, 534).apply(usual(1)).size());
        // Least known where it is farthest from the window.
        assertThat(report.error()[report.error().length - 1]).isGreaterThan(2 * report.error()[100]);
    }

    /** h from its definition, with the variance of the background's sum from 400 measurements. */
    @Test
    void hIsTheVarianceOfTheExtrapolatedSum() throws InputException {
        PowerLawBackground step = new PowerLawBackground(470, 534);
        double sum = 0;
        double squares = 0;
        int tries = 400;
        double told = 0;
        for (int seed = 0; seed < tries; seed++) {
            Spectrum in = counted(seed, e -> law(e) + 3000 * Given.step(e, 540, 0.05));
            BackgroundCheck check = BackgroundCheck.of(step, in);
            told += check.edge().h() / tries;
            double area = 0;
            for (int i = AXIS.indexOf(540); i < AXIS.size(); i++) {
                area += check.curve().at(AXIS.at(i));
            }
            sum += area / tries;
            squares += area * area / tries;
        }
        assertThat(told).isEqualTo((sum + squares - sum * sum) / sum, within(0.1 * told));
    }

    @Test
    void aShortWindowIsTold() throws InputException {
        assertThat(warnings(new PowerLawBackground(530, 532), usual(2)))
                .anySatisfy(w -> assertThat(w).isEqualTo("The fit window is too short: it holds only 9 channels."));
        assertThat(warnings(new PowerLawBackground(524, 534), usual(2))).anySatisfy(w -> assertThat(w)
                .isEqualTo("The fit window is too short: it is 10.0 eV long, and the background is used 56 eV"
                        + " beyond it."));
        assertThat(warnings(
                        new PowerLawBackground(524, 534),
                        counted(3, e -> 0.02 * (law(e) + 3000 * Given.step(e, 540, 0.6)))))
                .anySatisfy(w -> assertThat(w).startsWith("The background is uncertain: its standard error is"));
    }

    @Test
    void aBentPreEdgeIsTold() throws InputException {
        Spectrum bent = counted(4, e -> {
            double u = Math.log(e / 500);
            return 20000 * Math.exp(-3 * u - 8 * u * u) + 3000 * Given.step(e, 540, 0.6);
        });

        assertThat(warnings(new PowerLawBackground(470, 534), bent))
                .hasSize(1)
                .first()
                .asString()
                .startsWith(
                        "The pre-edge is not straight in log-log: a curve of the next degree fits better (F-test, p ");
        assertThat(warnings(new LogPolynomialBackground(470, 534, 2), bent)).isEmpty();
    }

    @Test
    void aWindowInTheEdgeIsToldAndNothingElse() throws InputException {
        assertThat(warnings(new PowerLawBackground(470, 539.5), usual(5)))
                .hasSize(1)
                .first()
                .asString()
                .contains("inside the fit window: an edge begins there");
        Spectrum small = counted(5, e -> law(e) + 400 * Given.step(e, 540, 0.6));
        assertThat(warnings(new PowerLawBackground(470, 560), small))
                .hasSize(1)
                .first()
                .asString()
                .matches("The fit window reaches into the edge, which begins at 5[34]\\d.\\d eV: end it earlier.");
    }

    @Test
    void anotherEdgeInTheWindowIsTold() throws InputException {
        Spectrum two =
                counted(6, e -> 20 * law(e) + 3000 * Given.gaussian(e - 495, 4) * 14 + 30000 * Given.step(e, 540, 0.6));

        assertThat(warnings(new PowerLawBackground(470, 534), two))
                .anySatisfy(w -> assertThat(w).contains("it holds structure that is no background"));
    }

    @Test
    void aCurveThatTurnsUpIsTold() throws InputException {
        Spectrum in = counted(7, e -> 3000 + 30000 * Math.exp(-(e - 460) / 9) + 3000 * Given.step(e, 540, 0.6));

        assertThat(warnings(new LogPolynomialBackground(465, 530, 2), in))
                .anySatisfy(w -> assertThat(w).startsWith("The background rises again towards"));
        assertThat(warnings(new PowerLawBackground(465, 490), in))
                .anySatisfy(w -> assertThat(w).startsWith("The pre-edge is not straight"));
    }

    @Test
    void aBackgroundAboveTheSpectrumIsTold() throws InputException {
        Spectrum in = counted(
                8,
                e -> 4000 * (e < 535 ? 1 : Math.exp(-(e - 535) / 15))
                        + 3000 * Given.step(e, 536, 0.6) * Math.exp(-Math.max(0, e - 536) / 8));

        assertThat(warnings(new PowerLawBackground(470, 534), in))
                .anySatisfy(w -> assertThat(w).startsWith("The background lies above the spectrum near"));
    }

    @Test
    void theLineBeforeAnAbsorptionEdgeHasAnErrorToo() throws InputException {
        java.util.Random random = new java.util.Random(1);
        EnergyAxis axis = EnergyAxis.uniform(7000, 1, 300);
        Spectrum in = Given.spectrum(
                axis, e -> 0.3 - 1e-4 * (e - 7000) + Given.step(e, 7120, 1) + 1e-3 * random.nextGaussian());
        StepReport report = new PreEdgeLine(7000, 7090).report(in, Partners.NONE);

        assertThat(report.warnings()).isEmpty();
        assertThat(report.line()).startsWith("residual 0.1");
        StraightLine line = new PreEdgeLine(7000, 7090).fit(in);
        assertThat(report.error()[250]).isEqualTo(line.errorAt(axis.at(250)), within(0.25 * report.error()[250]));
    }
}
