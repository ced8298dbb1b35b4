package org.nearedge.process;

import org.nearedge.process.lowloss.ZeroLossPeak;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/** What a Fourier deconvolution may make of a sharp line. */
final class Reconvolution {
    /** Of the zero-loss peak's width: sharper lines are made of noise alone. */
    private static final double SHARPEST = 0.5;

    private Reconvolution() {}

    /** For a record's constructor. */
    static void require(Double cut, Double fwhm) {
        if (cut != null && !(cut > 0 && cut <= 100)) {
            throw new IllegalArgumentException("cut is " + cut + " eV and must be above 0, up to 100");
        }
        if (fwhm != null && !(fwhm > 0 && fwhm <= 100)) {
            throw new IllegalArgumentException("fwhm is " + fwhm + " eV and must be above 0, up to 100");
        }
    }

    static void require(Spectrum in, ZeroLossPeak zero, Double fwhm, String step) throws InputException {
        if (fwhm != null && fwhm < SHARPEST * zero.fwhm()) {
            throw StepInput.fault(
                    in,
                    step,
                    "a resolution of %s eV is less than half of that of the zero-loss peak, %s eV"
                            .formatted(StepInput.number(fwhm), StepInput.number(Math.rint(zero.fwhm() * 1000) / 1000)),
                    "choose a larger one, or richardson-lucy");
        }
    }
}
