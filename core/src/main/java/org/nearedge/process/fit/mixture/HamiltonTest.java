package org.nearedge.process.fit.mixture;

import org.apache.commons.math3.distribution.FDistribution;
import org.nearedge.process.fit.FitQuality;

/**
 * Whether parameters that were added to a fit are needed: W. C. Hamilton, Acta Cryst. 18, 502 (1965). The fit with fewer
 * parameters has to be contained in the one with more. Channels that are not independent (smoothed, or oversampled)
 * make it too sure, and so do weights that cannot fall below zero.
 */
public final class HamiltonTest {
    private HamiltonTest() {}

    /** Probability that the better fit is better by chance alone, 0 to 1; NaN if no parameter was added. */
    public static double chance(FitQuality fewer, FitQuality more) {
        int added = more.parameters() - fewer.parameters();
        if (added <= 0 || more.freedom() <= 0 || more.chiSquared() <= 0) {
            return Double.NaN;
        }
        double ratio = (fewer.chiSquared() - more.chiSquared()) / added / (more.chiSquared() / more.freedom());
        return 1 - new FDistribution(null, added, more.freedom()).cumulativeProbability(Math.max(0, ratio));
    }
}
