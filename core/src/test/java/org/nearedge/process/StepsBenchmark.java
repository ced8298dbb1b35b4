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
import org.openjdk.jmh.infra.Blackhole;

/** Steps on 10,000 spectra of 2,048 channels, on one core, beside the same numbers in {@link PlainLoops}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
public class StepsBenchmark {
    private static final int SPECTRA = 10_000;
    private static final int DIFFERENT = 500;

    private final Spectrum[] spectra = ManySpectra.spectra(DIFFERENT);
    private final SavitzkyGolay smooth = new SavitzkyGolay(15, 3);
    private final PowerLawBackground background = new PowerLawBackground(520, 590);
    private final Broaden broaden = new Broaden(0.3, 0.8);

    private void each(Step step, Blackhole sink) throws InputException {
        for (int i = 0; i < SPECTRA; i++) {
            sink.consume(step.apply(spectra[i % DIFFERENT]));
        }
    }

    @Benchmark
    public void smooth(Blackhole sink) throws InputException {
        each(smooth, sink);
    }

    @Benchmark
    public void smoothPlain(Blackhole sink) {
        double[] weights = new DiscretePolynomials(15, 3).weightsAt(0);
        for (int i = 0; i < SPECTRA; i++) {
            sink.consume(PlainLoops.smoothed(spectra[i % DIFFERENT].toArray(), weights));
        }
    }

    @Benchmark
    public void background(Blackhole sink) throws InputException {
        each(background, sink);
    }

    @Benchmark
    public void backgroundPlain(Blackhole sink) {
        double[] logs = ManySpectra.AXIS.toArray();
        for (int i = 0; i < logs.length; i++) {
            logs[i] = Math.log(logs[i]);
        }
        int from = ManySpectra.AXIS.indexOf(520);
        int to = ManySpectra.AXIS.indexOf(590) + 1;
        for (int i = 0; i < SPECTRA; i++) {
            sink.consume(PlainLoops.subtracted(spectra[i % DIFFERENT].toArray(), logs, from, to));
        }
    }

    @Benchmark
    public void broaden(Blackhole sink) throws InputException {
        each(broaden, sink);
    }

    @Benchmark
    public void broadenPlain(Blackhole sink) {
        double sigma = Math.sqrt(0.8 * 0.8 - 0.3 * 0.3) / ManySpectra.AXIS.step();
        double[] weights = GaussianKernel.of(sigma);
        for (int i = 0; i < SPECTRA; i++) {
            sink.consume(PlainLoops.broadened(spectra[i % DIFFERENT].toArray(), weights));
        }
    }
}
