package org.nearedge.io;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.nearedge.io.json.JsonSpectrumWriter;
import org.nearedge.io.msa.MsaSpectrumWriter;
import org.nearedge.io.text.CsvSpectrumWriter;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Metadata;
import org.nearedge.spectrum.Spectrum;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Opening one spectrum of text from disk. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class TextReadingBenchmark {
    @Param({"2048", "100000"})
    public int channels;

    @Param({".msa", ".csv", ".json"})
    public String ending;

    private Path file;

    @Setup
    public void write() throws IOException, InputException {
        SpectrumWriter writer =
                List.of(new MsaSpectrumWriter(), new CsvSpectrumWriter(), new JsonSpectrumWriter()).stream()
                        .filter(w -> w.ending().equals(ending))
                        .findFirst()
                        .orElseThrow();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        double[] intensity = new Random(1).doubles(channels).toArray();
        writer.write(new Spectrum("s", EnergyAxis.uniform(500, 0.1, channels), intensity, Metadata.EMPTY), out);
        file = Files.write(Files.createTempFile("nearedge", ending), out.toByteArray());
    }

    @TearDown
    public void remove() throws IOException {
        Files.delete(file);
    }

    @Benchmark
    public List<Dataset> open() throws InputException {
        return Spectra.open(file);
    }
}
