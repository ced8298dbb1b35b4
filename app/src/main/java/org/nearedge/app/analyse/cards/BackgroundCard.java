package org.nearedge.app.analyse.cards;

import org.nearedge.process.PowerLawBackground;

/** Subtracts a power law fitted before the edge. */
final class BackgroundCard extends FitWindowCard<PowerLawBackground> {
    BackgroundCard(CardEdit edit) {
        super(
                PowerLawBackground.class,
                edit,
                "Background",
                "Subtracts A\u00b7E^-r, fitted in a window before the edge. The window can be dragged on the chart.");
    }
}
