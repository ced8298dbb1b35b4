package org.nearedge.app.analyse.cards;

import org.nearedge.process.FourierLog;

/** Removes plural scattering from a spectrum that holds its zero-loss peak. */
final class FourierLogCard extends ReconvolutionCard<FourierLog> {
    FourierLogCard(CardEdit edit) {
        super(
                FourierLog.class,
                edit,
                "Fourier-log",
                "Removes plural scattering from a low-loss or spliced spectrum that holds its zero-loss peak, and tells "
                        + "the thickness t/\u03bb",
                FourierLog::cut,
                FourierLog::fwhm,
                FourierLog::new);
        explainTold("Thickness in mean free paths of inelastic scattering, t/\u03bb = ln(It / I0); where the zero-loss "
                + "peak was taken to end; and its full width at half maximum");
    }
}
