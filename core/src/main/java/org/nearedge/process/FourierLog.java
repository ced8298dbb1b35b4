package org.nearedge.process;

import java.util.List;
import java.util.Locale;
import org.nearedge.process.deconvolve.PluralScattering;
import org.nearedge.process.lowloss.LowLossMatch;
import org.nearedge.process.lowloss.ZeroLossPeak;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/**
 * Removes plural scattering from a spectrum that holds its zero-loss peak: a low-loss, or a spectrum spliced from low and
 * core loss ({@link PluralScattering}). What is left is what a specimen would show in which every electron is scattered
 * once at most; the zero-loss peak is gone. An uneven axis is made even first.
 *
 * @param cut where the zero-loss peak ends and losses begin, eV from its centre; null: at the first minimum after it
 * @param fwhm full width at half maximum of the Gaussian that a sharp line becomes, eV; null: that of the zero-loss peak,
 *     which keeps resolution and noise
 */
public record FourierLog(Double cut, Double fwhm) implements Deconvolution {
    private static final String NAME = "fourier-log";
    /** Beyond, hardly an electron is unscattered, and the logarithm is one of noise. */
    private static final double THICK = 3;

    public FourierLog {
        Reconvolution.require(cut, fwhm);
    }

    @Override
    public Spectrum apply(Spectrum in) throws InputException {
        Spectrum even = UniformAxis.of(in);
        ZeroLossPeak zero = peak(even);
        Reconvolution.require(even, zero, fwhm, NAME);
        requireLosses(even, zero);
        return StepInput.outcome(
                in, even.axis(), PluralScattering.removed(even, zero, cut, fwhm).single(), NAME);
    }

    /** Thickness of the specimen in mean free paths of inelastic scattering, t/lambda. */
    public double thickness(Spectrum in) throws InputException {
        Spectrum even = UniformAxis.of(in);
        return PluralScattering.thickness(even, peak(even), cut);
    }

    private ZeroLossPeak peak(Spectrum even) throws InputException {
        return ZeroLossPeak.of(even)
                .orElseThrow(
                        () -> StepInput.fault(
                                even,
                                NAME,
                                "holds no zero-loss peak (" + StepInput.range(even.axis()) + ")",
                                "use it on a low-loss, or a spectrum spliced with one; for a core loss alone there is fourier-ratio"));
    }

    private void requireLosses(Spectrum even, ZeroLossPeak zero) throws InputException {
        double thickness = PluralScattering.thickness(even, zero, cut);
        if (!(thickness > 0) || !Double.isFinite(thickness)) {
            throw StepInput.fault(
                    even, NAME, "shows no losses beside its zero-loss peak", "end the zero-loss peak earlier");
        }
    }

    @Override
    public StepReport report(Spectrum in, Partners partners) throws InputException {
        Spectrum even = UniformAxis.of(in);
        ZeroLossPeak zero = LowLossMatch.requirePeak(even);
        PluralScattering.Outcome outcome = PluralScattering.removed(even, zero, cut, fwhm);
        double thickness = outcome.thickness();
        String line = String.format(
                Locale.ROOT,
                "t/\u03bb %.2f \u00b7 zero loss to %.2f eV, FWHM %.2f eV",
                thickness,
                outcome.cut(),
                zero.fwhm());
        List<String> warnings = thickness > THICK
                ? List.of(String.format(
                        Locale.ROOT,
                        "The specimen is too thick: t/\u03bb is %.1f, and above %.0f what is left is hardly more than noise.",
                        thickness,
                        THICK))
                : List.of();
        return new StepReport(line, warnings, null);
    }
}
