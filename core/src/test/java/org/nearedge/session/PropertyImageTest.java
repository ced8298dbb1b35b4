package org.nearedge.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nearedge.library.LocalProperty;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.library.SampleSpectra;
import org.nearedge.library.SampleSpectrum;
import org.nearedge.model.AbsoluteAxis;
import org.nearedge.model.ModelCatalog;
import org.nearedge.model.ModelInput;
import org.nearedge.model.ModelReads;
import org.nearedge.model.PropertyValue;
import org.nearedge.model.SmallBundle;
import org.nearedge.process.InputGrid;
import org.nearedge.spectrum.DataAxis;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Metadata;
import org.nearedge.spectrum.Samples;
import org.nearedge.spectrum.Spectrum;
import org.nearedge.spectrum.SpectrumImage;

/** Images read by a model of random weights that gives properties and has to be told an energy. */
class PropertyImageTest {
    @TempDir
    private Path folder;

    private Spectrum sample;
    private SpectrumImage image;
    private Analyser analyser;

    @BeforeEach
    void open() throws Exception {
        SampleSpectrum silicon = SampleSpectra.bundled().stream()
                .filter(s -> s.edge().equals("Si-K"))
                .findFirst()
                .orElseThrow();
        sample = SampleSpectra.open(silicon).get(0).spectrum();
        double[] twice = new double[2 * sample.size()];
        System.arraycopy(sample.toArray(), 0, twice, 0, sample.size());
        System.arraycopy(sample.toArray(), 0, twice, sample.size(), sample.size());
        List<DataAxis> axes = List.of(
                DataAxis.uniform("x", "nm", 0, 1, 2),
                DataAxis.uniform(
                        "Energy", "eV", sample.axis().first(), sample.axis().step(), sample.size()));
        image = Dataset.ordered("line", "test", axes, Samples.of(twice), Metadata.EMPTY, List.of())
                .spectra()
                .orElseThrow();
        ModelInput input = new ModelInput(
                ModelReads.EDGE,
                InputGrid.siliconK(0.5),
                List.of(LocalProperty.EXCITATION_ENERGY),
                new AbsoluteAxis(1836, 0.5, 40),
                null);
        Path bundle = folder.resolve("small.nearedge-model");
        SmallBundle.of(5, "told", input, SmallBundle.PROPERTIES).write(bundle);
        ReferenceLibrary library = ReferenceLibrary.bundled();
        analyser = new Analyser(library, ModelCatalog.only(library, bundle));
    }

    private static AnalysisRequest told(double energy) {
        return AnalysisRequest.of(null).withModel("told").withTold(Map.of(LocalProperty.EXCITATION_ENERGY, energy));
    }

    @Test
    void everyPositionIsToldTheSameNumber() throws Exception {
        ImageAnalysis maps = ImageAnalysis.of(analyser, image, told(1840), done -> {}, () -> false);
        assertThat(maps.unread()).isZero();
        assertThat(maps.curves()).isEmpty();
        Analysis alone = analyser.analyse(
                told(1840).withRaw(sample).withRecipe(maps.sum().recipe()));
        for (PropertyValue value : alone.prediction().properties()) {
            String name = value.property().key();
            for (int i = 0; i < 2; i++) {
                assertThat((double) map(maps, name)[i]).isCloseTo(value.value(), within(1e-3));
                assertThat((double) map(maps, name + "_lower")[i]).isCloseTo(value.lower(), within(1e-3));
                assertThat((double) map(maps, name + "_upper")[i]).isCloseTo(value.upper(), within(1e-3));
            }
        }
    }

    @Test
    void whatItIsToldMatters() throws Exception {
        ImageAnalysis low = ImageAnalysis.of(analyser, image, told(1838), done -> {}, () -> false);
        ImageAnalysis high = ImageAnalysis.of(analyser, image, told(1845), done -> {}, () -> false);
        assertThat(Math.abs(map(low, "bond_angle")[0] - map(high, "bond_angle")[0]))
                .isGreaterThan(0.01f);
    }

    @Test
    void withoutTheNumberTheImageIsRefused() {
        AnalysisRequest silent = AnalysisRequest.of(null).withModel("told");
        assertThatThrownBy(() -> ImageAnalysis.of(analyser, image, silent, done -> {}, () -> false))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("excitation energy");
    }

    private static float[] map(ImageAnalysis maps, String name) {
        return maps.maps().stream()
                .filter(map -> map.name().equals(name))
                .findFirst()
                .orElseThrow()
                .values();
    }
}
