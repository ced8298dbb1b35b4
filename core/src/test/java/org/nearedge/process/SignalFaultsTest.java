package org.nearedge.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nearedge.library.Reference;
import org.nearedge.process.counting.PoissonCounts;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Metadata;
import org.nearedge.spectrum.Spectrum;

class SignalFaultsTest {
    private static final EnergyAxis AXIS = EnergyAxis.uniform(400, 0.5, 400);

    private static double[] sound(long seed) {
        PoissonCounts counts = new PoissonCounts(seed);
        double[] values = new double[AXIS.size()];
        Arrays.setAll(
                values,
                i -> counts.nextOfMany(3000 * Math.pow(AXIS.at(i) / 400, -3) + 800 * Given.step(AXIS.at(i), 532, 0.6)));
        return values;
    }

    private static List<String> faults(double... values) {
        return SignalFaults.of(Given.spectrum(AXIS, values));
    }

    @Test
    void aSoundSignalHasNone() throws Exception {
        for (int seed = 0; seed < 100; seed++) {
            assertThat(faults(sound(seed))).isEmpty();
            PoissonCounts few = new PoissonCounts(seed);
            double mean = 0.1 + seed / 10.0;
            assertThat(SignalFaults.of(Given.spectrum(AXIS, e -> few.next(mean))))
                    .isEmpty();
        }
        for (Reference record : LibraryRecords.of("o-k")) {
            assertThat(SignalFaults.of(record.spectrum())).as(record.id()).isEmpty();
        }
    }

    @Test
    void negativeCountsAreTold() {
        double[] values = sound(1);
        values[10] = -7;
        values[20] = -40;
        assertThat(faults(values))
                .containsExactly(
                        "2 of 400 channels are negative, the lowest at 410 eV (-40): counts cannot be, so too much"
                                + " was subtracted from them, for example as dark signal.");
        Spectrum absorption = Given.spectrum(AXIS, e -> -1 + Given.step(e, 532, 1))
                .withMetadata(Metadata.of(Map.of(Metadata.SIGNAL, "XAS")));
        assertThat(SignalFaults.of(absorption)).isEmpty();
        assertThat(SignalFaults.of(Given.spectrum(AXIS, e -> 0.3 - Given.step(e, 532, 1))))
                .singleElement()
                .asString()
                .contains("too much may have been subtracted");
    }

    @Test
    void deadChannelsAreTold() {
        double[] values = sound(2);
        Arrays.fill(values, 100, 104, 0);
        assertThat(faults(values))
                .containsExactly(
                        "4 channels are dead (450 to 451.5 eV): they say the same number while their neighbours"
                                + " count.");
        Arrays.fill(values, 0, 12, 0);
        assertThat(faults(values).get(0)).startsWith("16 channels are dead (400 to 405.5 eV, 450 to 451.5 eV)");
        // What is zero before its edge has been computed or subtracted.
        assertThat(SignalFaults.of(Given.spectrum(AXIS, e -> e < 530 ? 0 : Given.step(e, 534, 1))))
                .isEmpty();
    }

    @Test
    void saturationIsTold() {
        double[] values = sound(3);
        double[] cut = Arrays.stream(values).map(v -> Math.min(v, 2500)).toArray();
        assertThat(faults(cut)).singleElement().asString().contains("channels are saturated at 2500, from 400 eV on");
        double[] full = values.clone();
        full[200] = 65535;
        assertThat(faults(full))
                .containsExactly(
                        "1 channel is saturated at 65535, from 500 eV on: peaks there are higher than they look.");
        double[] twice = values.clone();
        twice[100] = 4095;
        twice[101] = 4095;
        assertThat(faults(twice)).singleElement().asString().startsWith("2 channels are saturated at 4095");
    }

    @Test
    void aSpectrumWithoutSignalIsRefused() {
        Spectrum zero = Given.spectrum(AXIS, e -> 0);
        assertThat(SignalFaults.of(zero)).containsExactly("Every channel is zero: there is no signal.");
        assertThatThrownBy(() -> SignalFaults.requireSignal(zero))
                .isInstanceOf(InputException.class)
                .hasMessage("given: is zero in every channel; check the file, the position and the exposure.");
        Stream.of(3.5, -2.0)
                .forEach(level -> assertThatThrownBy(() -> SignalFaults.requireSignal(Given.spectrum(AXIS, e -> level)))
                        .hasMessageContaining("is " + StepInput.number(level) + " in every channel"));
    }
}
