package org.nearedge.io.optados;

import java.util.List;
import java.util.Locale;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.Pdos;

/**
 * The s- and p-PDOS of one site, or the mean over several.
 *
 * @param atoms {@code Si 3}, as the calculation counts them within their species
 * @param s states/eV/spin, one value per energy
 */
public record SitePdos(List<String> atoms, EnergyAxis axis, double[] s, double[] p) {
    /** {@code Si 3}; {@code Si 1 to Si 8} for a mean. */
    public String name() {
        return isMean() ? atoms.get(0) + " to " + atoms.get(atoms.size() - 1) : atoms.get(0);
    }

    public boolean isMean() {
        return atoms.size() > 1;
    }

    /** Whether a person's word means this site: {@code Si 3}, {@code si3}; {@code Si} for a mean over silicon. */
    public boolean isCalled(String word) {
        String wanted = plain(word);
        return wanted.equals(plain(name()))
                || isMean() && atoms.stream().allMatch(atom -> atom.split(" ")[0].equalsIgnoreCase(word.strip()));
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
    }

    public Pdos pdos() {
        return new Pdos(axis, s, p);
    }
}
