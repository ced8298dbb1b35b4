package org.nearedge.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearedge.io.Spectra;
import org.nearedge.io.SpectrumFiles;
import org.nearedge.process.FourierRatio;
import org.nearedge.process.Pca;
import org.nearedge.process.Recipe;
import org.nearedge.process.RichardsonLucy;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Metadata;
import org.nearedge.spectrum.Spectrum;

/** Deconvolution from the command line, with the low-loss from a file of its own. */
class LowLossCommandTest {
    private static final EnergyAxis CORE = EnergyAxis.uniform(500, 0.25, 480);

    @TempDir
    private Path folder;

    private static double line(double e, double sigma) {
        return Math.exp(-0.5 * e * e / (sigma * sigma)) / (sigma * Math.sqrt(2 * Math.PI));
    }

    private Path file(String name, EnergyAxis axis, DoubleUnaryOperator intensity) throws InputException {
        double[] values = new double[axis.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = intensity.applyAsDouble(axis.at(i));
        }
        Path path = folder.resolve(name);
        SpectrumFiles.save(new Spectrum(name, axis, values, Metadata.EMPTY), path);
        return path;
    }

    /** A peak and what a plasmon at 20 eV makes of it, t/lambda 0.5 (Poisson). */
    private static double scattered(double e, double sigma) {
        double sum = 0;
        double weight = 1;
        for (int n = 0; n < 8; n++) {
            sum += weight * line(e - 20 * n, Math.sqrt(sigma * sigma + 2 * n));
            weight *= 0.5 / (n + 1);
        }
        return sum;
    }

    private Path lowLoss() throws InputException {
        return file("low.msa", EnergyAxis.uniform(-10, 0.25, 400), e -> 1e5 * scattered(e, 0.5));
    }

    private Path core() throws InputException {
        return file("core.msa", CORE, e -> 1e3 * scattered(e - 530, 1));
    }

    private Path recipe(Recipe recipe) throws InputException {
        Path path = folder.resolve("recipe.json");
        recipe.save(path);
        return path;
    }

    @Test
    void theLowLossTakesTheSecondLossOut() throws Exception {
        Path out = folder.resolve("out.json");
        Path recipe = recipe(Recipe.of(new FourierRatio(null, null)));
        Ran ran = Ran.of("process", core(), "--recipe", recipe, "--low-loss", lowLoss(), "-o", out);
        assertThat(ran.err()).startsWith("note: fourier-ratio: t/\u03bb 0.50");
        assertThat(ran.code()).isZero();
        Spectrum done = Spectra.open(out).get(0).spectrum();
        double before = Spectra.open(core()).get(0).spectrum().valueAt(550);
        assertThat(before).isGreaterThan(100);
        assertThat(done.valueAt(550)).isCloseTo(0, within(0.01 * before));
        assertThat(done.valueAt(530)).isCloseTo(1e3 * line(0, 1), within(1.0));
        assertThat(Arrays.stream(done.toArray()).sum() * 0.25).isCloseTo(1e3, within(2.0));
    }

    @Test
    void aStepThatNeedsTheLowLossSaysSoInOneLine() throws Exception {
        Path recipe = recipe(Recipe.of(new RichardsonLucy(5, RichardsonLucy.Spread.MEASURED, null)));
        Path out = folder.resolve("out.json");
        Ran without = Ran.of("process", core(), "--recipe", recipe, "-o", out);
        assertThat(without.code()).isEqualTo(2);
        assertThat(without.err().lines()).singleElement().asString().contains("core.msa", "needs the low-loss");
        Ran other = Ran.of("process", core(), "--recipe", recipe, "--low-loss", core(), "-o", out);
        assertThat(other.code()).isEqualTo(2);
        assertThat(other.err().lines()).singleElement().asString().contains("core.msa", "holds no zero-loss peak");
        Ran beyond = Ran.of(
                "process", core(), "--recipe", recipe, "--low-loss", lowLoss(), "--low-loss-dataset", 3, "-o", out);
        assertThat(beyond.err().lines()).singleElement().asString().contains("low.msa", "data set 3", "does not exist");
        assertThat(out).doesNotExist();
    }

    @Test
    void componentsOfASingleSpectrumAreRefused() throws Exception {
        Path recipe = recipe(Recipe.of(new Pca(3, null)));
        Ran ran = Ran.of("process", core(), "--recipe", recipe, "-o", folder.resolve("out.json"));
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err().lines()).singleElement().asString().contains("needs the spectrum image");
    }
}
