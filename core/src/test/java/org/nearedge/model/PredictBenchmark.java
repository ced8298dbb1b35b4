package org.nearedge.model;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.nearedge.library.ImageOfReferences;
import org.nearedge.library.LocalProperty;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.process.Recipe;
import org.nearedge.session.Analyser;
import org.nearedge.session.Analysis;
import org.nearedge.session.AnalysisRequest;
import org.nearedge.session.ImageAnalysis;
import org.nearedge.spectrum.Spectrum;
import org.nearedge.spectrum.SpectrumImage;
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

/**
 * From a raw spectrum to a prediction with interval, novelty, ambiguity and five neighbours, for each model that reads
 * an edge; the goal is less than 10 ms on one core, so that sliders feel live. And the same without neighbours for
 * every position of an image of 100 x 100; the goal is less than 5 s on two cores. Run with {@code OMP_NUM_THREADS=1}
 * and main class org.openjdk.jmh.Main.
 */
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
public class PredictBenchmark {
    private static final double SIGMA = 0.5;
    private static final Map<LocalProperty, Double> QUARTZ = Map.of(LocalProperty.EXCITATION_ENERGY, 543.6);

    private static SpectrumImage image(String edge, int side) throws Exception {
        double threshold = edge.equals("Si-K") ? 1839 : 532;
        return ImageOfReferences.of(ReferenceLibrary.bundled().edge(edge), threshold, SIGMA, side, side);
    }

    private static AnalysisRequest request(ModelCard card) {
        return AnalysisRequest.of(null)
                .withModel(card.id())
                .withKnownSigma(SIGMA)
                .withTold(card.input().told().isEmpty() ? Map.of() : QUARTZ);
    }

    /** One noisy spectrum for a model, and the recipe that leads to its input. */
    @State(Scope.Benchmark)
    public static class One {
        @Param({"si-k-pdos", "si-k-geometry", "o-k-pdos", "o-k-properties", "o-k-properties-absolute"})
        public String model;

        private Predictor predictor;
        private Spectrum raw;
        private Recipe recipe;
        private Spectrum prepared;
        private List<Double> told;

        @Setup
        public void load() throws Exception {
            Analyser analyser = Analyser.bundled();
            predictor = analyser.models().forBroadening(model, SIGMA);
            raw = image(predictor.card().edge(), 1).at(0);
            Analysis analysis = analyser.analyse(request(predictor.card()).withRaw(raw));
            recipe = analysis.recipe();
            prepared = analysis.input();
            told = predictor.card().input().told().stream().map(QUARTZ::get).toList();
        }
    }

    /** An image of 100 x 100. */
    @State(Scope.Benchmark)
    public static class Image {
        @Param({"si-k-pdos", "o-k-properties"})
        public String model;

        @Param({"2"})
        public int threads;

        private Analyser analyser;
        private SpectrumImage image;
        private AnalysisRequest request;

        @Setup
        public void load() throws Exception {
            analyser = Analyser.bundled();
            ModelCard card = analyser.models().forBroadening(model, SIGMA).card();
            image = image(card.edge(), 100);
            request = request(card);
        }
    }

    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @Warmup(iterations = 3, time = 2)
    @Measurement(iterations = 5, time = 2)
    public Prediction rawToPrediction(One one) throws Exception {
        return one.predictor.predict(List.of(one.recipe.run(one.raw).result()), one.told, 5);
    }

    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @Warmup(iterations = 3, time = 2)
    @Measurement(iterations = 5, time = 2)
    public Prediction preparedToPrediction(One one) throws Exception {
        return one.predictor.predict(List.of(one.prepared), one.told, 5);
    }

    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Warmup(iterations = 2)
    @Measurement(iterations = 5)
    public ImageAnalysis tenThousandOfAnImage(Image image) throws Exception {
        return ImageAnalysis.of(image.analyser, image.image, image.request, image.threads, done -> {}, () -> false);
    }
}
