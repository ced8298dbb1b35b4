package org.nearedge.process.counting;

import java.util.Random;

/**
 * Poisson noise, exact and not an approximation by a Gaussian. The same counts from a seed on every machine, for
 * Random's sequence and StrictMath's functions are all laid down.
 */
public final class PoissonCounts {
    /** Above this mean the rejection method is the faster one, and it holds from 10 on. */
    private static final double MANY = 30;

    private final Random random;

    public PoissonCounts(long seed) {
        random = new Random(seed);
    }

    /**
     * Counts arrivals whose spacings are exponential: as many steps as counts. The sample spectra are drawn so.
     *
     * @param mean expected number, at least 0
     */
    public int next(double mean) {
        int count = -1;
        for (double time = 0; time <= mean; count++) {
            time -= StrictMath.log(1 - random.nextDouble());
        }
        return count;
    }

    /**
     * The same distribution in a few steps whatever the mean, by transformed rejection (PTRS of Hoermann, Insurance:
     * Mathematics and Economics 1993, 12, 39).
     *
     * @param mean expected number, at least 0
     */
    public int nextOfMany(double mean) {
        if (mean < MANY) {
            return next(mean);
        }
        double b = 0.931 + 2.53 * StrictMath.sqrt(mean);
        double a = -0.059 + 0.02483 * b;
        double inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
        double accepted = 0.9277 - 3.6224 / (b - 2);
        while (true) {
            double u = random.nextDouble() - 0.5;
            double v = random.nextDouble();
            double edge = 0.5 - Math.abs(u);
            double count = StrictMath.floor((2 * a / edge + b) * u + mean + 0.43);
            if (edge >= 0.07 && v <= accepted) {
                return (int) count;
            }
            if (count < 0 || (edge < 0.013 && v > edge)) {
                continue;
            }
            double bound = count * StrictMath.log(mean) - mean - logFactorial(count);
            if (StrictMath.log(v * inverseAlpha / (a / (edge * edge) + b)) <= bound) {
                return (int) count;
            }
        }
    }

    /** Stirling's series from 10 on: its next term is below 1e-10. */
    private static double logFactorial(double n) {
        double below = 0;
        double x = n + 1;
        for (; x < 11; x++) {
            below += StrictMath.log(x);
        }
        double inverse = 1 / x;
        double series = inverse * (1.0 / 12 - inverse * inverse * (1.0 / 360 - inverse * inverse / 1260));
        return (x - 0.5) * StrictMath.log(x) - x + 0.5 * StrictMath.log(2 * Math.PI) + series - below;
    }
}
