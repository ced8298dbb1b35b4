package org.nearedge.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.nearedge.io.Spectra;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/** Edges and recipes of measured spectra; skipped where they are not there. */
class MeasuredSpectraTest {
    private static Spectrum open(String name) throws InputException {
        Path file = Path.of(System.getProperty("nearedge.root", ".."))
                .resolve("../shared/test-data")
                .resolve(name);
        assumeTrue(Files.exists(file) && !Spectra.formats().isEmpty());
        return Spectra.open(file).get(0).spectrum();
    }

    /** Its axis reads a few eV low. */
    @Test
    void strontiumTitanateShowsTitaniumAndOxygen() throws InputException {
        Spectrum raw = open("strontium-titanate/EELS_STO.dm3");

        assertThat(EdgeFinder.find(raw)).extracting(Edge::name).containsExactly("Ti-L2,3", "O-K");
        Edge oxygen = EdgeFinder.byName("O-K").orElseThrow();
        Recipe recipe = AutomaticRecipe.of(raw, oxygen, InputGrid.oxygenK(0.5), null);
        Recipe.Run run = recipe.run(raw);
        assertThat(run.result().max()).isEqualTo(1);
        double first = run.stages().get(1).after().axis().first();
        double aligned = run.stages().get(2).after().axis().first();
        assertThat(first - aligned).isBetween(520.0, 530.0);
        // The titanium edge before it has been taken off with the background: nothing is left before the onset.
        assertThat(run.result().at(0)).isEqualTo(0, within(0.15));
    }

    @Test
    void garnetShowsOxygen() throws InputException {
        Spectrum raw = open("eelsdb/spectrum-3.msa");

        assertThat(EdgeFinder.find(raw)).extracting(Edge::name).containsExactly("O-K");
        assertThat(AutomaticRecipe.of(raw, EdgeFinder.find(raw).get(0), InputGrid.oxygenK(0.5), 0.3)
                        .run(raw)
                        .result()
                        .max())
                .isEqualTo(1);
    }

    @Test
    void normalisedAluminaIsAluminiumWithoutBackground() throws InputException {
        Spectrum raw = open("eelsdb/spectrum-1.msa");

        assertThat(EdgeFinder.find(raw)).extracting(Edge::name).containsExactly("Al-K");
        assertThat(Onset.of(raw)).isEqualTo(1566, within(1.0));
        assertThat(AutomaticRecipe.of(raw, EdgeFinder.find(raw).get(0), InputGrid.siliconK(0.5), null)
                        .steps())
                .noneMatch(entry -> entry.step() instanceof PowerLawBackground);
    }

    @Test
    void lowLossShowsNoCoreEdge() throws InputException {
        Spectrum raw = open("eelsdb/spectrum-2.msa");

        assertThat(EdgeFinder.find(raw)).isEmpty();
        assertThat(EdgeFinder.isOnsetRelative(raw)).isFalse();
    }

    @Test
    void ironOxideShowsIronK() throws InputException {
        assertThat(EdgeFinder.find(open("xdi-iron/Fe2O3_rt_01.xdi")))
                .extracting(Edge::name)
                .containsExactly("Fe-K");
    }
}
