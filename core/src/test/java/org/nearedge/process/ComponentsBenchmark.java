package org.nearedge.process;

import java.util.concurrent.TimeUnit;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.nearedge.process.pca.ImageComponents;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.SpectrumImage;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Principal components of 10,000 spectra of 2,048 channels, beside the same numbers in {@link PlainLoops}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
public class ComponentsBenchmark {
    @Param("10000")
    private int spectra;

    private SpectrumImage image;

    @org.openjdk.jmh.annotations.Setup
    public void make() {
        image = ManySpectra.image(spectra);
    }

    private Object components(int threads) throws InputException {
        return ImageComponents.of(
                image,
                new ImageComponents.Wanted(Recipe.of(), Pca.Weighting.NONE),
                position -> Partners.NONE,
                threads,
                share -> {},
                () -> false);
    }

    @Benchmark
    public Object oneThread() throws InputException {
        return components(1);
    }

    @Benchmark
    public Object allCores() throws InputException {
        return components(Runtime.getRuntime().availableProcessors());
    }

    @Benchmark
    public Object plain() throws InputException {
        int n = image.axis().size();
        double[][] sum = new double[n][n];
        for (int i = 0; i < spectra; i++) {
            PlainLoops.addProducts(image.row(i), sum);
        }
        DMatrixRMaj matrix = new DMatrixRMaj(n, n);
        for (int i = 0; i < n; i++) {
            for (int j = i; j < n; j++) {
                matrix.set(i, j, sum[i][j]);
                matrix.set(j, i, sum[i][j]);
            }
        }
        var eigen = DecompositionFactory_DDRM.eig(n, true, true);
        eigen.decompose(matrix);
        return eigen.getEigenVector(0);
    }
}
