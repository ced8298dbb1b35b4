package org.nearedge.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;
import org.nearedge.spectrum.SpectrumImage;
import org.nearedge.spectrum.image.WindowImage;
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

/**
 * A spectrum image of 512 x 512 positions and 2048 channels of float32, 2 GB, with a heap of 1 GB: how soon it is open,
 * and how quickly it follows the pointer. The file is in the system's cache, as after it was copied. After each trial the
 * memory of the process is printed.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx1g"})
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 5, time = 3)
public class SpectrumImageBenchmark {
    /** Energies slowest, or fastest. */
    @Param({"dm4", "hspy"})
    private String order;

    private final SplittableRandom random = new SplittableRandom(1);
    private Path folder;
    private Path file;
    private SpectrumImage image;

    @Setup
    public void write() throws IOException, InputException {
        folder = LargeImages.folder();
        LargeImages images = new LargeImages(512, 512, 2048);
        file = order.equals("dm4") ? images.dm(folder.resolve("image.dm4")) : images.hspy(folder.resolve("image.hspy"));
        image = open();
    }

    @TearDown
    public void delete() throws IOException {
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(
                "%n%s: heap in use %d MB, at most %d MB%n",
                order, (runtime.totalMemory() - runtime.freeMemory()) >> 20, runtime.maxMemory() >> 20);
        Path status = Path.of("/proc/self/status");
        if (Files.exists(status)) {
            Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("VmHWM") || line.startsWith("Rss"))
                    .forEach(System.out::println);
        }
        LargeImages.delete(folder);
    }

    /** From the name of the file to any position. */
    @Benchmark
    public SpectrumImage open() throws InputException {
        return Spectra.open(file).get(0).spectra().orElseThrow();
    }

    /** The image of a window of 40 channels that was not looked at before. */
    @Benchmark
    public float[] window() throws InputException {
        double from = 500 + 0.25 * random.nextInt(2000);
        return WindowImage.of(image, from, from + 9.8, share -> {}, () -> false);
    }

    /** The same until the first coarse image is there. */
    @Benchmark
    public float[] coarse() throws InputException {
        double from = 500 + 0.25 * random.nextInt(2000);
        float[][] first = {null};
        WindowImage.refined(image, from, from + 9.8, shown -> first[0] = shown, share -> {}, () -> first[0] != null);
        return first[0];
    }

    /** The spectrum under the pointer, at a new place each time. */
    @Benchmark
    public Spectrum spectrum() throws InputException {
        return image.at(random.nextInt(image.count()));
    }

    /** The sum over all positions. */
    @Benchmark
    public Spectrum sum() throws InputException {
        return image.sum();
    }
}
