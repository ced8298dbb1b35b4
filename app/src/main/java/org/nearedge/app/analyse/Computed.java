package org.nearedge.app.analyse;

import org.nearedge.app.analyse.partner.LowLossSeen;
import org.nearedge.process.Partners;
import org.nearedge.process.pca.PrincipalComponents;

/**
 * What was computed of a spectrum, and of what stands beside it.
 *
 * @param components of its image; null: none are wanted, or there are none
 * @param partners that the recipe was run with
 */
record Computed(Outcome outcome, LowLossSeen lowLoss, PrincipalComponents components, Partners partners) {}
