package org.nearedge.session.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.nearedge.io.Spectra;
import org.nearedge.process.counting.NoiseMode;
import org.nearedge.session.Analyser;
import org.nearedge.session.AnalysisRequest;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Files a second of a batch, results and journal on the disk, beside a plain loop that opens a file and predicts, and
 * keeps nothing. Run with {@code OMP_NUM_THREADS=1} and main class org.openjdk.jmh.Main.
 */
@State(Scope.Benchmark)
@Fork(1)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 5, time = 5)
public class BatchBenchmark {
    private static final int FILES = 200;

    @Param({"OFF", "AUTO"})
    public NoiseMode noise;

    private Path folder;
    private Path out;
    private List<Path> files;
    private Analyser analyser;

    @Setup
    public void write() throws Exception {
        folder = Files.createTempDirectory("nearedge-batch");
        files = MeasuredFiles.write(folder.resolve("in"), FILES);
        analyser = Analyser.bundled();
    }

    @Setup(Level.Invocation)
    public void renew() throws Exception {
        out = Files.createTempDirectory(folder, "out");
    }

    @TearDown
    public void remove() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private AnalysisRequest request(Path file) throws Exception {
        return AnalysisRequest.of(Spectra.open(file).get(0).spectrum())
                .withModel("si-k-geometry")
                .withNoise(noise);
    }

    private BatchSummary batch(int jobs) throws Exception {
        return new Batch(out, "k", jobs).run(files, MeasuredFiles.question(noise), (done, failed) -> {}, () -> false);
    }

    @Benchmark
    @OperationsPerInvocation(FILES)
    public void plainLoop(Blackhole hole) throws Exception {
        for (Path file : files) {
            hole.consume(analyser.analyse(request(file)));
        }
    }

    @Benchmark
    @OperationsPerInvocation(FILES)
    public BatchSummary oneJob() throws Exception {
        return batch(1);
    }

    @Benchmark
    @OperationsPerInvocation(FILES)
    public BatchSummary twoJobs() throws Exception {
        return batch(2);
    }
}
