package org.nearedge.process;

import java.util.Arrays;
import org.nearedge.process.background.CurveFit;
import org.nearedge.process.background.FittedCurve;
import org.nearedge.process.background.Shape;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.EnergyResolution;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/**
 * The zero-loss peak of a low-loss spectrum: where it stands and how broad it is, which is the broadening that the
 * instrument gives to every spectrum taken with it.
 *
 * <p>Position: from the highest channel, refined by a Gaussian fitted to the channels above half of it. The logarithm of a
 * Gaussian is a parabola (Caruana, Searle, Heller and Shupack, Anal. Chem. 1986, 58, 1162), fitted with every channel
 * weighted by its counting error (Guo, IEEE Signal Process. Mag. 2011, 28(5), 134; here by {@link CurveFit}), of which the
 * vertex is the position. Width: the distance of the places where the peak crosses half of the fitted maximum, between
 * channels by a straight line, so that a peak that is no Gaussian has its own width (Egerton, Electron Energy-Loss
 * Spectroscopy in the Electron Microscope, 3rd ed. 2011, section 2.4).
 *
 * @param position eV on the spectrum's axis
 * @param positionError standard error by counting noise, eV
 * @param fwhm full width at half maximum, eV
 * @param fwhmError standard error by counting noise, eV
 * @param channels the width in channels: below two it is that of the channels and no longer that of the instrument
 */
public record ZeroLossPeak(double position, double positionError, double fwhm, double fwhmError, double channels) {
    /** What stands farther from zero is taken for no zero-loss peak, eV: calibrate coarsely first. */
    private static final double FARTHEST = 50;

    private static final double BROADEST = 8;
    private static final int FEWEST_CHANNELS = 5;
    /** Share of the maximum that may be left three widths before the peak, where nothing has gained energy. */
    private static final double BEFORE = 0.05;
    /** The same after it, where a plasmon may begin. */
    private static final double AFTER = 0.2;

    /** Standard deviation of the Gaussian of the same full width at half maximum, eV. */
    public double sigma() {
        return fwhm / EnergyResolution.FWHM_PER_SIGMA;
    }

    public double sigmaError() {
        return fwhmError / EnergyResolution.FWHM_PER_SIGMA;
    }

    /** @throws InputException if the spectrum holds no zero-loss peak, or one that cannot be measured; says why */
    public static ZeroLossPeak of(Spectrum spectrum) throws InputException {
        EnergyAxis axis = spectrum.axis();
        int top = 0;
        for (int i = 1; i < spectrum.size(); i++) {
            top = spectrum.at(i) > spectrum.at(top) ? i : top;
        }
        if (spectrum.size() < 2 * FEWEST_CHANNELS || !(spectrum.at(top) > 0)) {
            throw fault(spectrum, "holds no peak");
        }
        if (Math.abs(axis.at(top)) > FARTHEST) {
            throw fault(spectrum, "is highest at " + StepInput.number(axis.at(top)) + " eV, far from zero energy loss");
        }
        if (top + 2 < spectrum.size()
                && spectrum.at(top + 1) == spectrum.at(top)
                && spectrum.at(top + 2) == spectrum.at(top)) {
            throw fault(spectrum, "has a highest peak with a flat top: it is saturated");
        }
        int from = top;
        int end = top + 1;
        while (from > 0 && spectrum.at(from - 1) > spectrum.at(top) / 2) {
            from--;
        }
        while (end < spectrum.size() && spectrum.at(end) > spectrum.at(top) / 2) {
            end++;
        }
        if (from == 0 || end == spectrum.size()) {
            throw fault(spectrum, "shows only one side of its highest peak");
        }
        int wider = Math.max(0, (FEWEST_CHANNELS - (end - from) + 1) / 2);
        Parabola fit = Parabola.fit(spectrum, Math.max(0, from - wider), Math.min(spectrum.size(), end + wider));
        if (fit == null) {
            throw fault(spectrum, "has a highest point that is no peak");
        }
        ZeroLossPeak peak = measured(spectrum, fit, from, end);
        requireAlone(spectrum, peak);
        return peak;
    }

    private static ZeroLossPeak measured(Spectrum spectrum, Parabola fit, int from, int end) {
        double half = fit.height() / 2;
        Crossing left = Crossing.of(spectrum, from - 1, half);
        Crossing right = Crossing.of(spectrum, end - 1, half);
        double noise = Math.sqrt(fit.dispersion() * half);
        double top = fit.heightError() / 2;
        // The error of the maximum moves both crossings apart, that of each channel only its own.
        double error = Math.hypot(
                Math.hypot(noise / left.slope(), noise / right.slope()), top / left.slope() + top / right.slope());
        double fwhm = right.at() - left.at();
        return new ZeroLossPeak(
                fit.vertex(),
                fit.vertexError(),
                fwhm,
                error,
                fwhm / spectrum.axis().step());
    }

    private static void requireAlone(Spectrum spectrum, ZeroLossPeak peak) throws InputException {
        if (peak.fwhm > BROADEST) {
            throw fault(spectrum, "has a highest peak %s eV wide".formatted(StepInput.number(peak.fwhm)));
        }
        double top = spectrum.max();
        double reach = 3 * peak.fwhm;
        EnergyAxis axis = spectrum.axis();
        double before = spectrum.valueAt(Math.max(axis.first(), peak.position - reach));
        double after = Double.POSITIVE_INFINITY;
        for (int i = axis.indexOf(peak.position); i < axis.size() && axis.at(i) <= peak.position + reach; i++) {
            after = Math.min(after, spectrum.at(i));
        }
        if (before > BEFORE * top || after > AFTER * top) {
            throw fault(
                    spectrum,
                    "is highest at %s eV, where it does not stand out as a zero-loss peak does"
                            .formatted(StepInput.number(peak.position)));
        }
    }

    private static InputException fault(Spectrum spectrum, String reason) {
        return StepInput.fault(
                spectrum, "zero-loss peak", reason, "give a low-loss spectrum with its zero-loss peak near 0 eV");
    }

    /** Where the curve crosses a level, and how steeply, per eV. */
    private record Crossing(double at, double slope) {
        static Crossing of(Spectrum spectrum, int left, double level) {
            EnergyAxis axis = spectrum.axis();
            int i = left;
            // The fitted maximum is not the highest channel: the crossing may be one channel off.
            while (i > 0 && i < axis.size() - 2 && !crosses(spectrum, i, level)) {
                i += (spectrum.at(i + 1) > spectrum.at(i)) == (spectrum.at(i) > level) ? -1 : 1;
            }
            double slope = (spectrum.at(i + 1) - spectrum.at(i)) / (axis.at(i + 1) - axis.at(i));
            return new Crossing(axis.at(i) + (level - spectrum.at(i)) / slope, Math.abs(slope));
        }

        private static boolean crosses(Spectrum spectrum, int i, double level) {
            return (spectrum.at(i) - level) * (spectrum.at(i + 1) - level) <= 0 && spectrum.at(i) != spectrum.at(i + 1);
        }
    }

    /** The Gaussian of best fit: a parabola in the logarithm. */
    private record Parabola(double vertex, double vertexError, double height, double heightError, double dispersion) {
        static Parabola fit(Spectrum spectrum, int from, int end) {
            double[] energies = new double[end - from];
            Arrays.setAll(energies, i -> spectrum.axis().at(from + i));
            double[] values = new double[end - from];
            Arrays.setAll(values, i -> spectrum.at(from + i));
            boolean counts = Counts.are(spectrum, from, end);
            FittedCurve curve = CurveFit.fit(Shape.EXPONENTIAL, 2, energies, values, counts);
            double[] vertex = curve == null ? null : curve.vertex();
            if (vertex == null || vertex[0] < energies[0] || vertex[0] > energies[energies.length - 1]) {
                return null;
            }
            // No peak is quite a Gaussian: of counts the noise is known, and the misfit is none.
            double dispersion = counts ? 1 : curve.goodness().dispersion();
            return new Parabola(vertex[0], vertex[1], curve.at(vertex[0]), curve.errorAt(vertex[0]), dispersion);
        }
    }
}
