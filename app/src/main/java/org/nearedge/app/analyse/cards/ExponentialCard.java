package org.nearedge.app.analyse.cards;

import org.nearedge.process.ExponentialBackground;

/** Subtracts an exponential fitted before the edge. */
final class ExponentialCard extends FitWindowCard<ExponentialBackground> {
    ExponentialCard(CardEdit edit) {
        super(
                ExponentialBackground.class,
                edit,
                "Exponential",
                "Subtracts A\u00b7exp(-bE), fitted in a window before the edge: for edges at low loss, on the tail of the "
                        + "plasmons. The window can be dragged on the chart.");
    }
}
