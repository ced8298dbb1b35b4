package org.nearedge.evaluate.study;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.nearedge.library.Reference;
import org.nearedge.library.Split;

/** A split with fewer known structures and the same test records, to learn what more data would bring. */
final class KnownSubset {
    private KnownSubset() {}

    /**
     * Whole structures of training and validation in an order that the split's seed decides, until they hold the share
     * of the records: a smaller share is a subset of a larger one.
     *
     * @param share of the records, above 0 to 1
     * @param fewest structures that are kept in any case, so that folds can be made; 4 or more keep one of each part
     */
    static Split of(Split split, List<Reference> usable, double share, int fewest) {
        List<Reference> known = new ArrayList<>(usable);
        Set<String> ids = new HashSet<>(split.train());
        ids.addAll(split.validation());
        known.removeIf(reference -> !ids.contains(reference.id()));
        Set<String> kept = structures(split, known, share, fewest);
        List<String> train = ids(split.train(), known, kept);
        List<String> validation = ids(split.validation(), known, kept);
        return new Split(split.scheme(), split.seed(), train, validation, split.test());
    }

    private static Set<String> structures(Split split, List<Reference> known, double share, int fewest) {
        Map<String, Double> places = new HashMap<>();
        place(split.train(), known, split.seed(), places);
        place(split.validation(), known, split.seed(), places);
        List<String> order = new ArrayList<>(places.keySet());
        order.sort(Comparator.<String>comparingDouble(places::get).thenComparing(Comparator.naturalOrder()));
        Set<String> kept = new HashSet<>();
        long held = 0;
        for (String structure : order) {
            long sites =
                    known.stream().filter(r -> r.structure().equals(structure)).count();
            if (kept.size() >= fewest && held + sites / 2.0 > share * known.size()) {
                break;
            }
            kept.add(structure);
            held += sites;
        }
        return kept;
    }

    /** Places between 0 and 1, so that a subset has training and validation structures in like parts. */
    private static void place(List<String> part, List<Reference> known, long seed, Map<String, Double> places) {
        Set<String> wanted = new HashSet<>(part);
        List<String> order = new ArrayList<>(new TreeSet<>(known.stream()
                .filter(r -> wanted.contains(r.id()))
                .map(Reference::structure)
                .toList()));
        Collections.shuffle(order, new Random(seed));
        for (int i = 0; i < order.size(); i++) {
            places.put(order.get(i), (i + 0.5) / order.size());
        }
    }

    private static List<String> ids(Collection<String> part, List<Reference> known, Set<String> kept) {
        Set<String> wanted = new HashSet<>(part);
        return known.stream()
                .filter(r -> kept.contains(r.structure()) && wanted.contains(r.id()))
                .map(Reference::id)
                .toList();
    }
}
