package org.nearedge.app.pca;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.FigureSpec.Scale;
import org.nearedge.process.Partners;
import org.nearedge.process.Pca;
import org.nearedge.process.Recipe;
import org.nearedge.process.pca.ImageComponents;
import org.nearedge.process.pca.PrincipalComponents;
import org.nearedge.spectrum.DataAxis;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Metadata;
import org.nearedge.spectrum.Samples;

class ScreeFigureTest {
    /** Three sorts of spectrum in noise. */
    private static PrincipalComponents components() throws InputException {
        Random random = new Random(2);
        double[] values = new double[200 * 50];
        for (int i = 0; i < 200; i++) {
            double a = random.nextDouble();
            double b = random.nextDouble();
            for (int k = 0; k < 50; k++) {
                values[50 * i + k] =
                        20 + 30 * a * Math.sin(k / 5.0) + 20 * b * Math.cos(k / 9.0) + random.nextGaussian();
            }
        }
        List<DataAxis> axes =
                List.of(DataAxis.uniform("x", "nm", 0, 1, 200), DataAxis.uniform("energy", "eV", 500, 1, 50));
        Dataset scan = Dataset.ordered("scan", "test", axes, Samples.of(values), Metadata.EMPTY, List.of());
        return ImageComponents.of(
                scan.spectra().orElseThrow(),
                new ImageComponents.Wanted(Recipe.of(), Pca.Weighting.NONE),
                position -> Partners.NONE,
                1,
                share -> {},
                () -> false);
    }

    @Test
    void keptAndLeftOutStandOnALogarithmicScaleAndEachCanBeChosen() throws InputException {
        PrincipalComponents components = components();
        FigureSpec figure = ScreeFigure.of(components, 5, Map.of("File", "scan.dm4"));
        assertThat(figure.axes().y()).isEqualTo(Scale.LOG);
        assertThat(figure.points().get(0).y()).hasSize(5).isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThat(figure.points().get(0).y()[0]).isEqualTo(components.variances()[0]);
        assertThat(figure.points().get(1).x()[0]).isEqualTo(6);
        assertThat(figure.markers()).singleElement().satisfies(marker -> assertThat(marker.at())
                .isEqualTo(components.proposedRank() + 0.5)
                .isEqualTo(3.5));
        assertThat(figure.provenance()).containsEntry("File", "scan.dm4");
        String id = figure.points().get(1).ids().get(1);
        assertThat(ScreeFigure.rank(id)).hasValue(7);
        assertThat(ScreeFigure.id(7)).isEqualTo(id);
        assertThat(ScreeFigure.rank("x")).isEmpty();
    }

    @Test
    void aRankBeyondAllIsAllOfThem() throws InputException {
        FigureSpec figure = ScreeFigure.of(components(), 400, Map.of());
        assertThat(figure.points()).hasSize(1);
        assertThat(figure.points().get(0).x()).hasSize(50);
    }
}
