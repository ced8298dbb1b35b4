package org.nearedge.session.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program that is killed, not ended: nothing of its own runs any more. */
class KilledBatchTest {
    private static final int FILES = 60;

    @TempDir
    private Path folder;

    /** The program that is killed. */
    static final class Program {
        private Program() {}

        public static void main(String[] words) throws Exception {
            List<Path> files;
            try (Stream<Path> all = Files.list(Path.of(words[0]))) {
                files = all.sorted().toList();
            }
            new Batch(Path.of(words[1]), "k", 2)
                    .run(files, MeasuredFiles.question(), (done, failed) -> {}, () -> false);
        }
    }

    private static long results(Path out) throws Exception {
        Path results = out.resolve("results");
        if (!Files.isDirectory(results)) {
            return 0;
        }
        try (Stream<Path> all = Files.list(results)) {
            return all.filter(file -> file.toString().endsWith(".json")).count();
        }
    }

    /** Ends the program as soon as so many results are there; false if it came to its own end before. */
    private boolean kill(Path in, Path out, long after) throws Exception {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Program.class.getName(),
                        in.toString(),
                        out.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("program.log").toFile())
                .start();
        try {
            for (long start = System.nanoTime(); results(out) < after && program.isAlive(); ) {
                assertThat(System.nanoTime() - start).isLessThan(TimeUnit.MINUTES.toNanos(3));
                Thread.sleep(2);
            }
        } finally {
            program.destroyForcibly().waitFor();
        }
        return program.exitValue() != 0;
    }

    @Test
    void killedAgainAndAgainItTellsTheSameInTheEnd() throws Exception {
        Path in = folder.resolve("in");
        List<Path> files = MeasuredFiles.write(in, FILES);
        Path out = folder.resolve("out");
        Random random = new Random(20);
        int killed = 0;
        long done = 0;
        while (done < FILES - 12) {
            assertThat(new File(folder.resolve("out").toString(), "results.csv"))
                    .doesNotExist();
            killed += kill(in, out, done + 4 + random.nextInt(20)) ? 1 : 0;
            done = results(out);
        }
        assertThat(killed).as(() -> "see " + folder.resolve("program.log")).isGreaterThanOrEqualTo(2);
        BatchSummary rest =
                new Batch(out, "k", 2).run(files, MeasuredFiles.question(), (seen, failed) -> {}, () -> false);
        // An answer on the disk of which the journal knows nothing is computed again, at most one a job and kill.
        assertThat(rest.kept()).isBetween(FILES / 2, FILES);
        assertThat(rest.done() + rest.kept()).isEqualTo(FILES);
        try (Stream<Path> left = Files.list(out.resolve("results"))) {
            assertThat(left).hasSize(FILES);
        }
        Path whole = folder.resolve("whole");
        new Batch(whole, "k", 2).run(files, MeasuredFiles.question(), (seen, failed) -> {}, () -> false);
        for (String table : List.of("results.csv", "failures.csv")) {
            assertThat(Files.readString(out.resolve(table))).isEqualTo(Files.readString(whole.resolve(table)));
        }
        for (Path file : files) {
            Path result = Path.of("results", Batch.resultName(file));
            assertThat(out.resolve(result)).hasSameBinaryContentAs(whole.resolve(result));
        }
    }
}
