package org.nearedge.process;

import java.util.concurrent.TimeUnit;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a slider pays for: one run of the automatic recipe; and what opening a spectrum pays for: finding its edges. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class RecipeBenchmark {
    private final Spectrum raw = EdgeFinderTest.measured(1700, 0.25, 2048, 1, 1840, 0.5);
    private final Recipe recipe = recipe();

    private Recipe recipe() {
        try {
            return AutomaticRecipe.of(raw, new Edge("Si-K", 1839), InputGrid.siliconK(0.5), 0.3);
        } catch (InputException e) {
            throw new IllegalStateException(e);
        }
    }

    @Benchmark
    public Spectrum run() throws InputException {
        return recipe.run(raw).result();
    }

    @Benchmark
    public Object findEdges() {
        return EdgeFinder.find(raw);
    }
}
