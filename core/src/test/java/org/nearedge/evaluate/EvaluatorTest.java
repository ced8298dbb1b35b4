package org.nearedge.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.library.Split;
import org.nearedge.model.ModelBundle;
import org.nearedge.model.ModelCard;
import org.nearedge.train.TrainingProgress;

/** Evaluates a model that was hardly trained, on the real library. */
class EvaluatorTest {
    private static final Path RECORDS =
            Path.of(System.getProperty("nearedge.root", "..")).resolve("sample-data/library/o-k");

    private static ModelBundle bundle;

    @TempDir
    private Path folder;

    @BeforeAll
    static void train() throws Exception {
        bundle = Retraining.train(
                ReferenceLibrary.bundled(),
                Small.of("o-k-pdos"),
                0.5,
                Split.Scheme.STRUCTURE,
                TrainingProgress.Listener.NONE,
                () -> false);
    }

    private static ModelEvaluation evaluated(ReferenceLibrary library) throws Exception {
        return new Evaluator(library).asItIs(bundle.predictor((input, count) -> List.of()));
    }

    @Test
    void theErrorsAreThoseOfTheCard() throws Exception {
        ModelEvaluation evaluation = evaluated(ReferenceLibrary.bundled());
        ModelCard card = bundle.card();
        Map<String, Double> figures = card.figures();
        EvaluationSummary summary = evaluation.summary();
        assertThat(evaluation.records())
                .extracting(RecordEvaluation::id)
                .containsExactlyInAnyOrderElementsOf(card.split().test());
        assertThat(evaluation.retrained()).isFalse();
        assertThat(evaluation.data()).isEqualTo(card.data().hash());
        assertThat(summary.methods().get("network").mse()).isCloseTo(figures.get("test_mse"), within(1e-8));
        for (String method : List.of("template_matching", "training_mean", "ridge", "kernel_ridge")) {
            assertThat(summary.methods().get(method).mse()).isCloseTo(figures.get(method + "_mse"), within(1e-12));
        }
        assertThat(summary.coverage()).isCloseTo(figures.get("test_coverage"), within(1e-3));
        assertThat(summary.novelty().spearman()).isCloseTo(figures.get("novelty_error_correlation"), within(1e-6));
        assertThat(summary.valence())
                .isCloseTo(
                        evaluation.records().stream()
                                .mapToDouble(record -> record.valence().error())
                                .average()
                                .orElseThrow(),
                        within(1e-12));
        // Half of 2 s and 4 p electrons an oxygen has: a site's projection cannot hold many more of one spin.
        assertThat(evaluation.records())
                .allSatisfy(record -> assertThat(record.valence().truth()).isBetween(1.0, 4.5));
    }

    @Test
    void aLibraryThatHasChangedIsToldAndItsNewcomersTakeNoPart() throws Exception {
        Path records = Files.createDirectory(folder.resolve("o-k"));
        String gone = bundle.card().split().train().get(0);
        try (Stream<Path> files = Files.list(RECORDS)) {
            for (Path file : files.toList()) {
                String text = Files.readString(file);
                if (!text.contains("\"" + gone.substring(0, gone.lastIndexOf(" #")) + "\"")) {
                    Files.writeString(records.resolve(file.getFileName().toString()), text);
                    // The same site under another name is a newcomer.
                    Files.writeString(
                            records.resolve("new " + file.getFileName()),
                            text.replaceAll("\"structure\":\\s*\"", "\"structure\":\"new "));
                }
            }
        }
        ModelEvaluation evaluation = evaluated(ReferenceLibrary.of(folder));
        assertThat(evaluation.notes().get(0))
                .contains("has changed since the model was trained")
                .contains("no longer there");
        assertThat(evaluation.records())
                .extracting(RecordEvaluation::id)
                .containsExactlyInAnyOrderElementsOf(bundle.card().split().test());
        assertThat(evaluation.known())
                .isLessThan(bundle.card().split().train().size()
                        + bundle.card().split().validation().size());
        assertThat(evaluation.summary().methods().get("network").mse())
                .isCloseTo(bundle.card().figures().get("test_mse"), within(1e-8));
    }
}
