package org.nearedge.app.analyse.cards;

import org.nearedge.process.AlignZeroLoss;

/** Moves the zero-loss peak to 0 eV. */
final class AlignZeroLossCard extends StepCard<AlignZeroLoss> {
    AlignZeroLossCard(CardEdit edit) {
        super(
                AlignZeroLoss.class,
                edit,
                "Align zero loss",
                "Moves the energy axis so that the zero-loss peak of the low-loss chosen above, or of the spectrum "
                        + "itself, stands at 0 eV",
                true);
        explainTold("Where the zero-loss peak was found, and its full width at half maximum: the resolution of the "
                + "instrument; both with their standard error by counting noise");
    }

    @Override
    protected String summary(AlignZeroLoss now, Surroundings around) {
        return around.report().line().isEmpty()
                ? ""
                : around.zeroLoss() == null ? "on its own peak" : "on the low-loss";
    }

    @Override
    protected void show(AlignZeroLoss now, Surroundings around) {}
}
