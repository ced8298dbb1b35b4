package org.nearedge.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

class CalibrationTest {
    @Property(tries = 200)
    void whatWasSeenStandsWhereItIs(
            @ForAll @DoubleRange(min = 100, max = 500) double seen,
            @ForAll @DoubleRange(min = 1, max = 400) double apart,
            @ForAll @DoubleRange(min = -20, max = 20) double off,
            @ForAll @DoubleRange(min = 0.8, max = 1.25) double factor)
            throws InputException {
        CalibrateTwoPoints step = new CalibrateTwoPoints(seen, seen + off, seen + apart, seen + off + factor * apart);
        Spectrum even = Given.spectrum(EnergyAxis.uniform(seen, apart, 3), 4, 5, 6);
        Spectrum uneven = Given.spectrum(EnergyAxis.of(seen, seen + apart / 3, seen + apart), 4, 5, 6);

        for (Spectrum in : new Spectrum[] {even, uneven}) {
            Spectrum out = step.apply(in);
            assertThat(out.toArray()).containsExactly(in.toArray());
            assertThat(out.axis().first()).isEqualTo(seen + off, within(1e-9));
            assertThat(out.axis().at(in.axis().indexOf(seen + apart)))
                    .isEqualTo(seen + off + factor * apart, within(1e-9));
            EnergyAxis other = EnergyAxis.uniform(0, 1, 10);
            EnergyAxis moved = Calibration.moved(other, in.axis(), out.axis());
            assertThat(moved.at(7)).isEqualTo(seen + off + factor * (7 - seen), within(1e-7));
        }
        assertThat(step.apply(uneven).axis().at(1)).isEqualTo(seen + off + factor * apart / 3, within(1e-9));
        CalibrateTwoPoints back =
                new CalibrateTwoPoints(step.trueLow(), step.seenLow(), step.trueHigh(), step.seenHigh());
        assertThat(back.apply(step.apply(even)).axis().at(2))
                .isEqualTo(even.axis().at(2), within(1e-8));
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> new CalibrateTwoPoints(500, 500, 500, 510))
                .hasMessage("the second energy seen, 500.0 eV, must be above the first by 0.1 eV at least");
        assertThatThrownBy(() -> new CalibrateTwoPoints(450, 460, 530, 400)).hasMessageContaining("at most 5");
        assertThatThrownBy(() -> new CalibrateTwoPoints(450, 0, 451, 900)).hasMessageContaining("900 times as wide");
        assertThatThrownBy(() -> new CalibrateTwoPoints(Double.NaN, 0, 451, 900))
                .hasMessageContaining("NaN");
        assertThatThrownBy(() -> new CalibrateTwoPoints(0, 2e6, 1, 2e6 + 1)).hasMessageContaining("no calibration");
    }

    @Test
    void theCoreLossFollowsItsLowLossPartner() throws InputException {
        Spectrum core = Given.spectrum(EnergyAxis.uniform(500, 0.25, 200), e -> Given.step(e, 532, 1));
        Spectrum low = Given.spectrum(EnergyAxis.uniform(-10, 0.25, 200), e -> 1e4 * Given.gaussian(e - 1.37, 0.5));

        Spectrum out = new AlignZeroLoss().apply(core, Partners.ofLowLoss(low));

        assertThat(out.axis().first()).isEqualTo(500 - 1.37, within(1e-6));
        assertThat(out.toArray()).containsExactly(core.toArray());
        assertThat(new AlignZeroLoss().report(core, Partners.ofLowLoss(low)).line())
                .startsWith("peak at 1.37 \u00b1 0.00 eV \u00b7 FWHM 1.18");
        assertThat(new AlignZeroLoss().apply(low).axis().first()).isEqualTo(-11.37, within(1e-6));
        assertThatThrownBy(() -> new AlignZeroLoss().apply(core))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(
                        "align zero loss: there is no low-loss spectrum beside it, and it starts at 500.0 eV, far")
                .hasMessageContaining("choose the low-loss spectrum of the same place");
        assertThatThrownBy(() -> new AlignZeroLoss().apply(core, Partners.ofLowLoss(core)))
                .hasMessageContaining("far from zero energy loss");
    }
}
