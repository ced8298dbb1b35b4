package org.nearedge.evaluate.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearedge.evaluate.Retraining;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.library.References;
import org.nearedge.library.Split;
import org.nearedge.model.ModelBundle;
import org.nearedge.model.ModelCard;
import org.nearedge.model.Predictor;
import org.nearedge.spectrum.InputException;
import org.nearedge.train.TrainingProgress;

class ModelComparisonTest {
    @TempDir
    static Path folder;

    private static ReferenceLibrary library;

    @BeforeAll
    static void madeUpRecords() throws Exception {
        library = References.library(folder, References.many(120));
    }

    private static ModelBundle train(String model, long splitSeed, double sigma) throws Exception {
        return train(model, splitSeed, sigma, Split.Scheme.STRUCTURE);
    }

    private static ModelBundle train(String model, long splitSeed, double sigma, Split.Scheme scheme) throws Exception {
        return Retraining.train(
                library,
                Tiny.configuration(model, 1, 0, splitSeed),
                sigma,
                scheme,
                TrainingProgress.Listener.NONE,
                () -> false);
    }

    private static Predictor predictor(ModelBundle bundle) {
        return bundle.predictor((input, count) -> List.of());
    }

    @Test
    void onTheSameSplitAllTestRecordsAreCompared() throws Exception {
        ModelBundle bundle = train("o-k-properties", 1, 0.5);
        ModelComparison comparison = ModelComparison.of(library, predictor(bundle), predictor(bundle));

        int test = bundle.card().split().test().size();
        assertThat(comparison.test()).isEqualTo(test);
        assertThat(comparison.seen()).isZero();
        assertThat(comparison.compared()).isEqualTo(test);
        assertThat(comparison.versus().ties()).isEqualTo(test);
        assertThat(comparison.lines()).hasSize(7);
        ModelComparison.Line all = comparison.lines().get(0);
        assertThat(all.own()).isEqualTo(all.other());
        assertThat(all.own()).isCloseTo(bundle.card().figures().get("test_mse"), within(1e-6));
        assertThat(all.matching()).isCloseTo(bundle.card().figures().get("template_matching_mse"), within(1e-6));
        assertThat(comparison.lines()).extracting(ModelComparison.Line::unit).contains("\u00c5", "\u00b0", "variances");
    }

    @Test
    void onAnotherSplitOnlyWhatNeitherHasLearnedFrom() throws Exception {
        ModelBundle own = train("o-k-pdos", 1, 0.5);
        ModelBundle other = train("o-k-pdos", 2, 0.5);
        ModelComparison comparison = ModelComparison.of(library, predictor(own), predictor(other));

        ModelCard card = other.card();
        Set<String> learned = new HashSet<>(card.split().train());
        learned.addAll(card.split().validation());
        long seen = own.card().split().test().stream().filter(learned::contains).count();
        assertThat(seen).isPositive();
        assertThat(comparison.seen()).isEqualTo(seen);
        assertThat(comparison.compared()).isEqualTo(own.card().split().test().size() - (int) seen);
        assertThat(comparison.notes())
                .anyMatch(note -> note.contains("has learned from the structures of " + seen + " of the "));
        assertThat(comparison.lines())
                .extracting(ModelComparison.Line::what)
                .containsExactly("Mean squared error", "s, mean squared error", "p, mean squared error");
    }

    /** A random split puts twins of one structure on both sides: they would flatter the model that knows them. */
    @Test
    void twinsOfWhatTheModelItselfHasLearnedFromAreLeftOut() throws Exception {
        ModelBundle own = train("o-k-pdos", 1, 0.5, Split.Scheme.RANDOM);
        ModelBundle other = train("o-k-pdos", 1, 0.5);
        ModelComparison comparison = ModelComparison.of(library, predictor(own), predictor(other));

        Set<String> structures = new HashSet<>();
        for (ModelCard card : List.of(own.card(), other.card())) {
            for (String id : card.split().train()) {
                structures.add(structure(id));
            }
            for (String id : card.split().validation()) {
                structures.add(structure(id));
            }
        }
        long fair = own.card().split().test().stream()
                .filter(id -> !structures.contains(structure(id)))
                .count();
        assertThat(fair).isLessThan(own.card().split().test().size());
        assertThat(comparison.compared()).isEqualTo((int) fair);
        assertThat(comparison.notes()).anyMatch(note -> note.contains("split by random, seed 1"));
    }

    private static String structure(String id) {
        try {
            return library.find("O-K", id).orElseThrow().structure();
        } catch (InputException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void anotherBroadeningIsReadAtItsOwn() throws Exception {
        ModelBundle own = train("o-k-pdos", 1, 0.8);
        ModelBundle other = train("o-k-pdos", 1, 0.5);
        ModelComparison comparison = ModelComparison.of(library, predictor(own), predictor(other));

        assertThat(comparison.lines().get(0).other())
                .as("what it reaches on its own split")
                .isCloseTo(other.card().figures().get("test_mse"), within(1e-7));
        assertThat(comparison.notes()).anyMatch(note -> note.contains("sigma 0.8 eV, the other at 0.5 eV"));
    }

    /** An edge at another broadening is another truth. */
    @Test
    void edgesOfAnotherBroadeningAreNotCompared() throws Exception {
        ModelComparison comparison = ModelComparison.of(
                library, predictor(train("o-pdos-edge", 1, 0.8)), predictor(train("o-pdos-edge", 1, 0.5)));

        assertThat(comparison.compared()).isZero();
        assertThat(comparison.lines()).isEmpty();
        assertThat(comparison.versus()).isNull();
        assertThat(comparison.notes()).anyMatch(note -> note.contains("cannot be compared"));
    }
}
