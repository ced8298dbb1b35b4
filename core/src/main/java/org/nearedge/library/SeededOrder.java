package org.nearedge.library;

import java.util.Comparator;

/**
 * A shuffle that gives a name its place by the name and the seed alone: the order of what comes in does not matter, and
 * a new name does not move the others against each other.
 */
final class SeededOrder {
    private SeededOrder() {}

    static Comparator<String> of(long seed) {
        return Comparator.<String>comparingLong(name -> key(seed, name)).thenComparing(Comparator.naturalOrder());
    }

    /** FNV-1a over the characters, finished as in SplitMix64 so that similar names part. */
    static long key(long seed, String name) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * 0x100000001b3L;
        }
        long z = hash + (seed + 1) * 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
