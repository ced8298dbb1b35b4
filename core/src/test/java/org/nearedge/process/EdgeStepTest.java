package org.nearedge.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

class EdgeStepTest {
    private static final EnergyAxis AXIS = EnergyAxis.uniform(7000, 0.5, 1000);

    /** numpy.polyfit with the formulas of Larch, with and without Victoreen's power, of every order. */
    @Test
    void agreesWithNumpy() throws InputException {
        JsonNode given = StepNumbers.of("absorption");
        Spectrum in = Given.spectrum(
                EnergyAxis.of(StepNumbers.list(given.path("energy"))), StepNumbers.list(given.path("mu")));
        for (JsonNode expected : given.path("cases")) {
            for (boolean flat : new boolean[] {false, true}) {
                EdgeStep step = new EdgeStep(
                        7120.0,
                        -100,
                        -30,
                        60,
                        450,
                        expected.path("order").asInt(),
                        expected.path("victoreen").asInt(),
                        flat);
                assertThat(step.normalisation(in).step())
                        .isEqualTo(expected.path("step").asDouble(), within(1e-9));
                double[] values = StepNumbers.list(expected.path(flat ? "flat" : "norm"));
                for (int i = 0; i < values.length; i++) {
                    assertThat(step.apply(in).at(expected.path("at").path(i).asInt()))
                            .isEqualTo(values[i], within(1e-8));
                }
            }
        }
    }

    @Property(tries = 60)
    void aStepOnALineBecomesOne(
            @ForAll @DoubleRange(min = -2, max = 2) double level,
            @ForAll @DoubleRange(min = -1, max = 1) double tilt,
            @ForAll @DoubleRange(min = 0.01, max = 100) double height)
            throws InputException {
        double slope = 2e-4 * tilt * height;
        DoubleUnaryOperator mu = e -> level + slope * (e - 7100) + height * Given.step(e, 7120.25, 0.6);
        EdgeStep step = new EdgeStep(null, -110, -20, 50, 350, 1, 0, true);
        Spectrum in = Given.spectrum(AXIS, mu);

        Spectrum out = step.apply(in);

        assertThat(step.normalisation(in).e0()).isEqualTo(7120.25, within(0.26));
        assertThat(step.normalisation(in).step()).isEqualTo(height, within(1e-6 * height + 1e-9));
        assertThat(out.valueAt(7050)).isEqualTo(0, within(1e-6));
        assertThat(out.valueAt(7400)).isEqualTo(1, within(1e-6));
        assertThat(out.axis()).isEqualTo(in.axis());
    }

    @Test
    void flattenedItGoesOnAroundOne() throws InputException {
        Spectrum in = Given.spectrum(AXIS, e -> (1 - 5e-4 * (e - 7120)) * Given.step(e, 7120, 1));
        EdgeStep bent = new EdgeStep(7120.0, -110, -20, 50, 350, 1, 0, false);

        assertThat(bent.apply(in).valueAt(7420)).isEqualTo(0.85, within(1e-6));
        EdgeStep flat = new EdgeStep(7120.0, -110, -20, 50, 350, 1, 0, true);
        assertThat(flat.apply(in).valueAt(7420)).isEqualTo(1, within(1e-6));
        assertThat(flat.apply(in).valueAt(7100)).isEqualTo(bent.apply(in).valueAt(7100));
    }

    @Test
    void whatIsToldAndWhatIsDoubted() throws InputException {
        java.util.Random random = new java.util.Random(3);
        Spectrum in = Given.spectrum(AXIS, e -> 0.5 * Given.step(e, 7120, 1) + 1e-3 * random.nextGaussian());

        StepReport report = new EdgeStep(7120.0, -110, -20, 50, 350, 1, 0, true).report(in, Partners.NONE);
        assertThat(report.line()).matches("E0 7120.00 eV \u00b7 step 0.(49|50)\\d* \u00b1 0\\.\\d+ %");
        assertThat(report.warnings()).isEmpty();
        assertThat(new EdgeStep(7120.0, -110, -20, 50, 90, 2, 0, true)
                        .report(in, Partners.NONE)
                        .warnings())
                .anySatisfy(w -> assertThat(w)
                        .isEqualTo(
                                "A post-edge polynomial of order 2 over 40 eV follows the fine structure: take order 0"
                                        + " or a longer window."));
        assertThat(new EdgeStep(7120.0, -30, -28, 50, 350, 1, 0, true)
                        .report(in, Partners.NONE)
                        .warnings())
                .anySatisfy(w -> assertThat(w).startsWith("The edge step is uncertain by"));
    }

    @Test
    void usualWindowsFitTheRoomThereIs() throws InputException {
        assertThat(EdgeStep.usual(AXIS, 7120)).isEqualTo(new EdgeStep(null, -120, -30, 126, 379, 1, 0, true));
        assertThat(EdgeStep.usual(EnergyAxis.uniform(520, 0.1, 400), 532))
                .isEqualTo(new EdgeStep(null, -12, -4, 9, 27, 0, 0, true));
        EdgeStep.usual(EnergyAxis.uniform(531, 0.1, 20), 532).toString();
    }

    @Test
    void nonsenseIsRefused() {
        Spectrum falling = Given.spectrum(AXIS, e -> 1 - Given.step(e, 7120, 1));
        assertThatThrownBy(() -> new EdgeStep(7120.0, -110, -20, 50, 350, 1, 0, true).apply(falling))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("edge step: the edge step at 7120 eV is -1, and must be above zero");
        assertThatThrownBy(() -> new EdgeStep(7000.0, -110, -20, 50, 350, 1, 0, true).apply(falling))
                .hasMessageContaining("the pre-edge window 6890 to 6980 eV holds 0 channels");
        assertThatThrownBy(() -> new EdgeStep(9000.0, -110, -20, 50, 350, 1, 0, true).apply(falling))
                .hasMessageContaining("E0, 9000 eV, lies outside");
        assertThatThrownBy(() -> new EdgeStep(null, -110, 20, 50, 350, 1, 0, true))
                .hasMessageContaining("before E0");
        assertThatThrownBy(() -> new EdgeStep(null, -110, -20, 350, 50, 1, 0, true))
                .hasMessageContaining("after E0");
        assertThatThrownBy(() -> new EdgeStep(null, -110, -20, 50, 350, 4, 0, true))
                .hasMessageContaining("0 to 3");
        assertThatThrownBy(() -> new EdgeStep(null, -110, -20, 50, 350, 1, -1, true))
                .hasMessageContaining("victoreen");
    }
}
