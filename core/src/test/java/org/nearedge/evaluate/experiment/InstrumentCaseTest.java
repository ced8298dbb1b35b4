package org.nearedge.evaluate.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nearedge.evaluate.experiment.InstrumentCase.Kind;
import org.nearedge.library.PreparedReferences;
import org.nearedge.library.Reference;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.model.ModelCatalog;
import org.nearedge.model.Predictor;
import org.nearedge.process.AutomaticRecipe;
import org.nearedge.process.EdgeFinder;
import org.nearedge.process.Recipe;
import org.nearedge.spectrum.EnergyResolution;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

class InstrumentCaseTest {
    private static Predictor model;
    private static Reference reference;

    @BeforeAll
    static void load() throws Exception {
        model = ModelCatalog.bundled().forBroadening("si-k-pdos", 1.2);
        String id = model.card().split().test().stream()
                .filter(test -> test.startsWith("net CAN"))
                .findFirst()
                .orElseThrow();
        reference = ReferenceLibrary.bundled().find("Si-K", id).orElseThrow();
    }

    /** FWHM of an instrument that makes it as broad as the model's, eV. */
    private static double matching() {
        double sigma = model.input().sigma();
        return EnergyResolution.FWHM_PER_SIGMA * Math.sqrt(sigma * sigma - reference.sigma() * reference.sigma());
    }

    private static double difference(Spectrum a, Spectrum b) {
        double sum = 0;
        for (int i = 0; i < a.size(); i++) {
            sum += Math.pow(a.at(i) - b.at(i), 2);
        }
        return Math.sqrt(sum / a.size());
    }

    /** Mean squared second difference: noise has much of it, a broadened edge little. */
    private static double roughness(Spectrum a) {
        double sum = 0;
        for (int i = 1; i < a.size() - 1; i++) {
            sum += Math.pow(a.at(i + 1) - 2 * a.at(i) + a.at(i - 1), 2);
        }
        return sum / a.size();
    }

    @Test
    void withoutNoiseTheMeasurementIsTheReference() throws Exception {
        InstrumentCase one = InstrumentCase.simulated(model, reference, 1e8, matching(), 3);
        Spectrum wanted =
                PreparedReferences.of(List.of(reference), model.input()).spectrum(0);
        assertThat(one.simulated()).isTrue();
        assertThat(one.sigma()).isCloseTo(model.input().sigma(), within(1e-9));
        assertThat(one.way(Kind.REFERENCE).input().toArray()).containsExactly(wanted.toArray());
        assertThat(difference(one.way(Kind.RAW).input(), wanted)).isLessThan(0.05);
        assertThat(one.raw().axis().step()).isEqualTo(0.25);
        assertThat(one.notes()).hasSize(1).allMatch(note -> note.startsWith("Simulated, not measured"));
        double[] ideal = one.way(Kind.REFERENCE).prediction().answer().mean();
        double[] alone = model.predict(wanted, 0).answer().mean();
        assertThat(ideal).containsExactly(alone);
    }

    @Test
    void smoothingTakesNoiseAwayAndTheSameSeedGivesTheSameCounts() throws Exception {
        InstrumentCase noisy = InstrumentCase.simulated(model, reference, 200, matching(), 3);
        Spectrum ideal = noisy.way(Kind.REFERENCE).input();
        assertThat(roughness(noisy.way(Kind.SMOOTHED).input()))
                .isLessThan(0.2 * roughness(noisy.way(Kind.RAW).input()));
        assertThat(difference(noisy.way(Kind.SMOOTHED).input(), ideal))
                .isLessThan(difference(noisy.way(Kind.RAW).input(), ideal));
        assertThat(InstrumentCase.simulated(model, reference, 200, matching(), 3)
                        .raw())
                .isEqualTo(noisy.raw());
        assertThat(InstrumentCase.simulated(model, reference, 200, matching(), 4)
                        .raw())
                .isNotEqualTo(noisy.raw());
    }

    @Test
    void whatIsBroaderThanTheModelIsTold() throws Exception {
        InstrumentCase broad = InstrumentCase.simulated(model, reference, 1e5, 2 * matching(), 3);
        assertThat(broad.notes()).hasSize(2);
        assertThat(broad.notes().get(1)).contains("broader than what the model learned from (1.20 eV)");
    }

    @Test
    void aRealSpectrumIsHeldAgainstItsNearestReference() throws Exception {
        InstrumentCase made = InstrumentCase.simulated(model, reference, 1e7, matching(), 3);
        Recipe recipe =
                AutomaticRecipe.of(made.raw(), EdgeFinder.byName("Si-K").orElseThrow(), model.input(), made.sigma());
        InstrumentCase measured = InstrumentCase.measured(model, made.raw(), recipe, List.of(), made.sigma());
        assertThat(measured.simulated()).isFalse();
        assertThat(measured.reference().structure()).isEqualTo(reference.structure());
        assertThat(measured.way(Kind.RAW).input().toArray())
                .containsExactly(made.way(Kind.RAW).input().toArray(), within(1e-12));
        assertThat(measured.notes().get(0)).contains("nobody knows the truth").contains("net CAN");
        InstrumentCase unknown = InstrumentCase.measured(model, made.raw(), recipe, List.of(), null);
        assertThat(unknown.notes()).contains("The broadening of the spectrum is not known.");
    }

    @Test
    void aStepThatCannotBeDoneIsToldAndTheRestGoesOn() throws Exception {
        InstrumentCase made = InstrumentCase.simulated(model, reference, 1e7, matching(), 3);
        InstrumentCase empty = InstrumentCase.measured(model, made.raw(), Recipe.of(), List.of(), 1.2);
        assertThat(empty.way(Kind.RAW).prediction()).isNull();
        assertThat(empty.way(Kind.RAW).fault()).hasMessageContaining("energy axis");
        assertThat(empty.reference()).isNull();
    }

    @Test
    void aModelThatReadsAPdosIsRefused() throws Exception {
        Predictor reader = ModelCatalog.bundled().load("o-pdos-edge");
        assertThatThrownBy(() -> InstrumentCase.simulated(reader, reference, 1e4, 1, 1))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("which nobody measures");
    }
}
