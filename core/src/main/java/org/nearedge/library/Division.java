package org.nearedge.library;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A split in the making: groups of records are dealt out one after the other to the part that lacks most. */
final class Division {
    private enum Part {
        TRAIN(0.6),
        TEST(0.2),
        VALIDATION(0.2);

        final double share;

        Part(double share) {
            this.share = share;
        }
    }

    static final Comparator<Reference> ORDER =
            Comparator.comparing(Reference::structure).thenComparingInt(Reference::site);

    private final Map<Part, List<Reference>> parts = new EnumMap<>(Part.class);
    private int total;

    private Division() {
        for (Part part : Part.values()) {
            parts.put(part, new ArrayList<>());
        }
    }

    static Division byStructure(List<Reference> references, long seed) {
        Map<String, List<Reference>> structures = new TreeMap<>(SeededOrder.of(seed));
        for (Reference reference : references) {
            structures
                    .computeIfAbsent(reference.structure(), structure -> new ArrayList<>())
                    .add(reference);
        }
        // Sites of one structure could be given different kinds: it stays whole, under the kind of its first site.
        Map<String, List<List<Reference>>> kinds = new TreeMap<>();
        for (List<Reference> sites : structures.values()) {
            String kind = sites.stream().min(ORDER).orElseThrow().kind();
            kinds.computeIfAbsent(kind, k -> new ArrayList<>()).add(sites);
        }
        // Kinds of few structures first: what they must do to the shares, the others make good.
        Division division = new Division();
        kinds.values().stream().sorted(Comparator.comparingInt(List::size)).forEach(division::deal);
        return division;
    }

    static Division random(List<Reference> references, long seed) {
        Map<String, List<Reference>> sites = new TreeMap<>(SeededOrder.of(seed));
        references.forEach(reference -> sites.put(reference.id(), List.of(reference)));
        Division division = new Division();
        division.deal(new ArrayList<>(sites.values()));
        return division;
    }

    /**
     * Deals groups so that each part nears its share of all records so far. Held-out groups go to test before all; a
     * part that has none of these groups yet comes first: training, then test, then validation.
     */
    private void deal(List<List<Reference>> groups) {
        total += groups.stream().mapToInt(List::size).sum();
        Set<Part> served = EnumSet.noneOf(Part.class);
        for (boolean heldOut : new boolean[] {true, false}) {
            for (List<Reference> group : groups) {
                if (HeldOut.contains(group.get(0)) == heldOut) {
                    Part part = heldOut ? Part.TEST : neediest(served);
                    parts.get(part).addAll(group);
                    served.add(part);
                }
            }
        }
    }

    private Part neediest(Set<Part> served) {
        Part neediest = Part.TRAIN;
        double most = Double.NEGATIVE_INFINITY;
        for (Part part : Part.values()) {
            if (!served.contains(part)) {
                return part;
            }
            double lacks = part.share * total - parts.get(part).size();
            if (lacks > most + 1e-9) {
                most = lacks;
                neediest = part;
            }
        }
        return neediest;
    }

    Split split(Split.Scheme scheme, long seed) {
        return new Split(scheme, seed, ids(Part.TRAIN), ids(Part.VALIDATION), ids(Part.TEST));
    }

    private List<String> ids(Part part) {
        return parts.get(part).stream().sorted(ORDER).map(Reference::id).toList();
    }
}
