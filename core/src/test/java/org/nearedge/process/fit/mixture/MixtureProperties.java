package org.nearedge.process.fit.mixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.nearedge.process.fit.ChannelErrors;
import org.nearedge.process.fit.Fits;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/** What was mixed is found again, and no point that keeps the conditions fits better. */
class MixtureProperties {
    private static final List<Spectrum> PARTS = parts();

    private static List<Spectrum> parts() {
        List<Spectrum> parts = new ArrayList<>();
        for (int p = 0; p < 4; p++) {
            double centre = 10 + 2.5 * p;
            double width = 3 + p;
            parts.add(Fits.sampled(
                    "part " + p,
                    0,
                    0.2,
                    150,
                    x -> Fits.arctangent(x, 1, centre - 2, 2) + Fits.gaussian(x, 1.5, centre, width)));
        }
        return parts;
    }

    private static Spectrum mixed(List<Double> weights, double constant) {
        double[] sum = new double[PARTS.get(0).size()];
        Arrays.fill(sum, constant);
        for (int p = 0; p < weights.size(); p++) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += weights.get(p) * PARTS.get(p).at(i);
            }
        }
        return PARTS.get(0).withIntensity(sum).withName("mixed");
    }

    @Property(tries = 100)
    void whatWasMixedIsFoundAgain(
            @ForAll @Size(4) List<@DoubleRange(min = 0.01, max = 3) Double> weights,
            @ForAll @DoubleRange(min = -1, max = 1) double constant)
            throws InputException {
        Spectrum target = mixed(weights, constant);
        Mixture mixture = LinearCombination.fit(
                target,
                ChannelErrors.of(target, ChannelErrors.Kind.UNKNOWN),
                PARTS,
                new MixtureOptions(null, null, true, false, true, 0));
        for (int p = 0; p < 4; p++) {
            assertThat(mixture.weights().get(p).weight().value()).isCloseTo(weights.get(p), within(1e-7));
        }
        assertThat(mixture.offset().value()).isCloseTo(constant, within(1e-7));
        assertThat(mixture.quality().rFactor()).isLessThan(1e-15);
    }

    /** The conditions of Karush, Kuhn and Tucker, by trying: moving weight from one part to another fits no better. */
    @Property(tries = 100)
    void noAllowedStepFitsBetter(
            @ForAll @Size(4) List<@DoubleRange(min = -2, max = 2) Double> weights, @ForAll boolean sumToOne)
            throws InputException {
        Spectrum target = mixed(weights, 0.1);
        ChannelErrors errors = ChannelErrors.of(target, ChannelErrors.Kind.UNKNOWN);
        MixtureOptions options = new MixtureOptions(null, null, true, sumToOne, false, 0);
        Mixture mixture = LinearCombination.fit(target, errors, PARTS, options);
        double[] best =
                mixture.weights().stream().mapToDouble(w -> w.weight().value()).toArray();
        double least = squares(target, best);
        assertThat(Arrays.stream(best).min().orElseThrow()).isGreaterThanOrEqualTo(0);
        for (int a = 0; a < 4; a++) {
            for (int b = 0; b < 4; b++) {
                double[] other = best.clone();
                other[a] += 1e-3;
                other[b] -= sumToOne ? 1e-3 : 0;
                if (other[b] >= 0) {
                    assertThat(squares(target, other)).isGreaterThanOrEqualTo(least - 1e-9);
                }
            }
        }
    }

    private static double squares(Spectrum target, double[] weights) {
        double sum = 0;
        for (int i = 0; i < target.size(); i++) {
            double off = target.at(i);
            for (int p = 0; p < weights.length; p++) {
                off -= weights[p] * PARTS.get(p).at(i);
            }
            sum += off * off;
        }
        return sum;
    }
}
