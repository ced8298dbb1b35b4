package org.nearedge.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.nearedge.library.LocalProperty;
import org.nearedge.model.ModelOutput;
import org.nearedge.model.OutputGrid;
import org.nearedge.model.OutputProperties;
import org.nearedge.model.Prediction;
import org.nearedge.spectrum.EnergyAxis;

class ImageMapsTest {
    private static Map<String, PositionMap> second(ModelOutput output, float[] mean, float[] lower, float[] upper) {
        Prediction like = new Prediction("a 1", null, output, null, null, null, List.of());
        ImageMaps maps = new ImageMaps(like, 2, false);
        maps.put(1, mean, lower, upper, null);
        assertThat(maps.maps()).allSatisfy(map -> assertThat(map.values()[0]).isNaN());
        return maps.maps().stream().collect(Collectors.toMap(PositionMap::name, map -> map));
    }

    @Test
    void aPropertyIsMappedWithItsInterval() {
        OutputProperties output =
                new OutputProperties(List.of(LocalProperty.BOND_ANGLE, LocalProperty.NEIGHBOURS), List.of(5.0, 1.0));
        Map<String, PositionMap> maps =
                second(output, new float[] {109, 4}, new float[] {100, 3.5f}, new float[] {120, 4.25f});
        assertThat(maps).hasSize(6);
        assertThat(maps.get("bond_angle").values()[1]).isEqualTo(109);
        assertThat(maps.get("bond_angle_lower").values()[1]).isEqualTo(100);
        assertThat(maps.get("bond_angle_upper").values()[1]).isEqualTo(120);
        assertThat(maps.get("bond_angle_upper").unit()).isEqualTo("\u00b0");
        assertThat(maps.get("neighbours_lower").values()[1]).isEqualTo(3.5f);
    }

    /** Two channels below and three above the valence-band maximum, half an eV each. */
    @Test
    void aPdosIsMappedByItsStatesAndItsPeak() {
        OutputGrid output = new OutputGrid(List.of("s", "p"), -1, 0.5, 5, 0.5, "states/eV/spin");
        float[] mean = {1, 2, 3, 5, 4, 10, 20, 30, 50, 40};
        float[] lower = {0, 1, 2, 4, 3, 8, 18, 28, 48, 38};
        float[] upper = {2, 3, 4, 6, 5, 12, 22, 32, 52, 42};
        Map<String, PositionMap> maps = second(output, mean, lower, upper);
        assertThat(maps.get("valence_states").values()[1]).isCloseTo(16.5f, within(1e-5f));
        assertThat(maps.get("conduction_s_states").values()[1]).isCloseTo(6, within(1e-5f));
        assertThat(maps.get("conduction_p_states").values()[1]).isCloseTo(60, within(1e-5f));
        assertThat(maps.get("conduction_p_peak_eV").values()[1]).isEqualTo(0.5f);
        assertThat(maps.get("s_half_width").values()[1]).isCloseTo(1, within(1e-6f));
        assertThat(maps.get("p_half_width").values()[1]).isCloseTo(2, within(1e-6f));
        assertThat(maps.get("p_half_width").unit()).isEqualTo("states/eV/spin");
    }

    @Test
    void otherCurvesHaveTheirHalfWidth() {
        OutputGrid output = new OutputGrid(List.of("edge"), -1, 0.5, 2, 0.5, "of the maximum");
        Map<String, PositionMap> maps =
                second(output, new float[] {1, 1}, new float[] {0.5f, 1}, new float[] {1.5f, 4});
        assertThat(maps).containsOnlyKeys("edge_half_width");
        assertThat(maps.get("edge_half_width").values()[1]).isEqualTo(1);
    }

    @Test
    void statesAndPeakAreOfTheirRangeAlone() {
        EnergyAxis axis = EnergyAxis.uniform(-1, 0.5, 5);
        float[] numbers = {9, 9, 1, 2, 3, 5, 4};
        assertThat(ImageMaps.states(axis, numbers, 2, -1, 0)).isCloseTo(1.5, within(1e-12));
        assertThat(ImageMaps.peak(axis, numbers, 2, 0, 10)).isEqualTo(0.5);
        assertThat(ImageMaps.peak(axis, numbers, 2, -1, 0)).isEqualTo(-0.5);
    }

    @Test
    void thePartByCountingIsMappedLast() {
        OutputGrid curves = new OutputGrid(List.of("s", "p"), -1, 0.5, 2, 0.5, "states/eV/spin");
        ImageMaps maps = new ImageMaps(new Prediction("a 1", null, curves, null, null, null, List.of()), 1, true);
        maps.put(0, new float[4], new float[4], new float[4], new float[] {1, 3, 0, 0.5f});
        List<PositionMap> all = maps.maps();
        assertThat(all.get(all.size() - 2).name()).isEqualTo("s_counting");
        assertThat(all.get(all.size() - 2).unit()).isEqualTo("states/eV/spin");
        assertThat(all.get(all.size() - 2).values()).containsExactly(2);
        assertThat(all.get(all.size() - 1).values()).containsExactly(0.25f);
        OutputProperties named = new OutputProperties(List.of(LocalProperty.BOND_ANGLE), List.of(5.0));
        maps = new ImageMaps(new Prediction("a 1", null, named, null, null, null, List.of()), 1, true);
        maps.put(0, new float[1], new float[1], new float[1], new float[] {7});
        assertThat(maps.maps()).hasSize(4);
        assertThat(maps.maps().get(3).name()).isEqualTo("bond_angle_counting");
        assertThat(maps.maps().get(3).values()).containsExactly(7);
    }
}
