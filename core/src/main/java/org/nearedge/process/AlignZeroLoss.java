package org.nearedge.process;

import java.util.List;
import java.util.Locale;
import org.nearedge.process.lowloss.ZeroLossFit;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/**
 * Moves the energy axis so that the zero-loss peak stands at 0 eV: that of the low-loss partner, whose axis drifts with
 * that of the core loss of a dual-EELS pair (Gubbens et al., Ultramicroscopy 2010, 110, 962); without a partner the
 * spectrum's own. The estimator is that of {@link ZeroLossFit}: the highest channel, refined by a local fit. Intensities
 * are untouched.
 */
public record AlignZeroLoss() implements Calibration {
    @Override
    public Spectrum apply(Spectrum in) throws InputException {
        return apply(in, Partners.NONE);
    }

    @Override
    public Spectrum apply(Spectrum in, Partners partners) throws InputException {
        return in.withAxis(in.axis().shifted(-peak(in, partners).position()));
    }

    private static ZeroLossFit peak(Spectrum in, Partners partners) throws InputException {
        if (partners.lowLoss() != null) {
            return ZeroLossFit.of(partners.lowLoss());
        }
        try {
            return ZeroLossFit.of(in);
        } catch (InputException e) {
            throw StepInput.fault(
                    in,
                    "align zero loss",
                    "there is no low-loss spectrum beside it, and it " + e.reason(),
                    "choose the low-loss spectrum of the same place, or leave this step out");
        }
    }

    @Override
    public StepReport report(Spectrum in, Partners partners) throws InputException {
        ZeroLossFit peak = peak(in, partners);
        String line = String.format(
                Locale.ROOT,
                "peak at %.2f \u00b1 %.2f eV \u00b7 FWHM %.2f \u00b1 %.2f eV \u00b7 \u03c3 %.2f eV",
                peak.position(),
                peak.positionError(),
                peak.fwhm(),
                peak.fwhmError(),
                peak.sigma());
        return new StepReport(line, List.of(), null, peak.position());
    }
}
