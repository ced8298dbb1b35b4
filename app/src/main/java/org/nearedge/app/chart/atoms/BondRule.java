package org.nearedge.app.chart.atoms;

import java.util.List;
import java.util.Set;

/** Which pairs of atoms are bonded: those not farther apart than their elements allow. */
final class BondRule {
    /** What the reference records count as neighbours, angstrom: up to the first minimum of the pair distances. */
    private static final double SI_O = 2.05;

    private static final double SI_SI = 2.75;

    /** Over the sum of the covalent radii, for all other pairs. */
    private static final double TOLERANCE = 1.15;

    /** Nearer than this two entries are one atom, angstrom. */
    private static final double SAME = 0.4;

    /** No silicon bond is longer than this where an oxygen stands between, angstrom: edge-sharing octahedra. */
    private static final double BRIDGED = 2.5;

    private BondRule() {}

    /** Longest bond of two elements, angstrom. */
    static double longest(String one, String other) {
        Set<String> pair = one.equals(other) ? Set.of(one) : Set.of(one, other);
        if (pair.equals(Set.of("Si", "O"))) {
            return SI_O;
        }
        if (pair.equals(Set.of("Si"))) {
            return SI_SI;
        }
        return TOLERANCE * (Element.of(one).covalentRadius() + Element.of(other).covalentRadius());
    }

    static boolean bonded(Environment.Site one, Environment.Site other) {
        double distance = one.at().minus(other.at()).length();
        return distance > SAME && distance <= longest(one.element(), other.element());
    }

    /** Whether two silicon atoms are near each other only because an oxygen holds both, as in stishovite. */
    static boolean bridged(Environment.Site one, Environment.Site other, List<Environment.Site> all) {
        return one.element().equals("Si")
                && other.element().equals("Si")
                && one.at().minus(other.at()).length() > BRIDGED
                && all.stream()
                        .anyMatch(site -> site.element().equals("O") && bonded(site, one) && bonded(site, other));
    }
}
