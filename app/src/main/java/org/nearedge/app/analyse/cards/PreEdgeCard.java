package org.nearedge.app.analyse.cards;

import org.nearedge.process.PreEdgeLine;

/** Subtracts a straight line fitted before the edge. */
final class PreEdgeCard extends FitWindowCard<PreEdgeLine> {
    PreEdgeCard(CardEdit edit) {
        super(
                PreEdgeLine.class,
                edit,
                "Pre-edge line",
                "Subtracts a straight line, fitted in a window before the edge. The window can be dragged on the chart.");
    }
}
