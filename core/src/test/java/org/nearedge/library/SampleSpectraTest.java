package org.nearedge.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nearedge.io.Spectra;
import org.nearedge.process.AlignOnset;
import org.nearedge.process.Broaden;
import org.nearedge.process.InputGrid;
import org.nearedge.process.Normalise;
import org.nearedge.process.PowerLawBackground;
import org.nearedge.process.Recipe;
import org.nearedge.process.Resample;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.EnergyResolution;
import org.nearedge.spectrum.Metadata;
import org.nearedge.spectrum.Pdos;
import org.nearedge.spectrum.Spectrum;

class SampleSpectraTest {
    @TempDir
    Path folder;

    static List<SampleSpectrum> samples() {
        return SampleSpectra.bundled();
    }

    private static Spectrum spectrum(SampleSpectrum sample) throws Exception {
        List<Dataset> datasets = SampleSpectra.open(sample);
        assertThat(datasets).hasSize(1);
        return datasets.get(0).spectrum();
    }

    @Test
    void thereAreBothEdgesAndTwoFormats() {
        assertThat(samples()).extracting(SampleSpectrum::edge).contains("Si-K", "O-K");
        assertThat(samples()).extracting(SampleSpectrum::file).anyMatch(f -> f.endsWith(".dm4"));
        assertThat(samples()).extracting(SampleSpectrum::file).anyMatch(f -> f.endsWith(".msa"));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void itSaysEverywhereThatItIsSimulated(SampleSpectrum sample) throws Exception {
        assertThat(sample.file()).startsWith("simulated-");
        assertThat(sample.title()).startsWith("Simulated measurement: ");
        Spectrum spectrum = spectrum(sample);
        assertThat(spectrum.metadata().text(Metadata.PROVENANCE)).contains("simulated measurement");
        assertThat(spectrum.metadata().text(Metadata.TITLE)).contains(sample.title());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void itHoldsWholeCountsInQuarterElectronVolts(SampleSpectrum sample) throws Exception {
        Spectrum spectrum = spectrum(sample);
        assertThat(spectrum.axis().step()).isCloseTo(0.25, within(1e-9));
        double threshold = sample.edge().equals("Si-K") ? 1839 : 535;
        assertThat(spectrum.axis().first()).isLessThanOrEqualTo(threshold - 60);
        assertThat(spectrum.axis().last()).isGreaterThan(threshold + 20);
        for (double counts : spectrum.toArray()) {
            assertThat(counts).isPositive().isEqualTo(Math.rint(counts));
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void itTellsTheBroadeningItHas(SampleSpectrum sample) throws Exception {
        assertThat(EnergyResolution.sigma(spectrum(sample).metadata()).getAsDouble())
                .isCloseTo(sample.sigma(), within(1e-4));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void itsStructureIsHeldOut(SampleSpectrum sample) {
        assertThat(HeldOut.structures(sample.edge())).contains(sample.structure());
    }

    /** Processed as a user would, it is its own references again, within what its noise leaves. */
    @ParameterizedTest
    @MethodSource("samples")
    void theRecipeLeadsBackToItsReferences(SampleSpectrum sample) throws Exception {
        InputGrid grid = sample.edge().equals("Si-K") ? InputGrid.siliconK(1.2) : InputGrid.oxygenK(1.2);
        Spectrum raw = spectrum(sample);
        double from = raw.axis().first();
        double threshold = sample.edge().equals("Si-K") ? 1839 : 535;
        Spectrum result = Recipe.of(
                        new PowerLawBackground(from, threshold - 8),
                        new Broaden(sample.sigma(), grid.sigma()),
                        new AlignOnset(null),
                        Resample.to(grid),
                        new Normalise(null, null))
                .run(raw)
                .result();
        double[] clean = clean(sample, grid);
        double squares = 0;
        for (int i = 0; i < clean.length; i++) {
            squares += Math.pow(result.at(i) - clean[i], 2) / clean.length;
        }
        assertThat(Math.sqrt(squares)).isLessThan(0.02);
    }

    /** The mean of the sites without background and noise, on the grid. */
    private static double[] clean(SampleSpectrum sample, InputGrid grid) throws Exception {
        EnergyAxis axis = EnergyAxis.uniform(-5, 0.1, sample.edge().equals("Si-K") ? 401 : 310);
        double[] mean = new double[axis.size()];
        for (Reference site : ReferenceLibrary.bundled().edge(sample.edge())) {
            if (site.structure().equals(sample.structure())) {
                for (int i = 0; i < mean.length; i++) {
                    mean[i] += site.multiplicity() * site.edgeIntensity()[i];
                }
            }
        }
        return Recipe.of(
                        new Broaden(0.3, grid.sigma()),
                        new AlignOnset(null),
                        Resample.to(grid),
                        new Normalise(null, null))
                .run(new Spectrum("clean", axis, mean, Metadata.EMPTY))
                .result()
                .toArray();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theTruthIsTheMeanOfItsSites(SampleSpectrum sample) throws Exception {
        Pdos truth = SampleSpectra.truth(sample);
        assertThat(truth.axis()).isEqualTo(Target.AXIS);
        double[] mean = new double[600];
        double atoms = 0;
        for (Reference reference : ReferenceLibrary.bundled().edge(sample.edge())) {
            if (reference.structure().equals(sample.structure())) {
                double[] pdos = Target.vector(Target.pdos(reference));
                for (int i = 0; i < 600; i++) {
                    mean[i] += reference.multiplicity() * pdos[i];
                }
                atoms += reference.multiplicity();
            }
        }
        for (int i = 0; i < 600; i++) {
            assertThat(Target.vector(truth)[i]).isCloseTo(mean[i] / atoms, within(1e-6));
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aCopyIsAPlainFileThatOpens(SampleSpectrum sample) throws Exception {
        Path copy = SampleSpectra.copy(sample, folder);
        assertThat(copy.getFileName()).hasToString(sample.file());
        assertThat(Spectra.open(copy).get(0).spectrum()).isEqualTo(spectrum(sample));
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(copy);
        }
    }
}
