package org.nearedge.library;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.nearedge.process.InputGrid;
import org.nearedge.spectrum.Spectrum;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Ten nearest of a few thousand references of 200 channels: part of what one move of a slider costs. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class NeighboursBenchmark {
    @Param({"200", "3000"})
    public int references;

    @Param({"EUCLIDEAN", "COSINE"})
    public Metric metric;

    private Neighbours neighbours;
    private Spectrum input;

    @Setup
    public void prepare() throws Exception {
        List<Reference> records = new ArrayList<>();
        for (int i = 0; i < references; i++) {
            records.add(References.of("Si-K", "s" + i, "crystal", 0, 2 + 3.0 * i / references));
        }
        PreparedReferences prepared = PreparedReferences.of(records, InputGrid.siliconK(0.5));
        neighbours = Neighbours.of(prepared);
        input = prepared.spectrum(references / 2);
    }

    @Benchmark
    public Object wholeRange() throws Exception {
        return neighbours.nearest(input, 10, metric);
    }

    @Benchmark
    public Object window() throws Exception {
        return neighbours.nearest(input, 10, metric, -1, 4);
    }
}
