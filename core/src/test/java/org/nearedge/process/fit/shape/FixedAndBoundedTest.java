package org.nearedge.process.fit.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.nearedge.process.fit.Fits;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/** What is fixed or bounded changes the other numbers as it must. */
class FixedAndBoundedTest {
    private static final Spectrum PEAK = Fits.sampled("s", 0, 0.1, 300, x -> Fits.gaussian(x, 1, 15, 3));

    private static ShapeFit fit(Spectrum spectrum, Term... terms) throws InputException {
        return MultiPeakFit.fit(
                spectrum, Fits.known(spectrum, 0.01), null, null, new ShapeModel(List.of(terms)), () -> false);
    }

    private static Term gaussian(Setting height, Setting centre, Setting fwhm) {
        return new Term(Shape.GAUSSIAN, List.of(height, centre, fwhm));
    }

    /** Of Gaussians of widths a and b about one centre, the projection is sqrt(2 a^2 / (a^2 + b^2)) high. */
    @Test
    void aFixedWidthLeavesTheHeightOfTheProjection() throws InputException {
        ShapeFit fit = fit(PEAK, gaussian(Setting.free(0.5), Setting.free(14.8), Setting.fixed(4)));
        assertThat(fit.values().get(0).get(0).value()).isCloseTo(Math.sqrt(2 * 9.0 / 25), within(1e-5));
        assertThat(fit.values().get(0).get(1).value()).isCloseTo(15, within(1e-5));
        assertThat(fit.values().get(0).get(2).value()).isEqualTo(4);
        assertThat(fit.quality().parameters()).isEqualTo(2);
        double area = fit.areas().get(0).value();
        assertThat(area)
                .isCloseTo(
                        fit.values().get(0).get(0).value() * 4 * Math.sqrt(Math.PI / (4 * Math.log(2))), within(1e-9));
    }

    @Test
    void aBoundThatIsNotReachedChangesNothing() throws InputException {
        Spectrum noisy = Fits.noisy(PEAK, 0.01, new Random(6));
        ShapeFit free = fit(noisy, gaussian(Setting.free(0.8), Setting.free(14.5), Setting.free(2.5)));
        ShapeFit bounded = fit(
                noisy, gaussian(Setting.within(0.8, 0, 5), Setting.within(14.5, 10, 20), Setting.within(2.5, 0.1, 10)));
        for (int p = 0; p < 3; p++) {
            assertThat(bounded.values().get(0).get(p).value())
                    .isCloseTo(free.values().get(0).get(p).value(), within(1e-5));
            assertThat(bounded.values().get(0).get(p).error()
                            / free.values().get(0).get(p).error())
                    .isCloseTo(1, within(1e-3));
        }
        assertThat(bounded.notes()).isEmpty();
    }

    @Test
    void whatEndsAtItsBoundIsToldAndHasNoError() throws InputException {
        ShapeFit fit = fit(PEAK, gaussian(Setting.free(1), Setting.within(12, 10, 14.5), Setting.free(3)));
        assertThat(fit.values().get(0).get(1).value()).isCloseTo(14.5, within(1e-4));
        assertThat(fit.values().get(0).get(1).error()).isNaN();
        assertThat(fit.notes()).containsExactly("Gaussian centre is at its bound.");
        assertThat(fit.free()).containsExactly("Gaussian height", "Gaussian fwhm");
    }

    @Test
    void whatIsAllFixedIsOnlyCompared() throws InputException {
        ShapeFit fit = fit(PEAK, gaussian(Setting.fixed(1), Setting.fixed(15), Setting.fixed(3)));
        assertThat(fit.quality().chiSquared()).isCloseTo(0, within(1e-20));
        assertThat(fit.free()).isEmpty();
    }

    @Test
    void aFitThatCannotGoOnSaysSo() {
        assertThatThrownBy(() -> fit(PEAK, gaussian(Setting.free(1e200), Setting.free(15), Setting.free(3))))
                .isInstanceOf(InputException.class)
                .hasMessage("s: the fit cannot go on from these start values;"
                        + " start nearer, fix or bound parameters, or take terms away.");
    }
}
