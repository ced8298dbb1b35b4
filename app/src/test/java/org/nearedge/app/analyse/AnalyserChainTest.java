package org.nearedge.app.analyse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.nearedge.app.task.Progress;
import org.nearedge.library.LocalProperty;
import org.nearedge.library.SampleSpectra;
import org.nearedge.library.SampleSpectrum;
import org.nearedge.model.Prediction;
import org.nearedge.process.Broaden;
import org.nearedge.process.Crop;
import org.nearedge.process.PowerLawBackground;
import org.nearedge.process.Recipe;
import org.nearedge.session.Analyser;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

class AnalyserChainTest {
    private static final Analyser ANALYSER = Analyser.bundled();
    private static final Progress WANTED = new Progress() {
        @Override
        public void report(double fraction, String message) {}

        @Override
        public boolean isCancelled() {
            return false;
        }
    };

    private final AtomicInteger loads = new AtomicInteger();
    private final AnalyserChain chain = new AnalyserChain(() -> {
        loads.incrementAndGet();
        return ANALYSER;
    });

    private Outcome run(Spectrum raw, Double sigma) {
        return chain.run(raw, Treatment.automatic(0, sigma), WANTED);
    }

    @Test
    void libraryAndModelsAreLoadedOnce() throws InputException {
        chain.warmUp();
        run(Fixtures.siliconK("a"), null);
        run(Fixtures.siliconK("b"), 0.3);
        assertThat(loads).hasValue(1);
    }

    @Test
    void theSameSpectrumAndRecipeGiveTheSameBits() throws InputException {
        Outcome first = run(Fixtures.siliconK("a"), 0.4);
        Outcome again =
                chain.run(Fixtures.siliconK("a"), Treatment.automatic(0, null).withRecipe(first.recipe()), WANTED);
        assertThat(again.run().result()).isEqualTo(first.run().result());
        assumeThat(first.analysis().prediction()).isNotNull();
        Prediction one = first.analysis().prediction();
        Prediction two = again.analysis().prediction();
        assertThat(two.pdos()).isEqualTo(one.pdos());
        assertThat(two.lower()).isEqualTo(one.lower());
    }

    @Test
    void aBroaderInstrumentIsReadByTheBroaderModel() throws InputException {
        Outcome fine = run(Fixtures.siliconK("a"), 0.4);
        Outcome coarse = run(Fixtures.siliconK("a"), 0.8);
        assumeThat(coarse.facts().modelSigmas()).hasSizeGreaterThan(1);
        assertThat(fine.analysis().card().input().sigma()).isEqualTo(0.5);
        assertThat(coarse.analysis().card().input().sigma()).isEqualTo(1.2);
        assertThat(Treatment.broadening(coarse.recipe())).isEqualTo(new Broaden(0.8, 1.2));
        assertThat(coarse.facts().modelSigmas()).containsExactly(0.5, 1.2);
    }

    @Test
    void aSpectrumThatNeedsNoBroadeningIsStillReadByTheModelOfItsOwn() throws InputException {
        Outcome exact = run(Fixtures.siliconK("a"), 1.2);
        assumeThat(exact.facts().modelSigmas()).contains(1.2);
        assertThat(Treatment.broadening(exact.recipe())).isNull();
        assertThat(exact.analysis().card().input().sigma()).isEqualTo(1.2);
    }

    @Test
    void whatWorkedBeforeTheFaultIsKept() throws InputException {
        Recipe recipe = Recipe.of(new Crop(1780, 1860), new PowerLawBackground(10, 20));
        Outcome outcome =
                chain.run(Fixtures.siliconK("a"), Treatment.automatic(0, null).withRecipe(recipe), WANTED);
        assertThat(outcome.failedStep()).isEqualTo(1);
        assertThat(outcome.run().stages()).hasSize(1);
        assertThat(outcome.run().result().axis().first()).isGreaterThanOrEqualTo(1780 - 1e-9);
        assertThat(outcome.isFailure()).isTrue();
        Outcome off = chain.run(
                Fixtures.siliconK("a"), Treatment.automatic(0, null).withRecipe(recipe.withOn(1, false)), WANTED);
        assertThat(off.failedStep()).isEqualTo(-1);
    }

    @Test
    void anInputThatIsNotOnTheModelsChannelsIsSaidToBeSo() throws InputException {
        Recipe recipe = Recipe.of(new Crop(1780, 1860));
        Outcome outcome =
                chain.run(Fixtures.siliconK("a"), Treatment.automatic(0, null).withRecipe(recipe), WANTED);
        assertThat(outcome.analysis()).isNull();
        assertThat(outcome.fault()).isNotNull();
        assertThat(outcome.isFailure()).isFalse();
        assertThat(Statements.of(outcome).pdos()).isNotEmpty();
    }

    @Test
    void nobodyWaitsForACancelledChain() throws InputException {
        Progress unwanted = new Progress() {
            @Override
            public void report(double fraction, String message) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        Spectrum raw = Fixtures.siliconK("a");
        assertThatThrownBy(() -> chain.run(raw, Treatment.automatic(0, null), unwanted))
                .isInstanceOf(CancellationException.class);
    }

    /** Told the excitation energy, the model that needs it gives the properties; asked alone without it, it says so. */
    @Test
    void whatIsToldLetsTheModelAnswerThatNeedsIt() throws InputException {
        SampleSpectrum sample = SampleSpectra.bundled().stream()
                .filter(s -> s.edge().equals("O-K"))
                .findFirst()
                .orElseThrow();
        Spectrum raw = SampleSpectra.open(sample).get(0).spectrum();
        Treatment plain = Treatment.automatic(0, sample.sigma());
        Treatment told = plain.withTold(LocalProperty.EXCITATION_ENERGY, 543.6);

        assertThat(properties(chain.run(raw, plain, WANTED))).isEqualTo("o-k-properties");
        assertThat(properties(chain.run(raw, told, WANTED))).isEqualTo("o-k-properties-absolute");
        assertThat(properties(chain.run(raw, told.withModel("o-k-properties", null), WANTED)))
                .as("a model that cannot be told it is asked without")
                .isEqualTo("o-k-properties");
        assertThat(chain.run(raw, plain.withModel("o-k-properties-absolute", null), WANTED)
                        .fault())
                .hasMessageContaining("has to be told the excitation energy");
        assertThat(told.withTold(LocalProperty.EXCITATION_ENERGY, null)).isEqualTo(plain);
    }

    private static String properties(Outcome outcome) {
        return outcome.properties().orElseThrow().card().id();
    }
}
