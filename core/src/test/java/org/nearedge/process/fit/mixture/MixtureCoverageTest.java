package org.nearedge.process.fit.mixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.nearedge.process.fit.ChannelErrors;
import org.nearedge.process.fit.Fits;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/** The told errors are those that repeated measurements have; seeded. */
class MixtureCoverageTest {
    private static final Spectrum ONE =
            Fits.sampled("one", 0, 0.2, 150, x -> Fits.arctangent(x, 1, 10, 2) + Fits.gaussian(x, 1, 12, 4));
    private static final Spectrum TWO =
            Fits.sampled("two", 0, 0.2, 150, x -> Fits.arctangent(x, 1, 12, 2) + Fits.gaussian(x, 1, 15, 3));

    private static Spectrum mixed(double share) {
        double[] sum = new double[ONE.size()];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = share * ONE.at(i) + (1 - share) * TWO.at(i);
        }
        return ONE.withIntensity(sum).withName("mixed");
    }

    /** One standard error covers 68.3 % of normal errors: of 1000, 683 +- 15. */
    @Test
    void oneStandardErrorCoversTwoThirdsOfAllMeasurements() throws InputException {
        Random random = new Random(7);
        Spectrum truth = mixed(0.3);
        int runs = 1000;
        int known = 0;
        int unknown = 0;
        double squares = 0;
        double told = 0;
        for (int run = 0; run < runs; run++) {
            Spectrum measured = Fits.noisy(truth, 0.03, random);
            Weight one = LinearCombination.fit(
                            measured, Fits.known(measured, 0.03), List.of(ONE, TWO), MixtureOptions.DEFAULT)
                    .weights()
                    .get(0);
            double off = one.weight().value() - 0.3;
            known += Math.abs(off) < one.weight().error() ? 1 : 0;
            squares += off * off / runs;
            told += one.weight().error() * one.weight().error() / runs;
            ChannelErrors noise = ChannelErrors.of(measured, ChannelErrors.Kind.UNKNOWN);
            Weight other = LinearCombination.fit(measured, noise, List.of(ONE, TWO), MixtureOptions.DEFAULT)
                    .weights()
                    .get(0);
            unknown += Math.abs(other.weight().value() - 0.3) < other.weight().error() ? 1 : 0;
        }
        assertThat(known / 1000.0).isCloseTo(0.683, within(0.05));
        assertThat(unknown / 1000.0).isCloseTo(0.683, within(0.05));
        assertThat(Math.sqrt(told / squares)).isCloseTo(1, within(0.1));
    }

    /** Counting statistics, with a shift and a constant to be found as well. */
    @Test
    void errorsOfCountsCoverWithShiftsToo() throws InputException {
        Random random = new Random(11);
        Spectrum truth = mixed(0.5);
        double counts = 4000;
        int runs = 200;
        int weight = 0;
        int shift = 0;
        for (int run = 0; run < runs; run++) {
            double[] y = new double[truth.size()];
            for (int i = 0; i < y.length; i++) {
                double mean = counts * truth.at(i) + 100;
                y[i] = Math.max(0, Math.rint(mean + Math.sqrt(mean) * random.nextGaussian()));
            }
            Spectrum measured = truth.withIntensity(y);
            Weight one = LinearCombination.fit(
                            measured,
                            ChannelErrors.of(measured, ChannelErrors.Kind.COUNTS),
                            List.of(ONE, TWO),
                            new MixtureOptions(2.0, 28.0, true, false, true, 0.5))
                    .weights()
                    .get(0);
            weight +=
                    Math.abs(one.weight().value() / counts - 0.5) < one.weight().error() / counts ? 1 : 0;
            shift += Math.abs(one.shift().value()) < one.shift().error() ? 1 : 0;
        }
        assertThat(weight / 200.0).isCloseTo(0.683, within(0.11));
        assertThat(shift / 200.0).isCloseTo(0.683, within(0.11));
    }

    /** Residuals drawn again and again (B. Efron, Ann. Statist. 7, 1 (1979)) give the error of the covariance. */
    @Test
    void theBootstrapAgreesWithTheCovariance() throws InputException {
        Random random = new Random(3);
        Spectrum measured = Fits.noisy(mixed(0.4), 0.02, random);
        ChannelErrors unknown = ChannelErrors.of(measured, ChannelErrors.Kind.UNKNOWN);
        MixtureOptions free = new MixtureOptions(null, null, false, false, false, 0);
        Mixture fitted = LinearCombination.fit(measured, unknown, List.of(ONE, TWO), free);
        double sum = 0;
        double squares = 0;
        int runs = 800;
        for (int run = 0; run < runs; run++) {
            double[] y = fitted.fit().toArray();
            for (int i = 0; i < y.length; i++) {
                y[i] += fitted.residual().at(random.nextInt(y.length));
            }
            double weight = LinearCombination.fit(measured.withIntensity(y), unknown, List.of(ONE, TWO), free)
                    .weights()
                    .get(0)
                    .weight()
                    .value();
            sum += weight / runs;
            squares += weight * weight / runs;
        }
        double spread = Math.sqrt(squares - sum * sum);
        assertThat(spread / fitted.weights().get(0).weight().error()).isCloseTo(1, within(0.12));
    }
}
