package org.nearedge.app.analyse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.util.List;
import java.util.Random;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.nearedge.app.chart.view.FigureView;
import org.nearedge.app.home.Home;
import org.nearedge.app.home.RecentFiles;
import org.nearedge.app.notice.Notices;
import org.nearedge.app.task.CurrentThreadTaskExecutor;
import org.nearedge.io.Spectra;
import org.nearedge.process.Pca;
import org.nearedge.process.Pca.Weighting;
import org.nearedge.process.Recipe;
import org.nearedge.process.pca.PrincipalComponents;
import org.nearedge.session.Analyser;
import org.nearedge.spectrum.DataAxis;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Metadata;
import org.nearedge.spectrum.Samples;
import org.nearedge.spectrum.Spectrum;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Components of an image in the recipe column: computed once, the rank taken from the scree plot. */
@ExtendWith(ApplicationExtension.class)
class PcaOfImageTest {
    private static final Analyser ANALYSER = Analyser.bundled();
    private static final int POSITIONS = 60;

    private AnalyseModel model;

    @Start
    void start(Stage stage) throws java.io.IOException {
        model = new AnalyseModel(
                new CurrentThreadTaskExecutor(),
                new AnalyserChain(() -> ANALYSER),
                Spectra::open,
                new Notices(),
                new RecentFiles(new Home(Files.createTempDirectory("nearedge-pca"))));
        stage.setScene(new Scene(new StackPane(new RecipeView(model)), 320, 800));
        stage.show();
    }

    /** A line scan from much to little of the edge, with noise. */
    private static Dataset scan() throws InputException {
        Spectrum spectrum = Fixtures.siliconK("scan");
        Random random = new Random(5);
        int channels = spectrum.size();
        double[] values = new double[POSITIONS * channels];
        for (int i = 0; i < values.length; i++) {
            int channel = i % channels;
            double share = 0.5 + (i / channels) / (double) POSITIONS;
            double law = 1000 * Math.pow(spectrum.axis().at(channel) / Fixtures.THRESHOLD, -3);
            values[i] = law + share * (spectrum.at(channel) - law) + 20 * random.nextGaussian();
        }
        List<DataAxis> axes = List.of(
                DataAxis.uniform("x", "nm", 0, 1, POSITIONS),
                DataAxis.uniform(
                        "energy", "eV", spectrum.axis().first(), spectrum.axis().step(), channels));
        return Dataset.ordered("scan", "test", axes, Samples.of(values), Metadata.EMPTY, List.of());
    }

    @Test
    void theRankIsTakenFromTheScreePlotAndTheComponentsAreComputedOnce(FxRobot robot) throws InputException {
        List<Dataset> file = List.of(scan());
        robot.interact(() -> model.add("scan.dm4", null, file, null, null));
        robot.interact(
                () -> model.treat(t -> t.withPosition(7).withRecipe(Recipe.of(new Pca(5, Weighting.NONE))), null));
        OpenSpectrum item = model.selectedProperty().get();
        PrincipalComponents components = item.components();
        assertThat(components.spectra()).isEqualTo(POSITIONS);
        assertThat(components.proposedRank()).isEqualTo(2);
        FigureView scree = robot.lookup("#Pca-scree").queryAs(FigureView.class);
        assertThat(scree.isVisible()).isTrue();
        assertThat(scree.chosen()).isEqualTo("5");
        assertThat(scree.figure().markers().get(0).at()).isEqualTo(2.5);

        robot.interact(scree::requestFocus);
        robot.press(KeyCode.LEFT).release(KeyCode.LEFT);
        assertThat(item.treatment().recipe().steps().get(0).step()).isEqualTo(new Pca(4, Weighting.NONE));
        assertThat(item.components()).isSameAs(components);
        assertThat(item.outcome().reports().get(0).line()).contains("of the variance of 60 spectra");

        robot.interact(() -> model.treat(t -> t.withPosition(Treatment.SUM), null));
        assertThat(item.components()).isSameAs(components);
        Spectrum raw = item.outcome().raw();
        Spectrum kept = item.outcome().run().result();
        for (int i = 0; i < raw.size(); i++) {
            assertThat(kept.at(i)).isCloseTo(raw.at(i), within(0.01 * raw.max()));
        }
    }

    @Test
    void aSpectrumAloneIsToldThatItNeedsAnImage(FxRobot robot) throws InputException {
        List<Dataset> file = List.of(Fixtures.dataset(Fixtures.siliconK("alone")));
        robot.interact(() -> model.add("alone.msa", null, file, null, null));
        robot.interact(() -> model.treat(t -> t.withRecipe(Recipe.of(new Pca(5, null))), null));
        OpenSpectrum item = model.selectedProperty().get();
        assertThat(item.outcome().failedStep()).isZero();
        assertThat(item.outcome().fault().reason()).contains("needs the spectrum image");
        assertThat(robot.lookup("#Pca-scree").queryAs(FigureView.class).isVisible())
                .isFalse();
    }

    @Test
    void componentsThatCannotBeComputedAreToldAtTheirStep(FxRobot robot) throws InputException {
        Dataset image = Fixtures.spectrumImage();
        double[] signed = new double[(int) image.count()];
        for (int i = 0; i < signed.length; i++) {
            signed[i] = image.value(i) * (i % 2 == 0 ? 1 : -1);
        }
        Dataset odd = Dataset.ordered("odd", "test", image.axes(), Samples.of(signed), Metadata.EMPTY, List.of());
        robot.interact(() -> model.add("odd.dm4", null, List.of(odd), null, null));
        robot.interact(() -> model.treat(t -> t.withRecipe(Recipe.of(new Pca(2, Weighting.POISSON))), null));
        OpenSpectrum item = model.selectedProperty().get();
        assertThat(item.outcome().failedStep()).isZero();
        assertThat(item.outcome().fault().reason()).contains("counts");
    }
}
