package org.nearedge.io.dm;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.nearedge.io.Spectra;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.InputException;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Opening a 50 MB DM4 spectrum image: 80 x 80 positions, 2048 channels of float32. */
@State(Scope.Benchmark)
@BenchmarkMode({Mode.AverageTime, Mode.SingleShotTime})
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 5, time = 2)
public class DmOpenBenchmark {
    private Path file;

    @Setup
    public void write() throws IOException {
        file = Files.createTempFile("spectrum-image", ".dm4");
        new DmWriter(4, ByteOrder.LITTLE_ENDIAN)
                .add(DmPicture.of(DmPixels.FLOAT32, 80, 80, 2048)
                        .name("Spectrum image")
                        .axis(0, 0.5, "nm")
                        .axis(0, 0.5, "nm")
                        .axis(-7000, 0.25, "eV")
                        .tag("Meta Data:Format", "Spectrum image")
                        .tag("Meta Data:Signal", "EELS")
                        .values(i -> i % 1009))
                .write(file);
    }

    @TearDown
    public void delete() throws IOException {
        Files.delete(file);
    }

    /** All data sets, ready for any position. */
    @Benchmark
    public List<Dataset> open() throws InputException {
        return Spectra.open(file);
    }

    /** The spectrum at one position, from the file on. */
    @Benchmark
    public Spectrum openAndTakeOne() throws InputException {
        return Spectra.open(file).get(0).spectra().orElseThrow().at(3210);
    }

    /** The sum over all positions, from the file on. */
    @Benchmark
    public Spectrum openAndSum() throws InputException {
        return Spectra.open(file).get(0).spectrum();
    }
}
