package org.nearedge.library;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.nearedge.process.InputGrid;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** First use of the library in a fresh virtual machine (single shot, no warm-up): what a user waits for. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(5)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class LibraryLoadBenchmark {
    @Benchmark
    public Object loadSiliconK() throws Exception {
        return ReferenceLibrary.bundled().edge("Si-K");
    }

    @Benchmark
    public Object loadAndPrepareSiliconK() throws Exception {
        return PreparedReferences.of(ReferenceLibrary.bundled(), "Si-K", InputGrid.siliconK(0.5));
    }

    @Benchmark
    public Object loadAndHashSiliconK() throws Exception {
        return ReferenceLibrary.bundled().hash("Si-K");
    }

    /** The same through a user's folder. */
    @Benchmark
    public Object loadFolder() throws Exception {
        return ReferenceLibrary.of(
                        Path.of(System.getProperty("nearedge.root", ".")).resolve("sample-data/library"))
                .edge("Si-K");
    }
}
