package org.nearedge.process.fit.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.nearedge.process.fit.Fits;
import org.nearedge.process.fit.Measured;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

class MultiPeakFitTest {
    private final JsonNode scipy = Fits.scipy().get("shapes");
    private final Spectrum data =
            Fits.spectrum("peaks", Fits.numbers(scipy.get("energy")), Fits.numbers(scipy.get("data")));

    private static ShapeFit fit(Spectrum spectrum, double sigma, ShapeModel model) throws InputException {
        return MultiPeakFit.fit(spectrum, Fits.known(spectrum, sigma), null, null, model, () -> false);
    }

    private static List<Measured> flat(ShapeFit fit) {
        List<Measured> all = new ArrayList<>();
        fit.values().forEach(all::addAll);
        return all;
    }

    @Test
    void valuesErrorsAndCorrelationAreThoseOfScipy() throws InputException {
        ShapeModel model = new ShapeModel(List.of(
                Term.peak(Shape.GAUSSIAN, 1, 113.5, 4, 100, 140),
                Term.peak(Shape.PSEUDO_VOIGT, 1, 119.5, 4, 100, 140),
                new Term(
                        Shape.ARCTANGENT,
                        List.of(Setting.positive(0.8), Setting.free(110), Setting.within(3, 0.1, 20)))));
        ShapeFit fit = fit(data, scipy.get("sigma").asDouble(), model);
        double[] values = Fits.numbers(scipy.get("values"));
        double[] errors = Fits.numbers(scipy.get("errors"));
        for (int i = 0; i < values.length; i++) {
            assertThat(flat(fit).get(i).value()).as("parameter " + i).isCloseTo(values[i], within(2e-5));
            assertThat(flat(fit).get(i).error() / errors[i]).as("error " + i).isCloseTo(1, within(2e-3));
        }
        assertThat(fit.quality().chiSquared()).isCloseTo(scipy.get("chi").asDouble(), within(1e-4));
        assertThat(fit.correlation()[0][1]).isCloseTo(scipy.get("correlation01").asDouble(), within(2e-3));
        assertThat(fit.free().get(4)).isEqualTo("pseudo-Voigt centre");
        // A fit that began where this one ended stays there.
        assertThat(flat(fit(data, 0.01, fit.model())).get(1).value()).isCloseTo(values[1], within(1e-6));
    }

    @Test
    void startValuesFromTheSpectrumAloneEndAtTheSamePlace() throws InputException {
        ShapeModel start =
                StartValues.of(data, null, null, List.of(Shape.GAUSSIAN, Shape.PSEUDO_VOIGT, Shape.ARCTANGENT));
        ShapeFit fit = fit(data, 0.01, start);
        assertThat(fit.quality().chiSquared()).isCloseTo(scipy.get("chi").asDouble(), within(1e-3));
    }

    @Property(tries = 60)
    void twoPeaksOnAStepAreFoundAgain(
            @ForAll @DoubleRange(min = 0.4, max = 2) double height,
            @ForAll @DoubleRange(min = 12, max = 16) double centre,
            @ForAll @DoubleRange(min = 1.5, max = 4) double fwhm,
            @ForAll @DoubleRange(min = 0.5, max = 2) double step)
            throws InputException {
        Spectrum spectrum = Fits.sampled(
                "s",
                0,
                0.1,
                400,
                x -> Fits.gaussian(x, height, centre, fwhm)
                        + Fits.gaussian(x, 0.5, centre + 9, 5)
                        + Fits.arctangent(x, step, centre - 3, 1.5)
                        + 0.05);
        ShapeModel start = StartValues.of(
                spectrum, null, null, List.of(Shape.GAUSSIAN, Shape.GAUSSIAN, Shape.ARCTANGENT, Shape.LINE));
        ShapeFit fit = fit(spectrum, 0.01, start);
        assertThat(fit.quality().rFactor()).isLessThan(1e-8);
        assertThat(fit.values().get(0).get(1).value()).isCloseTo(centre, within(0.01));
        double area = height * fwhm * Math.sqrt(Math.PI / (4 * Math.log(2)));
        assertThat(fit.areas().get(0).value() / area).isCloseTo(1, within(0.01));
        assertThat(fit.areas().get(2)).isNull();
    }

    /** One standard error of centre, width and area covers 68.3 % of 300 measurements: 205 +- 8; seeded. */
    @Test
    void standardErrorsCover() throws InputException {
        Random random = new Random(23);
        Spectrum clean =
                Fits.sampled("s", 0, 0.2, 200, x -> Fits.gaussian(x, 1, 18, 4) + Fits.gaussian(x, 0.7, 22, 3.5));
        ShapeModel start = new ShapeModel(
                List.of(Term.peak(Shape.GAUSSIAN, 1, 17.8, 4, 0, 40), Term.peak(Shape.GAUSSIAN, 0.7, 22.2, 4, 0, 40)));
        double area = 0.7 * 3.5 * Math.sqrt(Math.PI / (4 * Math.log(2)));
        int[] covered = new int[3];
        for (int run = 0; run < 300; run++) {
            ShapeFit fit = fit(Fits.noisy(clean, 0.02, random), 0.02, start);
            covered[0] += covers(fit.values().get(0).get(1), 18);
            covered[1] += covers(fit.values().get(1).get(2), 3.5);
            covered[2] += covers(fit.areas().get(1), area);
        }
        for (int count : covered) {
            assertThat(count / 300.0).isCloseTo(0.683, within(0.09));
        }
    }

    private static int covers(Measured measured, double truth) {
        return Math.abs(measured.value() - truth) < measured.error() ? 1 : 0;
    }

    @Test
    void whatIsFixedStaysAndWhatIsBoundedIsTold() throws InputException {
        Spectrum spectrum = Fits.sampled("s", 0, 0.1, 300, x -> Fits.gaussian(x, 1, 15, 3));
        Term peak = Term.peak(Shape.GAUSSIAN, 1, 15.5, 3, 0, 30)
                .with(1, new Setting(15.5, null, null, true))
                .with(2, new Setting(2, 1.0, 2.0, false));
        ShapeFit fit = fit(spectrum, 0.01, new ShapeModel(List.of(peak)));
        assertThat(fit.values().get(0).get(1).value()).isEqualTo(15.5);
        assertThat(fit.values().get(0).get(1).error()).isNaN();
        assertThat(fit.values().get(0).get(2).value()).isCloseTo(2, within(1e-5));
        assertThat(fit.notes()).contains("Gaussian fwhm is at its bound.");
        assertThat(fit.free()).containsExactly("Gaussian height");
    }

    @Test
    void peaksThatCannotBeToldApartAreTold() throws InputException {
        Spectrum spectrum = Fits.sampled("s", 0, 0.1, 300, x -> Fits.gaussian(x, 1, 15, 3));
        Term twin = new Term(Shape.GAUSSIAN, List.of(Setting.free(0.5), Setting.fixed(15), Setting.fixed(3)));
        ShapeFit fit = fit(spectrum, 0.01, new ShapeModel(List.of(twin, twin)));
        assertThat(fit.notes())
                .contains(
                        "Gaussian 1 height is not determined by the data.",
                        "Gaussian 2 height is not determined by the data.");
        assertThat(fit.values().get(0).get(0).error()).isNaN();
    }

    @Test
    void badInputIsOneSentence() {
        assertThatThrownBy(() -> fit(data, 1, ShapeModel.EMPTY))
                .isInstanceOf(InputException.class)
                .hasMessage("peaks: has no model to be fitted with; add a peak or a step.");
        ShapeModel model = new ShapeModel(List.of(Term.peak(Shape.GAUSSIAN, 1, 113, 4, 100, 140)));
        assertThatThrownBy(() -> MultiPeakFit.fit(data, Fits.known(data, 1), 112.0, 113.0, model, () -> false))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("holds 3 channels, too few for 3 parameters");
        assertThatThrownBy(() -> MultiPeakFit.fit(data, Fits.known(data, 1), null, null, model, () -> true))
                .isInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> Term.shape("triangle"))
                .hasMessageContaining("there is no shape triangle; there are gaussian, lorentzian, pseudo-voigt");
    }

    @Test
    void aModelIsReadBackFromJson() throws Exception {
        ObjectMapper mapper = new ObjectMapper();
        ShapeModel model = new ShapeModel(
                List.of(Term.peak(Shape.PSEUDO_VOIGT, 1, 113, 4, 100, 140), Term.line(0.1, -0.002, 120)));
        assertThat(mapper.readValue(mapper.writeValueAsString(model), ShapeModel.class))
                .isEqualTo(model);
    }
}
