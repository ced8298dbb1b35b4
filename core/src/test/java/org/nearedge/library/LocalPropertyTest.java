package org.nearedge.library;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LocalPropertyTest {
    private final Reference oxygen = References.oxygen("a", "crystal", 0, 0.5);

    @Test
    void valuesAreThoseOfTheRecord() {
        assertThat(LocalProperty.BOND_LENGTH.of(oxygen)).isEqualTo(oxygen.bondLength());
        assertThat(LocalProperty.BOND_ANGLE.of(oxygen)).isEqualTo(oxygen.bondAngle());
        assertThat(LocalProperty.VORONOI_VOLUME.of(oxygen)).isEqualTo(oxygen.voronoiVolume());
        assertThat(LocalProperty.BOND_OVERLAP_POPULATION.of(oxygen)).isEqualTo(oxygen.bondOverlapPopulation());
        assertThat(LocalProperty.MULLIKEN_CHARGE.of(oxygen)).isEqualTo(oxygen.mullikenCharge());
        assertThat(LocalProperty.EXCITATION_ENERGY.of(oxygen)).isEqualTo(oxygen.excitationEnergy());
        assertThat(LocalProperty.NEIGHBOURS.of(oxygen)).isEqualTo(2);
        assertThat(LocalProperty.BAND_GAP.of(oxygen)).isEqualTo(oxygen.bandGap());
    }

    @Test
    void whatARecordLacksIsNoNumber() {
        Reference silicon = References.of("a", 0);
        assertThat(LocalProperty.MULLIKEN_CHARGE.of(silicon)).isNaN();
        assertThat(LocalProperty.EXCITATION_ENERGY.of(silicon)).isNaN();
        assertThat(LocalProperty.BOND_LENGTH.of(silicon)).isEqualTo(2.35);
    }

    /** Cards, configurations and options all say the same name. */
    @ParameterizedTest
    @EnumSource
    void theNameInFilesIsTheKey(LocalProperty property) throws Exception {
        ObjectMapper json = new ObjectMapper();
        assertThat(json.writeValueAsString(property)).isEqualTo('"' + property.key() + '"');
        assertThat(json.readValue('"' + property.key() + '"', LocalProperty.class))
                .isEqualTo(property);
    }

    @Test
    void headingsHaveAUnitWhereThereIsOne() {
        assertThat(LocalProperty.BOND_LENGTH.heading()).isEqualTo("bond length (\u00c5)");
        assertThat(LocalProperty.NEIGHBOURS.heading()).isEqualTo("neighbours");
    }
}
