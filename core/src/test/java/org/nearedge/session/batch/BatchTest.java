package org.nearedge.session.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nearedge.spectrum.InputException;

class BatchTest {
    @TempDir
    private Path folder;

    private final AtomicInteger asked = new AtomicInteger();
    private List<Path> files;

    @BeforeEach
    void write() throws Exception {
        files = MeasuredFiles.write(folder.resolve("in"), 12);
    }

    private BatchSummary run(Path out, String key, int jobs, List<Path> inputs) throws Exception {
        Batch.Question question = MeasuredFiles.question();
        return new Batch(out, key, jobs)
                .run(
                        inputs,
                        file -> {
                            asked.incrementAndGet();
                            return question.of(file);
                        },
                        (done, failed) -> {},
                        () -> false);
    }

    private static String table(Path out) throws Exception {
        return Files.readString(out.resolve("results.csv"));
    }

    @Test
    void everyFileIsARowInTheOrderOfTheFiles() throws Exception {
        Path out = folder.resolve("out");
        BatchSummary summary = run(out, "k", 2, files);
        assertThat(summary.done()).isEqualTo(12);
        List<String> rows = table(out).lines().toList();
        assertThat(rows).hasSize(13);
        assertThat(rows.get(0))
                .startsWith("file,sha256,result,spectrum,edge,onset_eV,model,")
                .contains("bond_length,bond_length_lower,bond_length_upper")
                .contains("bond_length_counting")
                .endsWith("novelty_percentile,ambiguity_percentile,nearest,nearest_distance,notes");
        for (int i = 0; i < files.size(); i++) {
            assertThat(rows.get(i + 1)).startsWith(files.get(i) + ",");
            assertThat(out.resolve("results").resolve(Batch.resultName(files.get(i))))
                    .isNotEmptyFile();
        }
    }

    @Test
    void theTableIsTheSameToTheBitWhateverTheNumberOfJobs() throws Exception {
        run(folder.resolve("one"), "k", 1, files);
        run(folder.resolve("many"), "k", 5, files);
        assertThat(table(folder.resolve("many"))).isEqualTo(table(folder.resolve("one")));
        for (Path file : files) {
            Path result = Path.of("results", Batch.resultName(file));
            assertThat(folder.resolve("many").resolve(result))
                    .hasSameBinaryContentAs(folder.resolve("one").resolve(result));
        }
    }

    @Test
    void aSecondRunDoesNothingAndTellsTheSame() throws Exception {
        Path out = folder.resolve("out");
        run(out, "k", 2, files);
        String first = table(out);
        BatchSummary second = run(out, "k", 2, files);
        assertThat(second.kept()).isEqualTo(12);
        assertThat(second.done()).isZero();
        assertThat(asked).hasValue(12);
        assertThat(table(out)).isEqualTo(first);
    }

    @Test
    void whatChangedIsDoneAgain() throws Exception {
        Path out = folder.resolve("out");
        run(out, "k", 2, files);
        Files.copy(files.get(4), files.get(3), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Files.delete(out.resolve("results").resolve(Batch.resultName(files.get(7))));
        BatchSummary second = run(out, "k", 2, files);
        assertThat(second.done()).isEqualTo(2);
        assertThat(second.kept()).isEqualTo(10);
        List<String> rows = table(out).lines().toList();
        // The same content, under another name.
        assertThat(rows.get(4).substring(rows.get(4).indexOf(",Si-K,")))
                .isEqualTo(rows.get(5).substring(rows.get(5).indexOf(",Si-K,")));
        assertThat(run(out, "another question", 2, files).done()).isEqualTo(12);
    }

    @Test
    void filesOfOneNameDoNotMeet() throws Exception {
        Path other = folder.resolve("other").resolve(files.get(0).getFileName());
        Files.createDirectories(other.getParent());
        Files.copy(files.get(1), other);
        Path out = folder.resolve("out");
        run(out, "k", 2, List.of(files.get(0), other));
        assertThat(Batch.resultName(other)).isNotEqualTo(Batch.resultName(files.get(0)));
        assertThat(Files.readString(out.resolve("results").resolve(Batch.resultName(other))))
                .isNotEqualTo(Files.readString(out.resolve("results").resolve(Batch.resultName(files.get(0)))));
    }

    @Test
    void whatFailsIsListedWithItsReasonAndTriedAgain() throws Exception {
        Path broken = Files.writeString(folder.resolve("in/broken.msa"), "no, \"nothing\" here\n");
        Path missing = folder.resolve("in/missing.msa");
        List<Path> all = new ArrayList<>(List.of(broken, missing));
        all.addAll(files.subList(0, 2));
        Path out = folder.resolve("out");
        BatchSummary summary = run(out, "k", 2, all);
        assertThat(summary.failed()).isEqualTo(2);
        assertThat(summary.done()).isEqualTo(2);
        List<String> failures =
                Files.readString(out.resolve("failures.csv")).lines().toList();
        assertThat(failures.get(0)).isEqualTo("file,place,reason,remedy");
        assertThat(failures.get(1)).startsWith(broken + ",");
        assertThat(failures.get(2)).isEqualTo(missing + ",,does not exist,check the name");
        assertThat(table(out).lines()).hasSize(3);
        Files.copy(files.get(2), missing);
        assertThat(run(out, "k", 2, all).done()).isEqualTo(1);
        assertThat(Files.readString(out.resolve("failures.csv")).lines()).hasSize(2);
    }

    @Test
    void aFaultOfOurOwnCostsOneFile() throws Exception {
        Path out = folder.resolve("out");
        BatchSummary summary = new Batch(out, "k", 2)
                .run(
                        files,
                        file -> {
                            if (file.equals(files.get(5))) {
                                throw new IllegalStateException("who would have thought");
                            }
                            return MeasuredFiles.question().of(file);
                        },
                        (done, failed) -> {},
                        () -> false);
        assertThat(summary.failed()).isEqualTo(1);
        assertThat(summary.done()).isEqualTo(11);
        assertThat(Files.readString(out.resolve("failures.csv"))).contains("internal fault", "who would have thought");
    }

    @Test
    void whatWasDoneBeforeTheEndIsKept() throws Exception {
        Path out = folder.resolve("out");
        AtomicInteger seen = new AtomicInteger();
        BatchSummary partial = new Batch(out, "k", 1)
                .run(files, MeasuredFiles.question(), (done, failed) -> seen.set(done), () -> seen.get() >= 4);
        assertThat(partial.isPartial()).isTrue();
        assertThat(table(out).lines().count()).isEqualTo(1 + partial.done());
        BatchSummary rest = run(out, "k", 2, files);
        assertThat(rest.kept()).isGreaterThanOrEqualTo(partial.done());
        run(folder.resolve("whole"), "k", 2, files);
        assertThat(table(out)).isEqualTo(table(folder.resolve("whole")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"key\":\"k\",\"entry\":{\"file", "\u0000\u0001\n", "[]\n{}\n\"\"\n", "null\n"})
    void aDamagedJournalCostsTimeAndNothingElse(String damage) throws Exception {
        Path out = folder.resolve("out");
        run(out, "k", 2, files);
        String table = table(out);
        Files.writeString(out.resolve("journal.jsonl"), damage, StandardOpenOption.APPEND);
        assertThat(run(out, "k", 2, files).kept()).isEqualTo(12);
        Files.writeString(out.resolve("journal.jsonl"), damage);
        assertThat(run(out, "k", 2, files).done()).isEqualTo(12);
        assertThat(run(out, "k", 2, files).kept()).isEqualTo(12);
        assertThat(table(out)).isEqualTo(table);
    }

    @Test
    void aJournalCannotLeadOutOfItsFolder() throws Exception {
        Path out = folder.resolve("out");
        run(out, "k", 1, files.subList(0, 1));
        Path journal = out.resolve("journal.jsonl");
        String result = Batch.resultName(files.get(0));
        Files.writeString(
                journal, Files.readString(journal).replace("\"" + result + "\"", "\"../../in/" + result + "\""));
        Files.copy(files.get(0), folder.resolve("in").resolve(result));
        assertThat(run(out, "k", 1, files.subList(0, 1)).done()).isEqualTo(1);
    }

    @Test
    void onlyOneBatchWritesIntoAFolder() throws Exception {
        Path out = folder.resolve("out");
        Files.createDirectories(out);
        try (BatchJournal first = BatchJournal.open(out.resolve("journal.jsonl"))) {
            assertThat(first.known(files.get(0), "k")).isNull();
            assertThatThrownBy(() -> run(out, "k", 1, files))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("is being written by another batch");
        }
        assertThat(run(out, "k", 1, files.subList(0, 1)).done()).isEqualTo(1);
    }

    @Test
    void aResultThatCannotBeWrittenEndsTheBatch() throws Exception {
        Path out = folder.resolve("out");
        Files.createDirectories(out.resolve("results").resolve(Batch.resultName(files.get(2))));
        assertThatThrownBy(() -> run(out, "k", 1, files))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("is a folder");
        assertThatThrownBy(() -> run(files.get(0), "k", 1, files))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("cannot be made a folder");
    }
}
