package org.nearedge.process.fit.mixture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.nearedge.process.fit.ChannelErrors;
import org.nearedge.process.fit.FitQuality;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/** Fits by all combinations of a few components out of many, best first. */
public final class Combinations {
    /** More components in one fit than these are hardly ever told apart. */
    public static final int LARGEST = 4;

    /** About a minute of one core for a thousand channels. */
    static final long MOST_FITS = 20_000;

    /** The best ones that are told; each holds its curves. */
    public static final int TOLD = 100;

    private static final Comparator<Entry> BEST_FIRST =
            Comparator.comparingDouble(e -> e.mixture().quality().reducedChiSquared());

    private Combinations() {}

    /**
     * One of them.
     *
     * @param members indices of the components, ascending
     * @param chance that the last component was added in vain: Hamilton's test against the best of the combinations with
     *     one member less; NaN for single components
     */
    public record Entry(List<Integer> members, Mixture mixture, double chance) {
        public Entry {
            members = List.copyOf(members);
        }
    }

    /**
     * @param most components in one fit, 1 to {@link #LARGEST}
     * @param progress told the share that is done
     * @param cancelled true ends it by a CancellationException
     * @return by reduced chi-squared, best first, at most {@link #TOLD}; left out are those
     *     that cannot be told apart, and those of which a weight is held at zero: they are a smaller one
     */
    public static List<Entry> ranked(
            Spectrum target,
            ChannelErrors errors,
            List<Spectrum> components,
            MixtureOptions options,
            int most,
            DoubleConsumer progress,
            BooleanSupplier cancelled)
            throws InputException {
        if (most < 1 || most > LARGEST) {
            throw new InputException(
                    target.name(), "", most + " components in one fit are asked for", "choose 1 to " + LARGEST);
        }
        int largest = Math.min(most, components.size());
        long count = 0;
        for (int size = 1; size <= largest; size++) {
            count += binomial(components.size(), size);
        }
        if (count > MOST_FITS) {
            throw new InputException(
                    target.name(),
                    "",
                    count + " combinations of " + components.size() + " components are too many",
                    "choose fewer components or fewer in one fit");
        }
        // Parameters of the largest: all combinations are of the same channels, or they could not be compared.
        MixtureProblem problem = new MixtureProblem(target, errors, components, options);
        Map<List<Integer>, FitQuality> known = new HashMap<>();
        List<Entry> entries = new ArrayList<>();
        InputException last = null;
        long done = 0;
        for (int size = 1; size <= largest; size++) {
            for (int[] members : subsets(components.size(), size)) {
                if (cancelled.getAsBoolean()) {
                    throw new CancellationException();
                }
                try {
                    Mixture mixture = LinearCombination.of(problem, members, cancelled);
                    List<Integer> list = boxed(members);
                    known.put(list, mixture.quality());
                    if (mixture.weights().stream().noneMatch(Weight::isHeld)) {
                        entries.add(new Entry(list, mixture, chance(list, mixture.quality(), known)));
                    }
                    if (entries.size() > 4 * TOLD) {
                        shorten(entries);
                    }
                } catch (InputException e) {
                    last = e;
                }
                progress.accept((double) ++done / count);
            }
        }
        if (entries.isEmpty() && last != null) {
            throw last;
        }
        shorten(entries);
        return entries;
    }

    private static void shorten(List<Entry> entries) {
        entries.sort(BEST_FIRST);
        entries.subList(Math.min(TOLD, entries.size()), entries.size()).clear();
    }

    private static double chance(List<Integer> members, FitQuality quality, Map<List<Integer>, FitQuality> known) {
        FitQuality best = null;
        for (int leftOut = 0; leftOut < members.size() && members.size() > 1; leftOut++) {
            List<Integer> fewer = new ArrayList<>(members);
            fewer.remove(leftOut);
            FitQuality one = known.get(fewer);
            if (one != null && (best == null || one.chiSquared() < best.chiSquared())) {
                best = one;
            }
        }
        return best == null ? Double.NaN : HamiltonTest.chance(best, quality);
    }

    private static List<Integer> boxed(int[] members) {
        List<Integer> list = new ArrayList<>();
        for (int member : members) {
            list.add(member);
        }
        return list;
    }

    static long binomial(int n, int k) {
        long value = 1;
        for (int i = 1; i <= k; i++) {
            value = value * (n - k + i) / i;
        }
        return value;
    }

    /** All subsets of a size, in lexicographic order. */
    static List<int[]> subsets(int n, int size) {
        List<int[]> all = new ArrayList<>();
        int[] now = new int[size];
        for (int i = 0; i < size; i++) {
            now[i] = i;
        }
        while (size > 0 && size <= n) {
            all.add(now.clone());
            int i = size - 1;
            while (i >= 0 && now[i] == n - size + i) {
                i--;
            }
            if (i < 0) {
                break;
            }
            now[i]++;
            for (int j = i + 1; j < size; j++) {
                now[j] = now[j - 1] + 1;
            }
        }
        return all;
    }
}
