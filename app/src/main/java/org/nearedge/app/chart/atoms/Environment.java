package org.nearedge.app.chart.atoms;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.nearedge.library.Reference;

/**
 * The atoms around an absorbing site.
 *
 * @param title the structure and the site; may be empty
 * @param sites the absorber first, at the origin, then the others by their distance to it
 * @param bonds all pairs that are bonded
 * @param left how many atoms farther out are not shown
 */
public record Environment(String title, List<Site> sites, List<Bond> bonds, int left) {
    /** More atoms than this are a heap in which nothing is seen. */
    private static final int MOST = 150;

    /** Nearer to the origin than this an atom is the absorber itself, angstrom. */
    private static final double ABSORBER = 0.05;

    /** An atom: position in angstrom relative to the absorber. */
    public record Site(String element, Vector at) {}

    /** Indices of two bonded atoms, the lower first. */
    public record Bond(int from, int to) {}

    /** No atoms. */
    public static final Environment EMPTY = new Environment("", List.of(), List.of(), 0);

    public Environment {
        sites = List.copyOf(sites);
        bonds = List.copyOf(bonds);
    }

    /**
     * @param absorber element of the absorbing atom
     * @param around as a record tells it, with or without the absorber; what has no finite position is left out
     */
    public static Environment of(String title, String absorber, List<Reference.Atom> around) {
        List<Site> others = new ArrayList<>();
        for (Reference.Atom atom : around) {
            Vector at = new Vector(atom.x(), atom.y(), atom.z());
            if (at.isFinite() && at.length() > ABSORBER) {
                others.add(new Site(atom.element(), at));
            }
        }
        others.sort(Comparator.comparingDouble(site -> site.at().length()));
        List<Site> sites = new ArrayList<>();
        sites.add(new Site(absorber, Vector.ZERO));
        sites.addAll(others.subList(0, Math.min(others.size(), MOST)));
        return new Environment(title, sites, bonds(sites), others.size() + 1 - sites.size());
    }

    private static List<Bond> bonds(List<Site> sites) {
        List<Bond> bonds = new ArrayList<>();
        for (int i = 0; i < sites.size(); i++) {
            for (int j = i + 1; j < sites.size(); j++) {
                if (BondRule.bonded(sites.get(i), sites.get(j))
                        && !BondRule.bridged(sites.get(i), sites.get(j), sites)) {
                    bonds.add(new Bond(i, j));
                }
            }
        }
        return bonds;
    }

    public boolean isEmpty() {
        return sites.isEmpty();
    }

    public boolean isAbsorber(int index) {
        return index == 0;
    }

    /** The absorber, and what is bonded with it. */
    public boolean isFirstShell(int index) {
        return index == 0 || bonds.contains(new Bond(0, index));
    }

    /** Between two atoms, angstrom. */
    public double distance(int one, int other) {
        return sites.get(one).at().minus(sites.get(other).at()).length();
    }

    /** At the atom in the middle, degrees. */
    public double angle(int one, int middle, int other) {
        Vector at = sites.get(middle).at();
        Vector a = sites.get(one).at().minus(at);
        Vector b = sites.get(other).at().minus(at);
        return Math.toDegrees(Math.atan2(a.cross(b).length(), a.dot(b)));
    }

    /** Distances of the absorber's bonds, ascending, angstrom. */
    public double[] bondLengths() {
        return bonds.stream()
                .filter(bond -> bond.from() == 0)
                .mapToDouble(bond -> distance(0, bond.to()))
                .sorted()
                .toArray();
    }

    /** From the absorber to the outermost ball's surface, angstrom. */
    public double extent() {
        double far = 1;
        for (Site site : sites) {
            far = Math.max(far, site.at().length() + Element.of(site.element()).ball());
        }
        return far;
    }
}
