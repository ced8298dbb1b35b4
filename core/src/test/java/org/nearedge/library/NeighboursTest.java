package org.nearedge.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.nearedge.process.InputGrid;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Metadata;
import org.nearedge.spectrum.Spectrum;

class NeighboursTest {
    private static final InputGrid GRID = InputGrid.siliconK(0.5);
    private static final PreparedReferences PREPARED = prepared();
    private static final Neighbours NEIGHBOURS = Neighbours.of(PREPARED);

    private static PreparedReferences prepared() {
        try {
            List<Reference> records = IntStream.range(0, 30)
                    .mapToObj(i -> References.of("Si-K", "s%02d".formatted(i), "crystal", 0, 2.5 + 0.1 * (i / 2)))
                    .toList();
            return PreparedReferences.of(records, GRID);
        } catch (InputException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aReferenceIsItsOwnNearestAndItsTwinComesSecond() throws Exception {
        for (Metric metric : Metric.values()) {
            List<Neighbour> found = NEIGHBOURS.nearest(PREPARED.spectrum(11), 3, metric);
            // Records 10 and 11 are equal: the order of the references decides.
            assertThat(found).extracting(n -> n.reference().structure()).startsWith("s10", "s11");
            assertThat(found.get(0).distance()).isCloseTo(0, within(1e-12));
            assertThat(found.get(1).distance()).isEqualTo(found.get(0).distance());
            assertThat(found.get(2).distance()).isGreaterThan(1e-6);
            assertThat(found.get(1).spectrum()).isEqualTo(PREPARED.spectrum(11));
        }
    }

    @Test
    void distancesAreThoseOfTheirDefinitions() throws Exception {
        double[] input = PREPARED.row(0);
        double[] other = PREPARED.row(20);
        double squares = 0;
        double dot = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 50; i <= 100; i++) { // 4 to 9 eV
            squares += (input[i] - other[i]) * (input[i] - other[i]);
            dot += input[i] * other[i];
            aa += input[i] * input[i];
            bb += other[i] * other[i];
        }
        Spectrum spectrum = PREPARED.spectrum(0);
        assertThat(NEIGHBOURS.distances(spectrum, Metric.EUCLIDEAN, 4, 9)[20])
                .isCloseTo(Math.sqrt(squares), within(1e-12));
        assertThat(NEIGHBOURS.distances(spectrum, Metric.MSE, 4, 9)[20]).isCloseTo(squares / 51, within(1e-12));
        assertThat(NEIGHBOURS.distances(spectrum, Metric.COSINE, 4, 9)[20])
                .isCloseTo(1 - dot / Math.sqrt(aa * bb), within(1e-12));
    }

    @Test
    void onlyTheWindowCounts() throws Exception {
        double[] spoilt = PREPARED.row(14);
        Arrays.fill(spoilt, 120, 200, 0.9);
        Spectrum input = PREPARED.spectrum(14).withIntensity(spoilt);
        Neighbour best = NEIGHBOURS.nearest(input, 1, Metric.MSE, -1, 9).get(0);
        assertThat(best.reference().structure()).isEqualTo("s14");
        assertThat(best.distance()).isZero();
        assertThat(NEIGHBOURS.nearest(input, 1, Metric.MSE).get(0).distance()).isGreaterThan(0.01);
    }

    @Test
    void theCosineIsBlindToScaleTheOthersAreNot() throws Exception {
        double[] half = Arrays.stream(PREPARED.row(4)).map(v -> v / 2).toArray();
        Spectrum input = PREPARED.spectrum(4).withIntensity(half);
        assertThat(NEIGHBOURS.nearest(input, 1, Metric.COSINE).get(0).distance())
                .isCloseTo(0, within(1e-12));
        assertThat(NEIGHBOURS.distances(input, Metric.MSE, -1, 19)[4]).isGreaterThan(0.01);
        Spectrum zero = input.withIntensity(new double[200]);
        assertThat(NEIGHBOURS.nearest(zero, 1, Metric.COSINE).get(0).distance()).isEqualTo(1);
    }

    @Test
    void whatCannotBeComparedIsSaid() {
        Spectrum other = new Spectrum("mine", EnergyAxis.uniform(-1, 0.2, 100), new double[100], Metadata.EMPTY);
        assertThatThrownBy(() -> NEIGHBOURS.nearest(other, 1, Metric.MSE))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("mine: is on other channels")
                .hasMessageContaining("resample");
        Spectrum shifted = PREPARED.spectrum(0).withAxis(EnergyAxis.uniform(1838, 0.1, 200));
        assertThatThrownBy(() -> NEIGHBOURS.nearest(shifted, 1, Metric.MSE)).isInstanceOf(InputException.class);
        for (double[] window : new double[][] {{30, 40}, {9, 4}, {Double.NaN, 4}, {-9, -5}}) {
            assertThatThrownBy(() -> NEIGHBOURS.nearest(PREPARED.spectrum(0), 1, Metric.MSE, window[0], window[1]))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("holds no channel");
        }
    }

    @Test
    void asManyComeAsAreAskedForAndThere() throws Exception {
        assertThat(NEIGHBOURS.nearest(PREPARED.spectrum(0), 0, Metric.MSE)).isEmpty();
        assertThat(NEIGHBOURS.nearest(PREPARED.spectrum(0), 99, Metric.MSE)).hasSize(30);
        assertThat(Neighbours.of(PREPARED.only(List.of())).nearest(PREPARED.spectrum(0), 3, Metric.MSE))
                .isEmpty();
    }

    @Property(tries = 200)
    void theSmallestAreThoseOfAStableSort(
            @ForAll @Size(max = 60) List<@DoubleRange(min = 0, max = 3) Double> values,
            @ForAll @IntRange(max = 70) int n) {
        double[] rounded = values.stream().mapToDouble(Math::rint).toArray();
        int[] expected = IntStream.range(0, rounded.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> rounded[i]))
                .limit(n)
                .mapToInt(i -> i)
                .toArray();
        assertThat(Neighbours.smallest(rounded, n)).containsExactly(expected);
    }
}
