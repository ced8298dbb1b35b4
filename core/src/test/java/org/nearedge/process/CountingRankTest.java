package org.nearedge.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nearedge.process.pca.ImageComponents;
import org.nearedge.process.pca.PrincipalComponents;
import org.nearedge.spectrum.InputException;

/** Counts of a background and an edge of varying height are two components above counting noise, however steep. */
class CountingRankTest {
    @Test
    void theRuleCountsWhatTheSpectraAreMadeOf() throws InputException {
        Recipe recipe = Recipe.of(new Crop(560, 660), new Pca(2, Pca.Weighting.POISSON));
        PrincipalComponents components = ImageComponents.of(
                ManySpectra.image(600),
                ImageComponents.Wanted.of(recipe).orElseThrow(),
                position -> Partners.NONE,
                2,
                share -> {},
                () -> false);
        assertThat(components.proposedRank()).isEqualTo(2);
        assertThat(components.axis().size()).isEqualTo(401);
        // What is left is the noise, of variance 1, spread as that of random numbers is: (1 + sqrt(401 / 600))^2.
        assertThat(components.variances()[2]).isBetween(2.8, 3.8);
    }
}
