package org.nearedge.library.own;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.nearedge.io.xyz.ExtendedXyz;
import org.nearedge.library.Reference;
import org.nearedge.spectrum.InputException;

/**
 * The atoms around a site and its mean bond length and angle, by the rules that the bundled records were made with
 * (sample-data/generator): bonded are the Si atoms within 2.75 angstrom of Si, or 2.05 angstrom of O.
 *
 * @param environment the site first, then by distance; at most 40 atoms, relative to the site
 * @param bondLength angstrom; null without a bond
 * @param bondAngle degrees; null without two bonds
 */
record Surroundings(int atoms, List<Reference.Atom> environment, int neighbours, Double bondLength, Double bondAngle) {
    private static final int MOST = 40;
    /** Images of a cell that are looked at; a cell that needs more is no cell of a crystal. */
    private static final long MOST_IMAGES = 20_000_000;

    /** An atom seen from the site. */
    private record Seen(String element, double[] at, double distance) {}

    /**
     * @param name of the file, for a fault
     * @param index of the site's atom, from 0
     */
    static Surroundings of(String name, ExtendedXyz structure, int index, String edge) throws InputException {
        String absorber = edge.substring(0, Math.max(0, edge.indexOf('-')));
        if (index < 0 || index >= structure.elements().size()) {
            throw new InputException(
                    name,
                    "atom " + index,
                    "is not there: the structure has " + structure.elements().size() + " atoms, counted from 0",
                    "give the index of the atom with the core hole");
        }
        if (!structure.elements().get(index).equals(absorber)) {
            throw new InputException(
                    name,
                    "atom " + index,
                    "is " + structure.elements().get(index) + ", but the edge is " + edge,
                    "give the index of the atom with the core hole, counted from 0");
        }
        boolean silicon = absorber.equals("Si");
        List<Seen> seen = seen(name, structure, index, silicon ? 4.2 : 4.0);
        List<Seen> bonded = seen.stream()
                .skip(1)
                .filter(s -> s.element().equals("Si") && s.distance() < (silicon ? 2.75 : 2.05))
                .toList();
        OptionalDouble length = bonded.stream().mapToDouble(Seen::distance).average();
        return new Surroundings(
                structure.elements().size(),
                seen.stream().limit(MOST).map(Surroundings::atom).toList(),
                bonded.size(),
                length.isPresent() ? (Double) length.getAsDouble() : null,
                meanAngle(bonded));
    }

    private static List<Seen> seen(String name, ExtendedXyz structure, int index, double radius) throws InputException {
        double[] site = structure.positions()[index];
        double[][] cell = structure.lattice();
        int[] reach = cell == null ? new int[3] : reach(name, structure, site, radius);
        List<Seen> seen = new ArrayList<>();
        for (int i = 0; i < structure.positions().length; i++) {
            double[] atom = structure.positions()[i];
            for (int a = -reach[0]; a <= reach[0]; a++) {
                for (int b = -reach[1]; b <= reach[1]; b++) {
                    for (int c = -reach[2]; c <= reach[2]; c++) {
                        double[] at = new double[3];
                        for (int k = 0; k < 3; k++) {
                            double image = cell == null ? 0 : a * cell[0][k] + b * cell[1][k] + c * cell[2][k];
                            at[k] = atom[k] + image - site[k];
                        }
                        double distance = norm(at);
                        if (distance < radius) {
                            seen.add(new Seen(structure.elements().get(i), at, distance));
                        }
                    }
                }
            }
        }
        seen.sort(Comparator.comparingDouble(Seen::distance));
        return seen;
    }

    /** How many cells away an atom of the sphere can be, along each vector. */
    private static int[] reach(String name, ExtendedXyz structure, double[] site, double radius) throws InputException {
        double[][] cell = structure.lattice();
        double volume = Math.abs(dot(cell[0], cross(cell[1], cell[2])));
        int[] reach = new int[3];
        long images = structure.elements().size();
        for (int k = 0; k < 3; k++) {
            double[] normal = cross(cell[(k + 1) % 3], cell[(k + 2) % 3]);
            double width = volume / norm(normal);
            if (!(volume > 0.1) || !(width > 0.1)) {
                throw new InputException(name, "lattice", "spans no volume", "export the structure again");
            }
            // Atoms need not lie in the cell that they are listed in.
            double farthest = 0;
            for (double[] atom : structure.positions()) {
                double[] apart = {atom[0] - site[0], atom[1] - site[1], atom[2] - site[2]};
                farthest = Math.max(farthest, Math.abs(dot(apart, normal)) / norm(normal));
            }
            reach[k] = (int) Math.ceil((radius + farthest) / width);
            images *= 2L * reach[k] + 1;
        }
        if (images > MOST_IMAGES) {
            throw new InputException(
                    name, "lattice", "is too small for where its atoms are", "wrap the atoms into the cell");
        }
        return reach;
    }

    private static Reference.Atom atom(Seen seen) {
        double[] at = seen.at();
        return new Reference.Atom(seen.element(), rounded(at[0]), rounded(at[1]), rounded(at[2]));
    }

    private static double rounded(double value) {
        return Double.parseDouble(String.format(Locale.ROOT, "%.3f", value)) + 0.0;
    }

    private static Double meanAngle(List<Seen> bonded) {
        double sum = 0;
        int pairs = 0;
        for (int i = 0; i < bonded.size(); i++) {
            for (int k = 0; k < i; k++) {
                Seen one = bonded.get(i);
                Seen other = bonded.get(k);
                double cosine = dot(one.at(), other.at()) / (one.distance() * other.distance());
                sum += Math.toDegrees(Math.acos(Math.max(-1, Math.min(1, cosine))));
                pairs++;
            }
        }
        return pairs == 0 ? null : (Double) (sum / pairs);
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }

    private static double[] cross(double[] a, double[] b) {
        return new double[] {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
    }

    private static double norm(double[] a) {
        return Math.sqrt(dot(a, a));
    }
}
