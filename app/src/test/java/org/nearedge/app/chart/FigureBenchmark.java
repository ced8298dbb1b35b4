package org.nearedge.app.chart;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.nearedge.app.chart.FigureSpec.Curve;
import org.nearedge.app.chart.FigureSpec.Role;
import org.nearedge.app.chart.style.FigureTheme;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One figure from its numbers to pixels, 900 by 330: what every move of a slider costs three times. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class FigureBenchmark {
    private final FigureSpec edge = Figures.edge();
    private final FigureSpec pdos = Figures.pdos();
    private final FigureSpec longCurve = longCurve();

    private static FigureSpec longCurve() {
        double[] x = Figures.grid(0, 0.01, 200_000);
        java.util.Random random = new java.util.Random(1);
        return new FigureSpec(
                "",
                "Energy loss (eV)",
                "Intensity (counts)",
                null,
                null,
                List.of(new Curve("Raw", Role.RAW, x, Figures.map(x, e -> random.nextGaussian()), null)),
                List.of(),
                List.of(),
                List.of(),
                Map.of());
    }

    @Benchmark
    public BufferedImage rawSpectrumOf2000Channels() {
        return FigureGallery.panel(edge, FigureTheme.LIGHT, 900, 330);
    }

    @Benchmark
    public BufferedImage pdosWithIntervals() {
        return FigureGallery.panel(pdos, FigureTheme.LIGHT, 900, 330);
    }

    @Benchmark
    public BufferedImage curveOf200000Points() {
        return FigureGallery.panel(longCurve, FigureTheme.LIGHT, 900, 330);
    }
}
