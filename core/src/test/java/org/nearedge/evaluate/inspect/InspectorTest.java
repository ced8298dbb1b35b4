package org.nearedge.evaluate.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearedge.evaluate.Small;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.library.Split;
import org.nearedge.model.ModelBundle;
import org.nearedge.model.ModelCard;
import org.nearedge.model.Predictor;
import org.nearedge.train.ModelTraining;
import org.nearedge.train.TrainingProgress;

/** Models that are trained to be looked at, and kept. */
class InspectorTest {
    private static final ReferenceLibrary LIBRARY = ReferenceLibrary.bundled();
    private static final Path RECORDS =
            Path.of(System.getProperty("nearedge.root", "..")).resolve("sample-data/library/o-k");

    private static Predictor model;

    @TempDir
    private Path folder;

    @BeforeAll
    static void train() throws Exception {
        ModelBundle bundle = new ModelTraining(LIBRARY, Small.of("o-k-properties"), 0.5, Split.Scheme.STRUCTURE)
                .train(TrainingProgress.Listener.NONE, () -> false);
        model = bundle.predictor((input, count) -> List.of());
    }

    private Inspection afresh(Split.Scheme scheme, long seed, AtomicInteger looks) throws Exception {
        return new Inspector(LIBRARY, new TrainedModels(folder))
                .afresh(model.card(), scheme, seed, progress -> looks.incrementAndGet(), () -> false);
    }

    private List<Path> kept() throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    @Test
    void whatIsKeptGivesTheSameNumbersWithoutTraining() throws Exception {
        AtomicInteger looks = new AtomicInteger();
        Inspection first = afresh(Split.Scheme.RANDOM, 4, looks);
        int trained = looks.get();
        Inspection second = afresh(Split.Scheme.RANDOM, 4, looks);
        assertThat(trained).isPositive();
        assertThat(looks.get()).isEqualTo(trained);
        assertThat(second.evaluation()).isEqualTo(first.evaluation());
        assertThat(first.evaluation().retrained()).isTrue();
        assertThat(first.evaluation().split()).isEqualTo("random");
        assertThat(first.evaluation().splitSeed()).isEqualTo(4);
        assertThat(kept()).singleElement().asString().contains("o-k-properties-0.5-random-4-");
        Inspector inspector = new Inspector(LIBRARY, new TrainedModels(folder));
        assertThat(inspector
                        .kept(model.card(), Split.Scheme.RANDOM, 4)
                        .orElseThrow()
                        .evaluation())
                .isEqualTo(first.evaluation());
        assertThat(inspector.kept(model.card(), Split.Scheme.RANDOM, 5)).isEmpty();
        // Another question, another file.
        afresh(Split.Scheme.RANDOM, 5, looks);
        assertThat(looks.get()).isGreaterThan(trained);
        assertThat(kept()).hasSize(2);
    }

    @Test
    void whatWasTamperedWithIsTrainedAgain() throws Exception {
        AtomicInteger looks = new AtomicInteger();
        Inspection first = afresh(Split.Scheme.STRUCTURE, 4, looks);
        Path file = kept().get(0);
        byte[] bytes = Files.readAllBytes(file);
        byte[] healthy = bytes.clone();
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        int before = looks.get();
        assertThat(afresh(Split.Scheme.STRUCTURE, 4, looks).evaluation()).isEqualTo(first.evaluation());
        assertThat(looks.get()).isGreaterThan(before);
        assertThat(Files.readAllBytes(file)).isEqualTo(healthy);
    }

    @Test
    void anotherModelUnderItsNameIsNotBelieved() throws Exception {
        AtomicInteger looks = new AtomicInteger();
        Inspection wanted = afresh(Split.Scheme.STRUCTURE, 4, looks);
        Path file = kept().get(0);
        afresh(Split.Scheme.STRUCTURE, 5, looks);
        Path other = kept().stream().filter(f -> !f.equals(file)).findFirst().orElseThrow();
        Files.write(file, Files.readAllBytes(other));
        int before = looks.get();
        assertThat(afresh(Split.Scheme.STRUCTURE, 4, looks).evaluation()).isEqualTo(wanted.evaluation());
        assertThat(looks.get()).isGreaterThan(before);
    }

    @Test
    void whatIsCancelledLeavesNothing() throws Exception {
        AtomicInteger looks = new AtomicInteger();
        assertThatThrownBy(() -> new Inspector(LIBRARY, new TrainedModels(folder))
                        .afresh(
                                model.card(),
                                Split.Scheme.STRUCTURE,
                                9,
                                progress -> looks.incrementAndGet(),
                                () -> looks.get() > 0))
                .isInstanceOf(CancellationException.class);
        assertThat(looks.get()).isPositive();
        assertThat(kept()).isEmpty();
    }

    @Test
    void aFolderThatCannotBeWrittenCostsTimeAlone() throws Exception {
        Path file = Files.writeString(folder.resolve("no folder"), "a file");
        Inspection inspection = new Inspector(LIBRARY, new TrainedModels(file))
                .afresh(model.card(), Split.Scheme.STRUCTURE, 2, TrainingProgress.Listener.NONE, () -> false);
        assertThat(inspection.records()).isNotEmpty();
    }

    @Test
    void recordsThatAreGoneOrLackAPropertyAreToldWithTheReason() throws Exception {
        ModelCard card = model.card();
        String gone = card.split().test().get(0);
        String lacking = card.split().test().stream()
                .filter(id -> !structure(id).equals(structure(gone)))
                .findFirst()
                .orElseThrow();
        Path records = Files.createDirectory(folder.resolve("o-k"));
        try (Stream<Path> files = Files.list(RECORDS)) {
            for (Path file : files.toList()) {
                String text = Files.readString(file);
                if (text.contains("\"" + structure(gone) + "\"")) {
                    continue;
                }
                if (text.contains("\"" + structure(lacking) + "\"")) {
                    text = text.replaceAll("\"bond_angle\":\\s*[-0-9.eE+]+", "\"bond_angle\": null");
                }
                Files.writeString(records.resolve(file.getFileName().toString()), text);
            }
        }
        Inspection inspection = new Inspector(ReferenceLibrary.of(folder), new TrainedModels(null)).asItIs(model);
        assertThat(inspection.unusable())
                .contains(new Unusable(gone, "is not in the library"), new Unusable(lacking, "has no bond angle"))
                .allMatch(one -> card.split().test().contains(one.id()));
        assertThat(inspection.records()).noneMatch(record -> record.id().equals(gone));
        assertThat(inspection.records().size() + inspection.unusable().size())
                .isEqualTo(card.split().test().size());
        assertThat(inspection.evaluation().notes().get(0)).contains("has changed since the model was trained");
    }

    private static String structure(String id) {
        return id.substring(0, id.lastIndexOf(" #"));
    }
}
