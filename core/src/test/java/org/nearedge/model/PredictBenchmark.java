package org.nearedge.model;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.nearedge.library.PreparedReferences;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.library.SampleSpectra;
import org.nearedge.process.AutomaticRecipe;
import org.nearedge.process.Edge;
import org.nearedge.process.Recipe;
import org.nearedge.spectrum.Spectrum;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * From a raw spectrum to a prediction with interval, novelty, ambiguity and five neighbours. The goal is less than 10 ms
 * on one core, so that sliders feel live. Run with {@code OMP_NUM_THREADS=1} and main class org.openjdk.jmh.Main.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class PredictBenchmark {
    private static final Edge SILICON_K = new Edge("Si-K", 1839);

    private Predictor predictor;
    private Spectrum raw;
    private Recipe recipe;
    private Spectrum prepared;
    private float[][] hundred;

    @Setup
    public void load() throws Exception {
        predictor = ModelCatalog.bundled().load("si-k-pdos");
        PreparedReferences references = PreparedReferences.of(ReferenceLibrary.bundled(), "Si-K", predictor.input());
        prepared = references.spectrum(0);
        raw = SampleSpectra.open(SampleSpectra.bundled().get(0)).get(0).spectrum();
        recipe = AutomaticRecipe.of(raw, SILICON_K, predictor.input(), null);
        SplittableRandom random = new SplittableRandom(1);
        hundred = new float[100][prepared.size()];
        for (float[] row : hundred) {
            for (int i = 0; i < row.length; i++) {
                row[i] = (float) (prepared.at(i) + 0.01 * random.nextGaussian());
            }
        }
    }

    @Benchmark
    public Prediction rawToPrediction() throws Exception {
        return predictor.predict(recipe.run(raw).result(), 5);
    }

    @Benchmark
    public Prediction preparedToPrediction() throws Exception {
        return predictor.predict(prepared, 5);
    }

    @Benchmark
    public BatchPrediction hundredOfAnImage() throws Exception {
        return predictor.predict(hundred);
    }

    /** What of it are the networks. */
    @Benchmark
    public List<float[]> oneRow() throws Exception {
        return List.of(predictor.predict(new float[][] {hundred[0]}).mean());
    }
}
