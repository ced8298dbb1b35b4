package org.nearedge.app.map.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.raster.Raster;
import org.nearedge.app.chart.style.ColourScale;
import org.nearedge.app.map.Images;
import org.nearedge.app.map.state.EnergyWindow;
import org.nearedge.app.map.state.OpenImage;
import org.nearedge.app.map.state.Plane;
import org.nearedge.app.map.state.RangeChoice;
import org.nearedge.app.map.state.StripModel;
import org.nearedge.app.map.state.Treated;
import org.nearedge.app.provenance.Key;
import org.nearedge.app.provenance.Origin;
import org.nearedge.app.task.CurrentThreadTaskExecutor;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Metadata;
import org.nearedge.spectrum.Spectrum;
import org.nearedge.spectrum.image.Region;

/** Images, profiles, strips and sums as figures, and the choices that are read back from what they tell. */
class PlaceFiguresTest {
    private static final Raster.Colours COLOURS = new Raster.Colours(ColourScale.MAGMA, 0, 9);

    private static Plane plane(int height, int width) throws InputException {
        return Plane.of(
                Images.open(height, width, (row, column, channel) -> 10 * column + channel), List.of());
    }

    @Test
    void aProfileHasAPointForEveryPositionWithItsIntervalAndMask() throws InputException {
        BitSet masked = new BitSet();
        masked.set(1);
        PlaceFigures.Content content = new PlaceFigures.Content(
                "Bond length (\u00c5)",
                new float[] {1, 2, 3},
                new float[] {0, 1, 2},
                new float[] {2, 4, 4},
                masked,
                new BitSet(),
                new Raster.Legend("novelty above 90 %: 1", ""));
        FigureSpec figure = PlaceFigures.profile(plane(1, 3), content, Map.of());
        assertThat(figure.xLabel()).isEqualTo("Position (nm)");
        assertThat(figure.curves().get(0).x()).containsExactly(0, 0.5, 1);
        assertThat(figure.bands().get(0).upper()).containsExactly(2, 4, 4);
        assertThat(figure.points().get(0).ids()).containsExactly("0", "2");
        assertThat(figure.points().get(1).ids()).containsExactly("1");
        assertThat(figure.points().get(1).name()).isEqualTo("novelty above 90 %: 1");
    }

    @Test
    void anImageIsOutlinedWhereItsRegionIs() throws InputException {
        BitSet region = Region.rectangle(2, 3, 0, 1, 2, 2).inside();
        FigureSpec figure = PlaceFigures.image(
                plane(2, 3),
                PlaceFigures.Content.of("Number", new float[6], region, Raster.Legend.NONE),
                COLOURS,
                Map.of());
        assertThat(figure.raster().isOutlined(1, 1)).isTrue();
        assertThat(figure.raster().isOutlined(1, 2)).isFalse();
        assertThat(figure.raster().isOutlined(-1, 1)).isFalse();
        assertThat(figure.raster().kind()).isEqualTo(Raster.Kind.PLACES);
    }

    @Test
    void aStripHasEverySpectrumInARow() throws InputException {
        StripModel model = new StripModel(new CurrentThreadTaskExecutor());
        model.read(plane(1, 4));
        StripModel.Strip strip = model.stripProperty().get();
        assertThat(strip.positions()).isEqualTo(4);
        assertThat(strip.energies()).isEqualTo(Images.CHANNELS);
        assertThat(strip.values()[2 * Images.CHANNELS + 7]).isEqualTo(27);
        assertThat(strip.axis().from()).isEqualTo(99.5);
        FigureSpec figure =
                StripFigure.of(strip, COLOURS, new EnergyWindow(102, 104), "counts", Map.of());
        assertThat(figure.raster().kind()).isEqualTo(Raster.Kind.STRIP);
        assertThat(figure.regions().get(0).movable()).isTrue();
        model.read(plane(2, 2));
        assertThat(model.stripProperty().get()).as("no line scan").isNull();
    }

    /** The background drawn is the one that is taken away: exact for an exact power law. */
    @Test
    void aSumHasItsWindowsAndTheBackgroundUnderIt() {
        EnergyAxis axis = EnergyAxis.uniform(400, 1, 200);
        double[] counts = new double[200];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = 1e9 * Math.pow(axis.at(i), -3);
        }
        Spectrum sum = new Spectrum("sum", axis, counts, Metadata.EMPTY);
        FigureSpec figure =
                SumFigure.of(sum, new EnergyWindow(520, 540), new EnergyWindow(420, 500), Map.of());
        assertThat(figure.regions().stream().map(FigureSpec.Region::name))
                .containsExactly(SumFigure.SIGNAL, SumFigure.BACKGROUND);
        FigureSpec.Curve background = figure.curves().get(1);
        int last = background.y().length - 1;
        assertThat(background.y()[last]).isCloseTo(counts[199], within(1e-6 * counts[199]));
        assertThat(SumFigure.of(sum, new EnergyWindow(520, 540), null, Map.of()).curves())
                .hasSize(1);
    }

    private static Map<String, String> told(MapProvenance provenance) {
        return provenance.entries();
    }

    @Test
    void choicesAreReadBackFromAFigure() throws InputException {
        OpenImage image = Images.open(2, 3, (row, column, channel) -> 0);
        Map<String, String> told = told(MapProvenance.of(MapKey.WINDOW, image, List.of(3, 1))
                .with(MapKey.ENERGIES, new EnergyWindow(532, 552.5))
                .with(MapKey.BACKGROUND, new EnergyWindow(480, 520))
                .with(Key.KNOWN_SIGMA, 0.4)
                .colours("Inferno", RangeChoice.typed(-1, 8))
                .region(Region.rectangle(2, 3, 0, 0, 1, 2)));
        Origin origin = new Origin("figure.png", told);
        JsonNode choices = MapOrigin.choices(origin, Path.of("/data/image.dm4"));
        assertThat(choices.get("slice").toString()).isEqualTo("[3,1]");
        assertThat(choices.get("window").toString()).isEqualTo("[532.0,552.5]");
        assertThat(choices.get("net").asBoolean()).isTrue();
        assertThat(choices.get("region").asText()).isEqualTo("0-1");
        assertThat(choices.get("colours").asText()).isEqualTo("INFERNO");
        assertThat(choices.get("windowRange").get("from").asDouble()).isEqualTo(-1);
        assertThat(choices.get("predicted").asBoolean()).isFalse();
        Treated treated = MapOrigin.treated(origin);
        assertThat(treated.sigma()).isEqualTo(0.4);
        assertThat(treated.recipe()).isNull();
    }

    @Test
    void aFigureThatTellsNonsenseIsRefused() {
        Map<String, String> told = Map.of(Key.FIGURE, MapKey.WINDOW, MapKey.ENERGIES, "five to 9");
        assertThatThrownBy(() -> MapOrigin.choices(new Origin("bad.svg", told), Path.of("/a")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("bad.svg")
                .hasMessageContaining("is no number (five)");
    }
}
