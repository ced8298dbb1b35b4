package org.nearedge.app.map.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nearedge.app.analyse.Fixtures;
import org.nearedge.process.PowerLawBackground;
import org.nearedge.process.Recipe;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Metadata;
import org.nearedge.spectrum.Spectrum;

/** Where the windows stand at first. */
class FirstWindowTest {
    @Test
    void onTheEdgeAndBeforeIt() throws InputException {
        FirstWindow first = FirstWindow.of(Fixtures.siliconK("sum"), null);
        assertThat(first.signal()).isEqualTo(new EnergyWindow(1839, 1859));
        assertThat(first.background()).isEqualTo(new EnergyWindow(1779, 1831));
    }

    @Test
    void theFitOfTheRecipeIsTaken() throws InputException {
        Recipe recipe = Recipe.of(new PowerLawBackground(1785, 1820));
        assertThat(FirstWindow.of(Fixtures.siliconK("sum"), recipe).background())
                .isEqualTo(new EnergyWindow(1785, 1820));
        Recipe off = new Recipe(List.of(new Recipe.Entry(new PowerLawBackground(1785, 1820), false)));
        assertThat(FirstWindow.of(Fixtures.siliconK("sum"), off).background())
                .as("a step that is off")
                .isEqualTo(new EnergyWindow(1779, 1831));
    }

    @Test
    void withoutAnEdgeAllOfIt() {
        EnergyAxis axis = EnergyAxis.uniform(5000, 2, 100);
        Spectrum flat = new Spectrum("flat", axis, new double[100], Metadata.EMPTY);
        FirstWindow first = FirstWindow.of(flat, null);
        assertThat(first.signal()).isEqualTo(new EnergyWindow(4999, 5199));
        assertThat(first.background().from()).isEqualTo(5000);
        assertThat(first.background().to()).isEqualTo(5000 + 198.0 / 8);
    }

    @Test
    void aWindowIsBroughtOntoTheAxis() {
        EnergyAxis axis = EnergyAxis.uniform(100, 1, 10);
        assertThat(new EnergyWindow(50, 104).on(axis)).isEqualTo(new EnergyWindow(99.5, 104));
        assertThat(new EnergyWindow(300, 400).on(axis)).isEqualTo(new EnergyWindow(108.5, 109.5));
        assertThat(new EnergyWindow(104.2, 104.3).on(axis)).isEqualTo(new EnergyWindow(104.2, 105.2));
        assertThat(new EnergyWindow(104.25, 110).toString()).isEqualTo("104.25 to 110 eV");
    }
}
