package org.nearedge.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnergyResolutionTest {
    @ParameterizedTest
    @CsvSource({
        "##RESOLUTION-EV, 1.1442, 1.1442",
        "Meta Data.Energy resolution (eV), 0.9, 0.9",
        "energy_resolution_eV, 2, 2",
        "Beamline.energy_resolution, 0.3 eV, 0.3",
        "resolution, 1.5eV, 1.5"
    })
    void itIsReadWhereverTheUnitStands(String name, String value, double fwhm) {
        assertThat(EnergyResolution.fwhm(Metadata.of(Map.of(name, value)))).hasValue(fwhm);
    }

    @ParameterizedTest
    @CsvSource({
        "resolution, 0.3",
        "resolution, 0.3 nm",
        "resolution_eV, good",
        "resolution_eV, 0",
        "resolution_eV, 300",
        "resolution_eV, -1",
        "resolution_eV, 1e-4",
        "dispersion_eV, 0.25"
    })
    void whatIsNoWidthInEvIsNotGuessed(String name, String value) {
        assertThat(EnergyResolution.fwhm(Metadata.of(Map.of(name, value)))).isEmpty();
    }

    @Test
    void numbersAreReadAndGivenAsStandardDeviation() {
        Metadata metadata = Metadata.of(Map.of("energy_resolution_eV", 2.3548200450309493));
        assertThat(EnergyResolution.sigma(metadata).getAsDouble()).isCloseTo(1, within(1e-8));
        assertThat(EnergyResolution.sigma(Metadata.EMPTY)).isEmpty();
    }
}
