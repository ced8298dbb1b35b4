package org.nearedge.app.analyse.cards;

import org.nearedge.process.FourierRatio;

/** Removes plural scattering from a core loss with its low-loss. */
final class FourierRatioCard extends ReconvolutionCard<FourierRatio> {
    FourierRatioCard(CardEdit edit) {
        super(
                FourierRatio.class,
                edit,
                "Fourier-ratio",
                "Removes plural scattering from a core loss without background, with the low-loss chosen above",
                FourierRatio::cut,
                FourierRatio::fwhm,
                FourierRatio::new);
        explainTold(
                "Thickness in mean free paths of inelastic scattering, t/\u03bb = ln(It / I0) of the low-loss; and by "
                        + "how much the noise from channel to channel grew, as a part of the spectrum's range");
    }
}
