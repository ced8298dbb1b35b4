package org.nearedge.process.lowloss;

import java.util.Arrays;
import java.util.Locale;
import org.nearedge.process.background.Counts;
import org.nearedge.process.background.CurveFit;
import org.nearedge.process.background.FittedCurve;
import org.nearedge.process.background.Shape;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.EnergyResolution;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/**
 * The zero-loss peak of a low-loss spectrum, measured: where it stands and how broad it is, which is the broadening that
 * the instrument gives to every spectrum taken with it, with their errors.
 *
 * <p>Position: from the highest channel ({@link ZeroLossPeak}), refined by a Gaussian fitted to the channels above half of it. The logarithm of a
 * Gaussian is a parabola (Caruana, Searle, Heller and Shupack, Anal. Chem. 1986, 58, 1162), fitted with every channel
 * weighted by its counting error (Guo, IEEE Signal Process. Mag. 2011, 28(5), 134; here by {@link CurveFit}), of which the
 * vertex is the position. Width: the distance of the places where the peak crosses half of the fitted maximum, between
 * channels by a straight line, so that a peak that is no Gaussian has its own width (Egerton, Electron Energy-Loss
 * Spectroscopy in the Electron Microscope, 3rd ed. 2011, chapter 2).
 *
 * @param position eV on the spectrum's axis
 * @param positionError standard error by counting noise, eV
 * @param fwhm full width at half maximum, eV
 * @param fwhmError standard error by counting noise, eV
 * @param channels the width in channels: below two it is that of the channels and no longer that of the instrument
 */
public record ZeroLossFit(double position, double positionError, double fwhm, double fwhmError, double channels) {
    /** What stands farther from zero is taken for no zero-loss peak, eV: calibrate coarsely first. */
    private static final double FARTHEST = 50;

    private static final int FEWEST_CHANNELS = 5;
    /** Widths after the peak in which it must fall off, */
    private static final double REACH = 3;
    /** to this share of its height. */
    private static final double AFTER = 0.2;

    /** Standard deviation of the Gaussian of the same full width at half maximum, eV. */
    public double sigma() {
        return fwhm / EnergyResolution.FWHM_PER_SIGMA;
    }

    /** @throws InputException if the spectrum holds no zero-loss peak, or one that cannot be measured; says why */
    public static ZeroLossFit of(Spectrum spectrum) throws InputException {
        EnergyAxis axis = spectrum.axis();
        if (axis.first() > FARTHEST || axis.last() < -FARTHEST) {
            throw fault(
                    spectrum, String.format(Locale.ROOT, "starts at %.1f eV, far from zero energy loss", axis.first()));
        }
        int top = ZeroLossPeak.of(spectrum)
                .orElseThrow(() -> fault(spectrum, "holds no peak that stands out near 0 eV as a zero-loss peak does"))
                .channel();
        double height = spectrum.at(top);
        if (top + 2 < spectrum.size() && spectrum.at(top + 1) == height && spectrum.at(top + 2) == height) {
            throw fault(spectrum, "has a peak with a flat top: it is saturated");
        }
        int from = top;
        int end = top + 1;
        while (from > 0 && spectrum.at(from - 1) > height / 2) {
            from--;
        }
        while (end < spectrum.size() && spectrum.at(end) > height / 2) {
            end++;
        }
        int wider = Math.max(0, (FEWEST_CHANNELS - (end - from) + 1) / 2);
        Parabola fit = Parabola.fit(spectrum, Math.max(0, from - wider), Math.min(spectrum.size(), end + wider));
        if (fit == null) {
            throw fault(spectrum, "has a highest point that is no peak");
        }
        ZeroLossFit peak = measured(spectrum, fit, from, end);
        requireAlone(spectrum, peak, height);
        return peak;
    }

    private static ZeroLossFit measured(Spectrum spectrum, Parabola fit, int from, int end) {
        double half = fit.height() / 2;
        Crossing left = Crossing.of(spectrum, from - 1, half);
        Crossing right = Crossing.of(spectrum, end - 1, half);
        double noise = Math.sqrt(fit.dispersion() * half);
        double top = fit.heightError() / 2;
        // The error of the maximum moves both crossings apart, that of each channel only its own.
        double error = Math.hypot(
                Math.hypot(noise / left.slope(), noise / right.slope()), top / left.slope() + top / right.slope());
        double fwhm = right.at() - left.at();
        return new ZeroLossFit(
                fit.vertex(),
                fit.vertexError(),
                fwhm,
                error,
                fwhm / spectrum.axis().step());
    }

    /** A white line stands on what follows it; a zero-loss peak falls to almost nothing before the first loss. */
    private static void requireAlone(Spectrum spectrum, ZeroLossFit peak, double height) throws InputException {
        EnergyAxis axis = spectrum.axis();
        double after = Double.POSITIVE_INFINITY;
        for (int i = axis.indexOf(peak.position);
                i < axis.size() && axis.at(i) <= peak.position + REACH * peak.fwhm;
                i++) {
            after = Math.min(after, spectrum.at(i));
        }
        if (after > AFTER * height) {
            throw fault(
                    spectrum,
                    String.format(
                            Locale.ROOT,
                            "has a peak at %.1f eV that does not fall off as a zero-loss peak does",
                            peak.position));
        }
    }

    private static InputException fault(Spectrum spectrum, String reason) {
        return new InputException(
                spectrum.name(),
                "zero-loss peak",
                reason,
                "give a low-loss spectrum with its zero-loss peak near 0 eV");
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
