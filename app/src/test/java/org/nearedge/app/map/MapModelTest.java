package org.nearedge.app.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nearedge.app.analyse.Fixtures;
import org.nearedge.app.map.state.EnergyWindow;
import org.nearedge.app.map.state.OpenImage;
import org.nearedge.app.map.state.Regions;
import org.nearedge.app.map.state.WindowShown;
import org.nearedge.app.notice.Notices;
import org.nearedge.app.task.CurrentThreadTaskExecutor;
import org.nearedge.app.task.ManualTaskExecutor;
import org.nearedge.spectrum.DataAxis;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.Metadata;
import org.nearedge.spectrum.Samples;
import org.nearedge.spectrum.image.Region;

/** What the workspace shows of images whose every number is known. */
class MapModelTest {
    private final Notices notices = new Notices();
    private final MapModel model = new MapModel(new CurrentThreadTaskExecutor(), notices);

    /** 3 x 4 positions; channel k of position (r, c) has 1000 r + 100 c + k. */
    private static OpenImage image() {
        return Images.open(3, 4, (row, column, channel) -> 1000 * row + 100 * column + channel);
    }

    private void look(OpenImage image) {
        model.offer(List.of(image), true);
    }

    @Test
    void theImageOfAWindowIsTheSumOfItsChannels() {
        look(image());
        model.windowProperty().set(new EnergyWindow(101.5, 104.5));
        WindowShown shown = model.shownProperty().get();
        assertThat(shown.coarse()).isFalse();
        // Channels 2, 3 and 4.
        assertThat(shown.values()[0]).isEqualTo(9);
        assertThat(shown.values()[2 * 4 + 3]).isEqualTo(3 * 2300 + 9);
    }

    @Test
    void withoutAnEdgeTheWindowIsTheWholeAxis() {
        look(image());
        assertThat(model.windowProperty().get()).isEqualTo(new EnergyWindow(99.5, 109.5));
        assertThat(model.shownProperty().get().values()[1]).isEqualTo(10 * 100 + 45);
        assertThat(model.isUntouched()).isTrue();
    }

    @Test
    void onAnEdgeTheWindowsStandOnItAndBeforeIt() throws Exception {
        Dataset edge = Fixtures.spectrumImage();
        look(Images.open("silicon.dm4", edge));
        assertThat(model.windowProperty().get().from()).isEqualTo(Fixtures.THRESHOLD);
        assertThat(model.windowProperty().get().to()).isEqualTo(Fixtures.THRESHOLD + 20);
        assertThat(model.backgroundProperty().get().to()).isLessThan(Fixtures.THRESHOLD);
    }

    @Test
    void aLargeImageIsSeenInTheWindowOfItsEdgeBeforeAllOfItIsRead() {
        int channels = 1300;
        // 21 million numbers: a falling background, and a step at silicon's edge that is twice as high in the last row.
        OpenImage large = Images.open(
                "large.dm4",
                Images.dataset(
                        128,
                        128,
                        channels,
                        DataAxis.uniform("Energy", "eV", 1700, 0.25, channels),
                        (row, column, channel) -> 10_000 * Math.pow(1 + channel * 0.25 / 1700, -3)
                                + (channel < 556 ? 0 : row == 127 ? 8000 : 4000)));
        ManualTaskExecutor tasks = new ManualTaskExecutor();
        MapModel later = new MapModel(tasks, notices);
        later.offer(List.of(large), true);
        tasks.runNext();
        EnergyWindow window = later.windowProperty().get();
        assertThat(window.from()).isEqualTo(Fixtures.THRESHOLD);
        assertThat(window.to()).isEqualTo(Fixtures.THRESHOLD + 20);
        tasks.runNext();
        float[] image = later.shownProperty().get().values();
        assertThat(image[127 * 128] - image[0]).isBetween(80 * 4000f, 82 * 4000f);
        assertThat(later.wholeProperty().get()).isNull();
        tasks.runNext();
        assertThat(later.wholeProperty().get().at(0)).isEqualTo(128 * 128 * 10_000.0);
        assertThat(later.windowProperty().get()).isEqualTo(window);
    }

    @Test
    void aRegionIsSummedAndWithoutOneAllPositionsAre() {
        look(image());
        assertThat(model.spectrumProperty().get().at(7)).isEqualTo(12 * (1000 + 150 + 7));
        model.regionProperty().set(Region.rectangle(3, 4, 1, 1, 3, 3));
        assertThat(model.spectrumProperty().get().at(7)).isEqualTo(4 * 7 + 2 * 1000 + 2 * 2000 + 2 * 100 + 2 * 200);
        assertThat(model.spectrumProperty().get().name()).isEqualTo("image.dm4 [rows 1-2, columns 1-2]");
        model.regionProperty().set(Regions.none(model.planeProperty().get()));
        assertThat(model.spectrumProperty().get())
                .isEqualTo(model.wholeProperty().get());
    }

    @Test
    void theNetWindowLeavesPositionsWithoutCountsOut() throws Exception {
        Dataset edge = Fixtures.spectrumImage();
        double[] values = new double[(int) edge.count()];
        edge.copy(0, values.length, values);
        int channels = edge.axes().get(2).size();
        java.util.Arrays.fill(values, 4 * channels, 5 * channels, 0);
        look(Images.open(
                "vacuum.dm4",
                Dataset.ordered("image", "test", edge.axes(), Samples.of(values), Metadata.EMPTY, List.of())));
        model.netProperty().set(true);
        WindowShown shown = model.shownProperty().get();
        assertThat(shown.unread()).isEqualTo(1);
        assertThat(shown.values()[4]).isNaN();
        assertThat(shown.reason()).contains("does not fall as a power law");
        // The same spectrum 2, 3, 4 and 6 times over: so is what is left of it.
        assertThat(shown.values()[5] / shown.values()[0]).isBetween(5.99f, 6.01f);
    }

    @Test
    void aWindowThatCannotBeIsToldAndTheNextOneIsShown() {
        look(image());
        model.backgroundProperty().set(new EnergyWindow(100, 101.2));
        model.netProperty().set(true);
        assertThat(model.shownProperty().get()).isNull();
        assertThat(model.windowFaultProperty().get()).contains("fewer than 5 channels");
        model.netProperty().set(false);
        assertThat(model.windowFaultProperty().get()).isEmpty();
        assertThat(model.shownProperty().get()).isNotNull();
    }

    @Test
    void anImageOfOnePositionAndOneOfZeros() {
        look(Images.open("one.dm4", Images.dataset(1, 1, (row, column, channel) -> channel)));
        assertThat(model.planeProperty().get().isPoint()).isTrue();
        assertThat(model.spectrumProperty().get().at(3)).isEqualTo(3);
        look(Images.open(2, 2, (row, column, channel) -> 0));
        assertThat(model.shownProperty().get().values()).containsOnly(0);
    }

    @Test
    void aPictureIsToldInPlaceOfTheImage() {
        look(Images.open("picture.dm4", Fixtures.picture()));
        assertThat(model.planeProperty().get()).isNull();
        assertThat(model.insteadProperty().get()).contains("holds no energy axis (shape 4 \u00d7 5)");
        look(image());
        assertThat(model.insteadProperty().get()).isEmpty();
    }

    @Test
    void whatIsOpenStaysInFrontUnlessSomethingNewComesHere() {
        OpenImage first = image();
        OpenImage second = Images.open("other.dm4", Images.dataset(2, 2, (row, column, channel) -> 1));
        model.offer(List.of(first), false);
        model.regionProperty().set(Region.pixel(3, 4, 0, 0));
        model.offer(List.of(first, second), false);
        assertThat(model.selectedProperty().get()).isSameAs(first);
        assertThat(model.regionProperty().get().count()).isEqualTo(1);
        model.offer(List.of(first), false);
        model.offer(List.of(first, second), true);
        assertThat(model.selectedProperty().get()).isSameAs(second);
        model.offer(List.of(first), false);
        assertThat(model.selectedProperty().get()).isSameAs(first);
        model.offer(List.of(), false);
        assertThat(model.planeProperty().get()).isNull();
    }

    @Test
    void aSliceIsLookedAtOfMoreThanTwoPositionAxes() {
        Dataset deep = Dataset.ordered(
                "deep",
                "test",
                List.of(
                        DataAxis.uniform("t", "s", 0, 1, 2),
                        DataAxis.uniform("y", "nm", 0, 1, 2),
                        DataAxis.uniform("x", "nm", 0, 1, 2),
                        DataAxis.uniform("Energy", "eV", 100, 1, 3)),
                Samples.of(IntStream.range(0, 24).mapToDouble(i -> i).toArray()),
                Metadata.EMPTY,
                List.of());
        look(Images.open("deep.hspy", deep));
        assertThat(model.shownProperty().get().values()).containsExactly(3, 12, 21, 30);
        model.sliceProperty().set(List.of(1));
        assertThat(model.shownProperty().get().values()).containsExactly(39, 48, 57, 66);
    }

    /** While one window is computed the user drags on: only the last one is computed after it. */
    @Test
    void theNewestWindowWins() {
        ManualTaskExecutor tasks = new ManualTaskExecutor();
        MapModel slow = new MapModel(tasks, notices);
        slow.offer(List.of(image()), true);
        tasks.runAll();
        slow.windowProperty().set(new EnergyWindow(99.5, 100.5));
        slow.windowProperty().set(new EnergyWindow(100.5, 101.5));
        slow.windowProperty().set(new EnergyWindow(101.5, 102.5));
        assertThat(slow.isBusy()).isTrue();
        tasks.runNext();
        assertThat(slow.shownProperty().get().window().from()).isEqualTo(99.5);
        tasks.runNext();
        assertThat(slow.shownProperty().get().window().from()).isEqualTo(101.5);
        assertThat(slow.shownProperty().get().values()[0]).isEqualTo(2);
        assertThat(slow.isBusy()).isFalse();
    }

    /** What comes late of an image that is no longer looked at is not shown. */
    @Test
    void anotherImageInTheMiddle() {
        ManualTaskExecutor tasks = new ManualTaskExecutor();
        MapModel slow = new MapModel(tasks, notices);
        OpenImage next = Images.open("next.dm4", Images.dataset(2, 2, (row, column, channel) -> 5));
        slow.offer(List.of(image()), true);
        slow.offer(List.of(image(), next), true);
        tasks.runAll();
        assertThat(slow.shownProperty().get().values()).containsExactly(50, 50, 50, 50);
        assertThat(slow.spectrumProperty().get().at(0)).isEqualTo(20);
    }
}
