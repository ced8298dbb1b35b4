package org.nearedge.process.counting;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.nearedge.process.Partners;
import org.nearedge.process.Recipe;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/**
 * What a recipe makes of a spectrum that had been counted anew: the parametric bootstrap (Efron and Tibshirani, An
 * Introduction to the Bootstrap, Chapman and Hall 1993, sec. 6.5), which is the Monte Carlo method of propagating
 * distributions of JCGM 101:2008, sec. 7. Each channel is drawn about its own value, Poisson or Gaussian as
 * {@link CountingNoise} says; the random numbers follow from the content of the spectrum, so that the same spectrum
 * always gives the same.
 *
 * @param inputs what the recipe makes of those it can be done to, on the axis that it makes of the spectrum itself
 * @param lost how many it cannot be done to, for example because no onset is found
 * @param reason why the first of them cannot; null if none is lost
 */
public record Resampling(List<Spectrum> inputs, int lost, InputException reason) {
    /** Draws of a single spectrum, whose spread is then known to 9 %. */
    public static final int DRAWS = 64;

    /** From here on a Gaussian has the shape of Poisson's distribution to within 3 %. */
    private static final double MANY = 1000;

    public Resampling {
        inputs = List.copyOf(inputs);
    }

    public static Resampling of(Spectrum raw, Recipe recipe, Partners partners, CountingNoise noise, int draws)
            throws InputException {
        return of(raw, recipe.run(raw, partners).result().axis(), recipe, partners, noise, draws);
    }

    /** @param axis that the recipe makes of the spectrum itself */
    public static Resampling of(
            Spectrum raw, EnergyAxis axis, Recipe recipe, Partners partners, CountingNoise noise, int draws) {
        long content = content(raw);
        List<Spectrum> inputs = new ArrayList<>();
        InputException first = null;
        int lost = 0;
        for (int k = 0; k < draws; k++) {
            try {
                Spectrum input =
                        recipe.run(drawn(raw, noise, content + k), partners).result();
                if (!input.axis().equals(axis)) {
                    throw new InputException(raw.name(), "", "the recipe ends on another energy axis each time", "");
                }
                inputs.add(input);
            } catch (InputException e) {
                lost++;
                first = first == null ? e : first;
            }
        }
        return new Resampling(inputs, lost, first);
    }

    /** The spectrum as it might have been counted instead; the same for the same number of the draw. */
    static Spectrum drawn(Spectrum raw, CountingNoise noise, int draw) {
        return drawn(raw, noise, content(raw) + draw);
    }

    private static Spectrum drawn(Spectrum raw, CountingNoise noise, long seed) {
        Random random = new Random(mixed(seed));
        PoissonCounts poisson = new PoissonCounts(random.nextLong());
        double[] values = raw.toArray();
        double gain = noise.gain();
        for (int i = 0; i < values.length; i++) {
            double arrivals = gain > 0 ? Math.max(0, values[i]) / gain : 0;
            if (arrivals > MANY) {
                values[i] += gain * Math.sqrt(arrivals) * random.nextGaussian();
            } else if (arrivals > 0) {
                values[i] = gain * poisson.nextOfMany(arrivals);
            }
            if (noise.constant() > 0) {
                values[i] += noise.constant() * random.nextGaussian();
            }
        }
        return raw.withIntensity(values);
    }

    /**
     * How well the spread of Gaussian draws about a known centre is known, as a part of it: one in the root of twice their
     * number (JCGM 100:2008, E.4.3, with as many degrees of freedom as draws).
     */
    public static double relativeError(int draws) {
        return 1 / Math.sqrt(2.0 * draws);
    }

    private static long content(Spectrum raw) {
        long hash = 17;
        for (int i = 0; i < raw.size(); i++) {
            hash = mixed(hash ^ Double.doubleToLongBits(raw.at(i)));
        }
        return mixed(hash ^ Double.doubleToLongBits(raw.axis().first()) ^ raw.size());
    }

    /** Finaliser of SplitMix64 (Steele, Lea, Flood, OOPSLA 2014): near numbers become far ones. */
    private static long mixed(long number) {
        long z = (number ^ (number >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
