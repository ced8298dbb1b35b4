package org.nearedge.library;

import java.util.Map;
import java.util.Set;

/**
 * Structures that the sample spectra were made of. They are in the test part of every split, so that no model has seen
 * the answer to a sample.
 */
public final class HeldOut {
    private static final Map<String, Set<String>> STRUCTURES =
            Map.of("Si-K", Set.of("net CAN", "search Si6-894"), "O-K", Set.of("Coesite"));

    private HeldOut() {}

    /** Names of structures; empty for an edge without samples. */
    public static Set<String> structures(String edge) {
        return STRUCTURES.getOrDefault(edge, Set.of());
    }

    public static boolean contains(Reference reference) {
        return structures(reference.edge()).contains(reference.structure());
    }
}
