package org.nearedge.app.map.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nearedge.app.analyse.Fixtures;
import org.nearedge.process.PowerLawBackground;
import org.nearedge.process.Recipe;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Metadata;
import org.nearedge.spectrum.Spectrum;

/** Where the energy windows stand at first. */
class FirstWindowTest {
    private static Spectrum flat() {
        double[] ones = new double[80];
        Arrays.fill(ones, 1);
        return new Spectrum("flat", EnergyAxis.uniform(900, 0.5, 80), ones, Metadata.EMPTY);
    }

    @Test
    void theSignalIsOnTheEdgeAndTheBackgroundBeforeIt() throws InputException {
        FirstWindow first = FirstWindow.of(Fixtures.siliconK("edge"), null);
        assertThat(first.signal()).isEqualTo(new EnergyWindow(Fixtures.THRESHOLD, Fixtures.THRESHOLD + 20));
        assertThat(first.background().to()).isEqualTo(Fixtures.THRESHOLD - 8);
    }

    @Test
    void theRecipesOwnFitWindowIsTaken() throws InputException {
        Recipe recipe = Recipe.of(new PowerLawBackground(1805, 1822));
        assertThat(FirstWindow.of(Fixtures.siliconK("edge"), recipe).background())
                .isEqualTo(new EnergyWindow(1805, 1822));
        Recipe off = new Recipe(List.of(new Recipe.Entry(new PowerLawBackground(1805, 1822), false)));
        assertThat(FirstWindow.of(Fixtures.siliconK("edge"), off).background().to())
                .isEqualTo(Fixtures.THRESHOLD - 8);
    }

    @Test
    void withoutAnEdgeEverythingIsTheSignal() {
        FirstWindow first = FirstWindow.of(flat(), null);
        assertThat(first.signal()).isEqualTo(new EnergyWindow(899.75, 939.75));
        assertThat(first.background().from()).isEqualTo(900);
    }

    @Test
    void aWindowIsAtLeastAChannelWideAndOnTheAxis() {
        EnergyAxis axis = flat().axis();
        EnergyWindow narrow = new EnergyWindow(910, 910.001).on(axis);
        assertThat(narrow.to() - narrow.from()).isEqualTo(0.5);
        EnergyWindow outside = new EnergyWindow(100, 5000).on(axis);
        assertThat(outside).isEqualTo(EnergyWindow.whole(axis));
        assertThat(new EnergyWindow(532, 552.5)).hasToString("532 to 552.5 eV");
        assertThatThrownBy(() -> new EnergyWindow(5, 5)).isInstanceOf(IllegalArgumentException.class);
    }
}
