package org.nearedge.evaluate;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Places in an order. */
final class Ranks {
    private Ranks() {}

    /** For each value its place from 1, the largest first; of equals the one that comes first. */
    static int[] largestFirst(double[] values) {
        int[] order = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -values[i]))
                .mapToInt(i -> i)
                .toArray();
        int[] ranks = new int[values.length];
        for (int place = 0; place < order.length; place++) {
            ranks[order[place]] = place + 1;
        }
        return ranks;
    }
}
