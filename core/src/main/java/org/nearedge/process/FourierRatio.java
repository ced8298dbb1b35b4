package org.nearedge.process;

import java.util.List;
import java.util.Locale;
import org.nearedge.process.deconvolve.CoreLossRatio;
import org.nearedge.process.deconvolve.PluralScattering;
import org.nearedge.process.lowloss.LowLossMatch;
import org.nearedge.process.lowloss.ZeroLossPeak;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/**
 * Removes plural scattering from a core loss whose background is taken off, with the low-loss of the same place
 * ({@link CoreLossRatio}). An uneven axis is made even first; a low-loss with narrower channels is brought to those of
 * the core loss.
 *
 * @param cut where the zero-loss peak of the low-loss ends, eV from its centre; null: at the first minimum after it
 * @param fwhm full width at half maximum of the Gaussian that a sharp line becomes, eV; null: that of the zero-loss peak,
 *     which keeps resolution and noise
 */
public record FourierRatio(Double cut, Double fwhm) implements Deconvolution {
    private static final String NAME = "fourier-ratio";
    /** What stands before the edge, as a share of the maximum, if the background was not taken off. */
    private static final double BACKGROUND = 0.25;

    public FourierRatio {
        Reconvolution.require(cut, fwhm);
    }

    @Override
    public boolean needsLowLoss() {
        return true;
    }

    @Override
    public Spectrum apply(Spectrum in) throws InputException {
        return apply(in, Partners.NONE);
    }

    @Override
    public Spectrum apply(Spectrum in, Partners partners) throws InputException {
        Spectrum lowLoss = lowLoss(in, partners, NAME);
        Spectrum even = UniformAxis.of(in);
        ZeroLossPeak zero = LowLossMatch.require(even, lowLoss);
        Reconvolution.require(in, zero, fwhm, NAME);
        requireNoBackground(even);
        if (!(PluralScattering.thickness(lowLoss, zero, cut) > 0)) {
            throw StepInput.fault(
                    lowLoss,
                    NAME,
                    "the low-loss shows no losses beside its zero-loss peak",
                    "end the zero-loss peak earlier");
        }
        return StepInput.outcome(in, even.axis(), CoreLossRatio.of(even, lowLoss, zero, cut, fwhm), NAME);
    }

    /** On even channels. */
    static Spectrum lowLoss(Spectrum in, Partners partners, String step) throws InputException {
        if (partners.lowLoss() == null) {
            throw StepInput.fault(
                    in,
                    step,
                    "needs the low-loss that was measured with the spectrum",
                    "choose a low-loss, or leave the step out");
        }
        return UniformAxis.of(partners.lowLoss());
    }

    private static void requireNoBackground(Spectrum in) throws InputException {
        int channels = Math.max(1, Math.min(in.size() / 20, 20));
        double start = 0;
        for (int i = 0; i < channels; i++) {
            start += in.at(i) / channels;
        }
        if (!(in.max() > 0) || start > BACKGROUND * in.max()) {
            throw StepInput.fault(
                    in,
                    NAME,
                    in.max() > 0
                            ? "starts at %.0f %% of its maximum, as if with its background"
                                    .formatted(100 * start / in.max())
                            : "has no positive intensity",
                    "take the background off before, and let the spectrum begin before the edge");
        }
    }

    @Override
    public StepReport report(Spectrum in, Partners partners) throws InputException {
        Spectrum lowLoss = lowLoss(in, partners, NAME);
        ZeroLossPeak zero = LowLossMatch.require(UniformAxis.of(in), lowLoss);
        String line = String.format(
                Locale.ROOT,
                "t/\u03bb %.2f \u00b7 %s",
                PluralScattering.thickness(lowLoss, zero, cut),
                NoiseGrowth.words(in, apply(in, partners)));
        return new StepReport(line, List.of(), null);
    }
}
