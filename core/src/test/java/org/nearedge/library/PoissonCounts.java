package org.nearedge.library;

import java.util.Random;

/**
 * Poisson noise, exact: counts arrivals whose spacings are exponential. The same counts from a seed on every machine,
 * for Random's sequence and StrictMath's logarithm are both laid down.
 */
final class PoissonCounts {
    private final Random random;

    PoissonCounts(long seed) {
        random = new Random(seed);
    }

    /** @param mean expected number, at least 0 */
    int next(double mean) {
        int count = -1;
        for (double time = 0; time <= mean; count++) {
            time -= StrictMath.log(1 - random.nextDouble());
        }
        return count;
    }
}
