package org.nearedge.app.chart;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.nearedge.app.chart.export.FigureExport;
import org.nearedge.app.chart.style.FigureTheme;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Export of a sheet of four panels (2,000 channels, a PDOS, 140 kinds of points, 1,000 coloured points) to a file. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class SheetBenchmark {
    @Param({"png", "svg", "pdf"})
    private String format;

    private final FigureSheet sheet =
            FigureSheet.grid(List.of(Figures.edge(), Figures.pdos(), PointFigures.errors(), PointFigures.map(1000)), 2);
    private Path path;

    @Setup
    public void folder() throws Exception {
        path = Files.createTempDirectory("sheet").resolve("sheet." + format);
    }

    @TearDown
    public void clean() throws Exception {
        Files.deleteIfExists(path);
        Files.delete(path.getParent());
    }

    @Benchmark
    public Path fourPanelsAcrossAPage() throws Exception {
        FigureExport.write(sheet, FigurePreset.DOUBLE_TALL.size(), FigureTheme.PRINT, path);
        return path;
    }
}
