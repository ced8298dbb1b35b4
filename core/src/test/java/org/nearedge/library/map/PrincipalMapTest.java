package org.nearedge.library.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.nearedge.library.PreparedReferences;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.process.InputGrid;
import org.nearedge.spectrum.EnergyAxis;

class PrincipalMapTest {
    private static PrincipalMap map(double[][] rows) {
        List<String> ids =
                IntStream.range(0, rows.length).mapToObj(i -> "r" + i).toList();
        return PrincipalMap.of(ids, rows, EnergyAxis.uniform(-1, 0.1, rows[0].length));
    }

    private static double[] doubles(JsonNode list) {
        return IntStream.range(0, list.size())
                .mapToDouble(i -> list.get(i).asDouble())
                .toArray();
    }

    private static double[][] rows(int spectra, int channels, long seed) {
        Random random = new Random(seed);
        double[][] rows = new double[spectra][channels];
        for (double[] row : rows) {
            double a = random.nextGaussian();
            double b = random.nextGaussian();
            for (int k = 0; k < channels; k++) {
                row[k] = 2 * a * Math.sin(0.5 * k) + b * Math.cos(0.9 * k) + 0.1 * random.nextGaussian();
            }
        }
        return rows;
    }

    private static double dot(double[] a, double[] b) {
        return IntStream.range(0, a.length).mapToDouble(i -> a[i] * b[i]).sum();
    }

    /** The resource says how its numbers were computed, outside of this program. */
    @Test
    void agreesWithAnotherProgramsSingularValues() throws Exception {
        JsonNode known = new ObjectMapper().readTree(getClass().getResource("principal-components.json"));
        double[][] rows = IntStream.range(0, known.get("rows").size())
                .mapToObj(i -> doubles(known.get("rows").get(i)))
                .toArray(double[][]::new);
        PrincipalMap map = map(rows);
        assertThat(map.mean()).containsExactly(doubles(known.get("mean")), offset(1e-12));
        for (int c = 0; c < 2; c++) {
            assertThat(map.loadings(c))
                    .containsExactly(doubles(known.get("loadings").get(c)), offset(1e-9));
            assertThat(map.scores(c))
                    .containsExactly(doubles(known.get("scores").get(c)), offset(1e-9));
            assertThat(map.explained(c)).isCloseTo(known.get("explained").get(c).asDouble(), within(1e-11));
        }
    }

    @Property(tries = 50)
    void componentsAreOrthonormalOrderedAndUncorrelated(
            @ForAll @IntRange(min = 3, max = 40) int spectra,
            @ForAll @IntRange(min = 2, max = 30) int channels,
            @ForAll long seed) {
        PrincipalMap map = map(rows(spectra, channels, seed));
        double[] first = map.loadings(0);
        double[] second = map.loadings(1);
        assertThat(dot(first, first)).isCloseTo(1, within(1e-10));
        assertThat(dot(second, second)).isCloseTo(1, within(1e-10));
        assertThat(dot(first, second)).isCloseTo(0, within(1e-10));
        assertThat(map.explained(0)).isGreaterThanOrEqualTo(map.explained(1));
        assertThat(map.explained(0) + map.explained(1)).isLessThanOrEqualTo(1 + 1e-12);
        double[] x = map.scores(0);
        double[] y = map.scores(1);
        assertThat(Arrays.stream(x).sum()).isCloseTo(0, within(1e-9));
        assertThat(dot(x, y)).isCloseTo(0, within(1e-7 * (dot(x, x) + 1)));
        assertThat(dot(x, x)).isGreaterThanOrEqualTo(dot(y, y) - 1e-9);
        assertThat(Arrays.stream(first).max().orElseThrow())
                .isGreaterThanOrEqualTo(-Arrays.stream(first).min().orElseThrow() * (1 - 1e-8));
    }

    /** Turning all spectra in the space of channels turns the loadings; the map stays, but for the sign of an axis. */
    @Property(tries = 30)
    void theMapDoesNotChangeWhenTheSpectraAreTurned(@ForAll @IntRange(min = 0, max = 1000) int seed) {
        int channels = 6;
        double[][] rows = rows(25, channels, seed);
        double angle = 0.37 + seed * 0.01;
        double[][] turned = Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
        for (double[] row : turned) {
            for (int k = 0; k + 1 < channels; k++) {
                double a = row[k];
                double b = row[k + 1];
                row[k] = Math.cos(angle) * a - Math.sin(angle) * b;
                row[k + 1] = Math.sin(angle) * a + Math.cos(angle) * b;
            }
        }
        PrincipalMap one = map(rows);
        PrincipalMap other = map(turned);
        for (int c = 0; c < 2; c++) {
            assertThat(other.explained(c)).isCloseTo(one.explained(c), within(1e-10));
            double[] a = one.scores(c);
            double[] b = other.scores(c);
            double sign = Math.signum(dot(a, b));
            assertThat(Arrays.stream(b).map(v -> sign * v).toArray()).containsExactly(a, offset(1e-7));
        }
    }

    @Test
    void theOrderOfTheSpectraDoesNotMatter() {
        double[][] rows = rows(20, 9, 5);
        double[][] reversed = IntStream.range(0, 20).mapToObj(i -> rows[19 - i]).toArray(double[][]::new);
        double[] x = map(rows).scores(0);
        double[] back = map(reversed).scores(0);
        assertThat(IntStream.range(0, 20).mapToDouble(i -> back[19 - i]).toArray())
                .containsExactly(x, offset(1e-9));
    }

    @Test
    void equalSpectraLieOnOnePlaceAndOneSpectrumAtZero() {
        double[] row = {1, 2, 3, 2};
        PrincipalMap equal = map(new double[][] {row, row.clone(), row.clone()});
        assertThat(equal.scores(0)).containsExactly(0, 0, 0);
        assertThat(equal.explained(0)).isZero();
        assertThat(map(new double[][] {row}).scores(1)).containsExactly(0);
    }

    @Test
    void theBundledEdgesSpreadOverTwoComponents() throws Exception {
        PreparedReferences prepared =
                PreparedReferences.of(ReferenceLibrary.bundled(), "Si-K", InputGrid.siliconK(0.5));
        PrincipalMap map = PrincipalMap.of(prepared);
        assertThat(map.size()).isEqualTo(prepared.size());
        assertThat(map.ids().get(3)).isEqualTo(prepared.reference(3).id());
        assertThat(map.explained(0)).isBetween(0.2, 0.99);
        // A spectrum is nearer to what two components make of it than to the mean.
        double left = 0;
        double all = 0;
        for (int i = 0; i < prepared.size(); i++) {
            double[] row = prepared.row(i);
            for (int k = 0; k < row.length; k++) {
                double centred = row[k] - map.mean()[k];
                double made = map.scores(0)[i] * map.loadings(0)[k] + map.scores(1)[i] * map.loadings(1)[k];
                left += (centred - made) * (centred - made);
                all += centred * centred;
            }
        }
        assertThat(1 - left / all).isCloseTo(map.explained(0) + map.explained(1), within(1e-9));
    }
}
