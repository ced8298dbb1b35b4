package org.nearedge.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.Spectrum;

class EdgeFinderTest {
    /** Counts on a falling background; edges given as onset and height relative to the background there. */
    static Spectrum measured(double first, double step, int size, long seed, double... edges) {
        Random random = new Random(seed);
        return Given.spectrum(EnergyAxis.uniform(first, step, size), e -> {
            double counts = 40_000 * Math.pow(e / first, -3);
            for (int i = 0; i < edges.length; i += 2) {
                double at = edges[i];
                double shape = Given.step(e, at, 0.6)
                        * (Math.pow(Math.max(e, at) / at, -3) + 0.8 * Math.exp(-0.5 * Math.pow((e - at - 3) / 1.5, 2)));
                counts += edges[i + 1] * 40_000 * Math.pow(at / first, -3) * shape;
            }
            return counts + Math.sqrt(counts) * random.nextGaussian();
        });
    }

    private static java.util.List<String> names(Spectrum spectrum) {
        return EdgeFinder.find(spectrum).stream().map(Edge::name).toList();
    }

    @Test
    void tellsTheEverydayEdges() {
        assertThat(names(measured(480, 0.25, 400, 1, 532, 0.5))).containsExactly("O-K");
        assertThat(names(measured(1780, 0.25, 600, 2, 1840, 0.3))).containsExactly("Si-K");
        assertThat(names(measured(660, 0.25, 500, 3, 709, 0.4))).containsExactly("Fe-L2,3");
        assertThat(names(measured(250, 0.2, 500, 4, 285, 0.6))).containsExactly("C-K");
        assertThat(names(measured(80, 0.1, 600, 5, 100, 0.3))).containsExactly("Si-L2,3");
    }

    @Test
    void severalEdgesComeHighestFirst() {
        assertThat(names(measured(400, 0.5, 800, 6, 456, 0.2, 532, 0.6))).containsExactly("O-K", "Ti-L2,3");
        assertThat(names(measured(400, 0.5, 800, 7, 456, 0.6, 532, 0.3))).containsExactly("Ti-L2,3", "O-K");
    }

    @Property(tries = 40)
    void axisMayBeOffByEightElectronvolts(
            @ForAll @DoubleRange(min = -8, max = 8) double off, @ForAll @IntRange(max = 99) int seed) {
        assertThat(names(measured(480, 0.25, 400, seed, 532 + off, 0.5))).containsExactly("O-K");
    }

    @Property(tries = 40)
    void backgroundAloneShowsNoEdge(@ForAll @IntRange(max = 10_000) int seed) {
        assertThat(names(measured(400, 0.5, 900, seed))).isEmpty();
    }

    @Test
    void energyAloneIsNotEnough() {
        assertThat(names(measured(480, 0.25, 400, 9, 560, 0.5))).doesNotContain("O-K");
        assertThat(names(Given.spectrum(EnergyAxis.uniform(500, 0.5, 200), e -> 0)))
                .isEmpty();
        assertThat(names(Given.spectrum(EnergyAxis.uniform(530, 1, 3), 1, 2, 3)))
                .isEmpty();
    }

    @Test
    void normalisedAbsorptionShowsItsEdge() {
        double[] energies = new double[300];
        for (int i = 0; i < energies.length; i++) {
            energies[i] = i < 20 ? 6912 + i * 9 : i < 220 ? 7092 + (i - 20) * 0.3 : 7152 + (i - 220) * 4;
        }
        Spectrum xanes = Given.spectrum(
                EnergyAxis.of(energies),
                e -> Given.step(e, 7122, 1.5) * (1 + 0.05 * Math.sin(e / 9) * Math.exp(-(e - 7122) / 90)));

        assertThat(names(xanes)).containsExactly("Fe-K");
    }

    @Test
    void axisThatCountsFromTheOnset() {
        Spectrum reference = Given.spectrum(EnergyAxis.uniform(-5, 0.1, 401), e -> Given.step(e, 0.5, 0.5));
        Spectrum input = Given.spectrum(EnergyAxis.uniform(-1, 0.1, 200), e -> Given.step(e, 0, 0.5));
        Spectrum lowLoss = Given.spectrum(
                EnergyAxis.uniform(-10, 0.1, 600), e -> 1e6 * Given.gaussian(e, 0.3) + 2e3 * Given.gaussian(e - 17, 3));
        Spectrum coreLoss = measured(480, 0.25, 400, 1, 532, 0.5);

        assertThat(EdgeFinder.isOnsetRelative(reference)).isTrue();
        assertThat(EdgeFinder.isOnsetRelative(input)).isTrue();
        assertThat(EdgeFinder.isOnsetRelative(lowLoss)).isFalse();
        assertThat(EdgeFinder.isOnsetRelative(coreLoss)).isFalse();
        assertThat(EdgeFinder.find(reference)).isEmpty();
    }

    @Test
    void tableIsSortedAndNamed() {
        assertThat(EdgeFinder.table()).extracting(Edge::onset).isSorted();
        assertThat(EdgeFinder.table()).extracting(Edge::name).doesNotHaveDuplicates();
        assertThat(EdgeFinder.byName("o-k")).contains(new Edge("O-K", 532));
        assertThat(EdgeFinder.byName("Si-K")).contains(new Edge("Si-K", 1839));
        assertThat(EdgeFinder.byName("Fe-L2,3")).contains(new Edge("Fe-L2,3", 708));
        assertThat(EdgeFinder.byName("Xx-K")).isEmpty();
    }
}
