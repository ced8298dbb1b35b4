package org.nearedge.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Whatever order a file has its axes in, the same numbers come out of it, and sums of them to the bit. */
class SpectrumImageTest {
    static ImageOrders random(int rows, int columns, int channels, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] numbers = new float[rows * columns * channels];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (float) (1e4 * random.nextDouble() - 1e3);
        }
        return new ImageOrders(rows, columns, channels, numbers);
    }

    @Property(tries = 60)
    void rowsAndPlanesAreThoseOfEveryOrder(
            @ForAll @IntRange(min = 1, max = 7) int rows,
            @ForAll @IntRange(min = 1, max = 6) int columns,
            @ForAll @IntRange(min = 1, max = 21) int channels,
            @ForAll boolean descending,
            @ForAll long seed)
            throws Exception {
        ImageOrders numbers = random(rows, columns, channels, seed);
        SplittableRandom random = new SplittableRandom(seed);
        int from = random.nextInt(rows * columns);
        int to = from + 1 + random.nextInt(rows * columns - from);
        int channel = random.nextInt(channels);
        int end = channel + 1 + random.nextInt(channels - channel);
        for (SpectrumImage image : numbers.images(descending ? -0.5 : 0.5).values()) {
            assertThat(image.axis().first()).isEqualTo(100);
            double[] some = new double[(to - from) * (end - channel)];
            image.rows(from, to, channel, end, some);
            double[] plane = new double[to - from];
            image.plane(channel, from, to, plane);
            for (int p = from; p < to; p++) {
                assertThat(plane[p - from]).isEqualTo(numbers.at(p / columns, p % columns, channel));
                for (int c = channel; c < end; c++) {
                    assertThat(some[(p - from) * (end - channel) + c - channel])
                            .isEqualTo(numbers.at(p / columns, p % columns, c));
                }
            }
            assertThat(image.row(from)[channel]).isEqualTo(plane[0]);
        }
    }

    /** From any number on, any many, across the lines of the file or along them. */
    @Property(tries = 60)
    void numbersInTheOrderOfTheAxesAreThoseOfEveryOrder(
            @ForAll @IntRange(min = 1, max = 5) int rows,
            @ForAll @IntRange(min = 1, max = 6) int columns,
            @ForAll @IntRange(min = 1, max = 9) int channels,
            @ForAll long seed)
            throws Exception {
        ImageOrders numbers = random(rows, columns, channels, seed);
        SplittableRandom random = new SplittableRandom(seed);
        int from = random.nextInt(rows * columns * channels);
        int count = 1 + random.nextInt(rows * columns * channels - from);
        for (Dataset dataset : numbers.datasets(0.5)) {
            double[] some = new double[count];
            dataset.copy(from, count, some);
            for (int i = 0; i < count; i++) {
                assertThat(some[i]).isEqualTo(numbers.numbers()[from + i]).isEqualTo(dataset.value(from + i));
            }
        }
    }

    /** 3000 positions: three groups, the last one shorter. */
    @Test
    void sumsAreTheSameToTheBitInEveryOrderAndForEveryNumberOfThreads() throws Exception {
        ImageOrders numbers = random(50, 60, 33, 1);
        BitSet region = new BitSet();
        region.set(5, 1300);
        region.set(1400);
        region.set(1402, 2990);
        double[] first = null;
        for (Map.Entry<String, SpectrumImage> entry : numbers.images(0.25).entrySet()) {
            for (int threads = 1; threads <= 3; threads++) {
                double[] sum = new PositionSum(entry.getValue(), region, true, threads).sum(share -> {}, () -> false);
                first = first == null ? sum : first;
                assertThat(sum).as("%s, %d threads", entry.getKey(), threads).containsExactly(first);
            }
        }
        for (int c = 0; c < 33; c++) {
            double plain = 0;
            for (int p = region.nextSetBit(0); p >= 0; p = region.nextSetBit(p + 1)) {
                plain += numbers.at(p / 60, p % 60, c);
            }
            assertThat(first[c]).isCloseTo(plain, within(1e-12 * 2900 * 1e4));
        }
    }

    @Test
    void aCancelledSumIsNone() throws Exception {
        for (SpectrumImage image : random(50, 60, 9, 2).images(1).values()) {
            BitSet all = new BitSet();
            all.set(0, 3000);
            assertThat(new PositionSum(image, all, true, 2).sum(share -> {}, () -> true))
                    .isNull();
        }
    }

    @Test
    void aPositionThatIsNotFiniteAddsNothingToAWholeSum() throws Exception {
        ImageOrders numbers = random(2, 2, 3, 3);
        numbers.numbers()[4] = Float.NaN;
        for (SpectrumImage image : numbers.images(1).values()) {
            assertThat(image.sum().axis().toArray()).containsExactly(100, 101, 102);
            assertThat(image.sum().at(0))
                    .isEqualTo((double) numbers.at(0, 0, 0) + numbers.at(1, 0, 0) + numbers.at(1, 1, 0));
            BitSet all = new BitSet();
            all.set(0, 4);
            double[] sum = new PositionSum(image, all, true, 1).sum(share -> {}, () -> false);
            assertThat(sum[1]).isEqualTo((double) numbers.at(0, 0, 1) + numbers.at(1, 0, 1) + numbers.at(1, 1, 1));
            assertThat(image.at(1).axis().toArray()).containsExactly(100, 102);
        }
    }

    /** One position without any number, one channel that is dead everywhere: the same to the bit in every order. */
    @Test
    void deadPositionsAreLeftOutAndToldAndDeadChannelsLeaveTheAxis() throws Exception {
        ImageOrders numbers = random(40, 60, 5, 4);
        for (int p = 0; p < 2400; p++) {
            numbers.numbers()[5 * p + 3] = Float.NaN;
        }
        Arrays.fill(numbers.numbers(), 5 * 620, 5 * 621, Float.NaN);
        numbers.numbers()[5 * 621 + 1] = Float.POSITIVE_INFINITY;
        BitSet whole = new BitSet();
        whole.set(0, 2400);
        whole.clear(620, 622);
        double[] first = null;
        for (SpectrumImage image : numbers.images(1).values()) {
            for (int threads = 1; threads <= 3; threads++) {
                Spectrum sum = FiniteSum.of(image, threads, share -> {}, () -> false);
                double[] plain = new PositionSum(image, whole, true, 1).sum(share -> {}, () -> false);
                assertThat(sum.axis().toArray()).containsExactly(100, 101, 102, 104);
                assertThat(sum.toArray()).containsExactly(plain[0], plain[1], plain[2], plain[4]);
                assertThat(sum.metadata().number(Metadata.POSITIONS_LEFT_OUT)).contains(2.0);
                first = first == null ? sum.toArray() : first;
                assertThat(sum.toArray()).containsExactly(first);
            }
        }
    }

    @Test
    void whereEveryPositionHasAHoleOnlyTheHolesCountAsNothing() throws Exception {
        ImageOrders numbers = random(1, 3, 3, 5);
        for (int p = 0; p < 3; p++) {
            numbers.numbers()[3 * p + p] = Float.NaN;
        }
        for (SpectrumImage image : numbers.images(1).values()) {
            assertThat(image.sum().at(0)).isEqualTo((double) numbers.at(0, 1, 0) + numbers.at(0, 2, 0));
        }
    }
}
