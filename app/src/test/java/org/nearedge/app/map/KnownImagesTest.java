package org.nearedge.app.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nearedge.app.chart.FigureSpec;
import org.nearedge.app.chart.raster.Raster;
import org.nearedge.app.map.state.DisplayModel;
import org.nearedge.app.map.state.EnergyWindow;
import org.nearedge.app.map.state.RangeChoice;
import org.nearedge.app.map.state.StripModel;
import org.nearedge.app.map.state.WindowShown;
import org.nearedge.app.notice.Notices;
import org.nearedge.app.task.CurrentThreadTaskExecutor;
import org.nearedge.session.Analyser;
import org.nearedge.spectrum.DataAxis;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.image.Region;

/** Images, profiles and strips of data whose every number follows from a formula. */
class KnownImagesTest {
    private static final int CHANNELS = 100;

    private final Notices notices = new Notices();
    private final CurrentThreadTaskExecutor tasks = new CurrentThreadTaskExecutor();
    private final MapModel model = new MapModel(tasks, notices);
    private final DisplayModel display = new DisplayModel();
    private final MapFigures figures = new MapFigures(
            model, new PredictionModel(tasks, notices, Analyser::bundled, model), display, new StripModel(tasks));

    private void look(Dataset dataset) {
        model.offer(List.of(Images.open("known.dm4", dataset)), true);
    }

    /** 1 eV a channel from 500 eV on. */
    private static Dataset dataset(int height, int width, Images.Numbers numbers) {
        return Images.dataset(height, width, CHANNELS, DataAxis.uniform("Energy", "eV", 500, 1, CHANNELS), numbers);
    }

    private static double law(double amplitude, double exponent, int channel) {
        return amplitude * Math.pow((500 + channel) / 500.0, -exponent);
    }

    /** A step of its own height at 540 eV, on a power law of its own at each position. */
    private static double edge(int row, int column, int channel) {
        double step = channel < 40 ? 0 : 10 * (1 + row) + column;
        return law(1000 * (1 + column), 2 + 0.5 * row, channel) + step;
    }

    @Test
    void overAPowerLawTheNetWindowIsWhatStandsOnIt() {
        look(dataset(3, 4, KnownImagesTest::edge));
        model.backgroundProperty().set(new EnergyWindow(499.5, 535.5));
        model.windowProperty().set(new EnergyWindow(549.5, 569.5));
        model.netProperty().set(true);
        WindowShown shown = model.shownProperty().get();
        assertThat(shown.unread()).isZero();
        for (int position = 0; position < 12; position++) {
            double height = 10 * (1 + position / 4) + position % 4;
            assertThat((double) shown.values()[position])
                    .as("position " + position)
                    .isCloseTo(20 * height, within(0.02 * height));
        }
        model.netProperty().set(false);
        double gross = 0;
        for (int channel = 50; channel < 70; channel++) {
            gross += edge(2, 3, channel);
        }
        assertThat((double) model.shownProperty().get().values()[11]).isCloseTo(gross, within(1e-6 * gross));
    }

    @Test
    void positionsWithoutNumbersAreNeitherSummedNorColouredNorRead() {
        look(dataset(
                3, 4, (row, column, channel) -> row == 1 && column == 2 ? Double.NaN : edge(row, column, channel)));
        display.windowRangeProperty().set(RangeChoice.ALL);
        model.windowProperty().set(new EnergyWindow(549.5, 559.5));
        Raster raster = figures.windowProperty().get().raster();
        assertThat(raster.values()[6]).isNaN();
        double low = 0;
        for (int channel = 50; channel < 60; channel++) {
            low += edge(2, 0, channel);
        }
        assertThat(raster.colours().low()).as("the steepest law, not the hole").isCloseTo(low, within(1e-6 * low));
        model.regionProperty().set(Region.rectangle(3, 4, 1, 1, 2, 3));
        assertThat(model.spectrumProperty().get().at(0)).isEqualTo(edge(1, 1, 0));
        model.backgroundProperty().set(new EnergyWindow(499.5, 535.5));
        model.netProperty().set(true);
        assertThat(model.shownProperty().get().unread()).isEqualTo(1);
        assertThat(model.shownProperty().get().values()[6]).isNaN();
        assertThat(figures.windowProperty().get().raster().legend().unread()).isEqualTo("not read: 1");
    }

    @Test
    void aLineScanIsAProfileOfItsWindow() {
        look(dataset(1, 6, KnownImagesTest::edge));
        model.windowProperty().set(new EnergyWindow(499.5, 502.5));
        FigureSpec profile = figures.windowProperty().get();
        assertThat(profile.raster()).isNull();
        FigureSpec.Curve curve = profile.curves().get(0);
        assertThat(curve.x()).containsExactly(0, 0.5, 1, 1.5, 2, 2.5);
        for (int column = 0; column < 6; column++) {
            double sum = edge(0, column, 0) + edge(0, column, 1) + edge(0, column, 2);
            assertThat(curve.y()[column]).isCloseTo(sum, within(1e-6 * sum));
        }
        assertThat(profile.xLabel()).isEqualTo("Position (nm)");
        assertThat(profile.points().get(0).ids()).containsExactly("0", "1", "2", "3", "4", "5");
        model.regionProperty().set(Region.rectangle(1, 6, 0, 2, 1, 4));
        assertThat(model.spectrumProperty().get().at(7)).isEqualTo(edge(0, 2, 7) + edge(0, 3, 7));
    }

    @Test
    void aStripHasEverySpectrumOfTheLine() {
        look(dataset(1, 6, KnownImagesTest::edge));
        FigureSpec strip = figures.stripProperty().get();
        assertThat(strip.raster().height()).isEqualTo(6);
        assertThat(strip.raster().width()).isEqualTo(CHANNELS);
        assertThat(strip.raster().values()[3 * CHANNELS + 60]).isEqualTo((float) edge(0, 3, 60));
        assertThat(strip.raster().x().from()).isEqualTo(499.5);
        assertThat(strip.regions().get(0).from())
                .isEqualTo(model.windowProperty().get().from());
        look(dataset(2, 3, KnownImagesTest::edge));
        assertThat(figures.stripProperty().get()).as("an image has none").isNull();
    }

    /** 1500 positions and 2500 channels: cells of two positions and three channels, each their mean. */
    @Test
    void ofALongStripNeighboursAreAveraged() {
        int channels = 2500;
        DataAxis energy = DataAxis.uniform("Energy", "eV", 500, 0.1, channels);
        look(Images.dataset(1, 1500, channels, energy, (row, column, channel) -> column + 0.5 * channel));
        Raster raster = figures.stripProperty().get().raster();
        assertThat(raster.height()).isEqualTo(750);
        assertThat(raster.width()).isEqualTo(833);
        assertThat((double) raster.values()[10 * 833 + 4]).isCloseTo(20.5 + 0.5 * 13, within(1e-4));
        assertThat(raster.x().to()).isCloseTo(500 + 0.1 * 2498.5, within(1e-9));
    }

    /** numpy.percentile(numpy.arange(10, 61), [2, 98]) = [11, 59], with a hole and a masked position beside. */
    @Test
    void coloursLeaveHolesMaskAndAShareOut() {
        float[] values = new float[53];
        for (int i = 0; i < 51; i++) {
            values[i] = 10 + i;
        }
        values[51] = Float.NaN;
        values[52] = 1e9f;
        BitSet masked = new BitSet();
        masked.set(52);
        Raster.Colours colours =
                new RangeChoice(2, null, null).colours(display.scaleProperty().get(), values, masked);
        assertThat(colours.low()).isCloseTo(11, within(1e-9));
        assertThat(colours.high()).isCloseTo(59, within(1e-9));
    }

    @Test
    void aDepthIsLookedAtAndItsRegionsAreItsOwn() {
        int channels = 3;
        double[] values = new double[2 * 3 * 4 * channels];
        Arrays.setAll(values, i -> i);
        look(Dataset.ordered(
                "deep",
                "test",
                List.of(
                        DataAxis.uniform("t", "s", 0, 1, 2),
                        DataAxis.uniform("y", "nm", 0, 1, 3),
                        DataAxis.uniform("x", "nm", 0, 1, 4),
                        DataAxis.uniform("Energy", "eV", 100, 1, channels)),
                org.nearedge.spectrum.Samples.of(values),
                org.nearedge.spectrum.Metadata.EMPTY,
                List.of()));
        model.sliceProperty().set(List.of(1));
        model.regionProperty().set(Region.pixel(3, 4, 2, 3));
        assertThat(model.spectrumProperty().get().toArray()).containsExactly(69, 70, 71);
        assertThat(model.wholeProperty().get().at(0)).isEqualTo(12 * (36 + 69) / 2.0);
        assertThat(figures.windowProperty().get().provenance()).containsEntry("Slice", "1");
        model.sliceProperty().set(List.of(0));
        assertThat(model.regionProperty().get().isEmpty())
                .as("of another slice")
                .isTrue();
        assertThat(model.wholeProperty().get().at(0)).isEqualTo(12 * 33 / 2.0);
    }
}
