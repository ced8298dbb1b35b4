package org.nearedge.process.fit.mixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.nearedge.process.fit.FitQuality;
import org.nearedge.process.fit.Fits;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

class CombinationsTest {
    private static final MixtureOptions OPTIONS = new MixtureOptions(null, null, true, false, false, 0);

    private static List<Spectrum> candidates(int n) {
        List<Spectrum> all = new ArrayList<>();
        for (int c = 0; c < n; c++) {
            double centre = 6 + 3 * c;
            all.add(Fits.sampled("c" + c, 0, 0.2, 200, x -> Fits.gaussian(x, 1, centre, 4)));
        }
        return all;
    }

    private static Spectrum target() {
        Spectrum clean =
                Fits.sampled("t", 0, 0.2, 200, x -> 0.6 * Fits.gaussian(x, 1, 9, 4) + 0.4 * Fits.gaussian(x, 1, 18, 4));
        return Fits.noisy(clean, 0.01, new Random(5));
    }

    @Test
    void theTrueCombinationIsNeededAndWhatIsAddedToItIsNot() throws InputException {
        List<Double> shares = new ArrayList<>();
        List<Combinations.Entry> ranked = Combinations.ranked(
                target(), Fits.known(target(), 0.01), candidates(6), OPTIONS, 4, shares::add, () -> false);
        assertThat(shares).hasSize(6 + 15 + 20 + 15).last().isEqualTo(1.0);
        // Those with a weight held at zero are a smaller one.
        assertThat(ranked).hasSizeBetween(20, 55);
        assertThat(ranked).allMatch(e -> e.mixture().weights().stream().noneMatch(Weight::isHeld));
        assertThat(ranked)
                .extracting(e -> e.mixture().quality().reducedChiSquared())
                .isSorted();
        // Whatever comes first holds the truth; the truth alone is the smallest of those that fit.
        assertThat(ranked.get(0).members()).contains(1, 4);
        Combinations.Entry truth = ranked.stream()
                .filter(e -> e.members().equals(List.of(1, 4)))
                .findFirst()
                .orElseThrow();
        assertThat(truth.chance()).isLessThan(1e-12);
        assertThat(truth.mixture().quality().reducedChiSquared()).isCloseTo(1, within(0.25));
        assertThat(ranked)
                .filteredOn(e -> e.members().size() == 3 && e.members().containsAll(List.of(1, 4)))
                .allMatch(e -> e.chance() > 0.001);
        assertThat(ranked)
                .filteredOn(e -> !e.members().containsAll(List.of(1, 4)))
                .allMatch(e -> e.mixture().quality().reducedChiSquared() > 10);
    }

    @Test
    void hamiltonsTestIsTheFDistribution() {
        FitQuality fewer = new FitQuality(50, 2, 120, 0.1);
        FitQuality more = new FitQuality(50, 3, 100, 0.1);
        // scipy.stats.f.sf(20 / (100 / 47), 1, 47)
        assertThat(HamiltonTest.chance(fewer, more)).isCloseTo(0.003591063607, within(1e-9));
        assertThat(HamiltonTest.chance(more, more)).isNaN();
    }

    @Test
    void onlyTheBestAreTold() throws InputException {
        List<Combinations.Entry> ranked = Combinations.ranked(
                target(), Fits.known(target(), 0.01), candidates(11), OPTIONS, 4, share -> {}, () -> false);
        assertThat(ranked).hasSizeLessThanOrEqualTo(Combinations.TOLD);
        assertThat(ranked.get(0).members()).contains(1, 4);
    }

    @Test
    void tooManyAreRefusedAndACancelEndsIt() {
        assertThatThrownBy(() -> Combinations.ranked(
                        target(), Fits.known(target(), 1), candidates(40), OPTIONS, 4, share -> {}, () -> false))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("102090 combinations of 40 components are too many");
        assertThatThrownBy(() -> Combinations.ranked(
                        target(), Fits.known(target(), 1), candidates(5), OPTIONS, 2, share -> {}, () -> true))
                .isInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> Combinations.ranked(
                        target(), Fits.known(target(), 1), candidates(5), OPTIONS, 5, share -> {}, () -> false))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("choose 1 to 4");
    }

    @Test
    void combinationsAreThoseOfTheBinomial() {
        assertThat(Combinations.subsets(5, 3)).hasSize(10).startsWith(new int[] {0, 1, 2});
        assertThat(Combinations.binomial(20, 4)).isEqualTo(4845);
    }
}
