package org.nearedge.process;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.Spectrum;

/**
 * Recognises which edges a spectrum shows: a tabulated energy inside its range, and a rise of the signal there that is
 * significant against noise and background. The axis may be off by 10 eV (5 eV for rarer elements, 18 eV above 4 keV).
 */
public final class EdgeFinder {
    /** Rises closer together than this are one rise, eV. */
    private static final double SAME = 4;
    /** Rises below this share of the highest are fine structure. */
    private static final double LEAST_SHARE = 0.02;

    private EdgeFinder() {}

    /**
     * Edges that the spectrum shows, the highest rise first; empty if there is none, and for an axis relative to the
     * onset, where energies cannot tell.
     */
    public static List<Edge> find(Spectrum spectrum) {
        return rises(spectrum).stream().map(rise -> rise.entry().edge()).toList();
    }

    /** Every edge of the table, in the order of energy, for a choice by hand. */
    public static List<Edge> table() {
        return EdgeTable.ENTRIES.stream()
                .map(EdgeTable.Entry::edge)
                .sorted(Comparator.comparingDouble(Edge::onset))
                .toList();
    }

    /** A tabulated edge by its name, for example {@code O-K}; capitals do not matter. */
    public static Optional<Edge> byName(String name) {
        return table().stream().filter(e -> e.name().equalsIgnoreCase(name)).findFirst();
    }

    /**
     * Whether the axis counts from the onset, as in references and other computed spectra: it starts between -20 and
     * 0 eV, ends between 5 and 60 eV, and shows no zero-loss peak (a low-loss spectrum with that range falls below 5 % of
     * its maximum after it).
     */
    public static boolean isOnsetRelative(Spectrum spectrum) {
        EnergyAxis axis = spectrum.axis();
        if (axis.first() > 0 || axis.first() < -20 || axis.last() < 5 || axis.last() > 60) {
            return false;
        }
        int from = StepInput.firstAtOrAbove(axis, 3);
        int end = StepInput.firstAbove(axis, 15);
        double sum = 0;
        for (int i = from; i < end; i++) {
            sum += spectrum.at(i);
        }
        return end > from && sum / (end - from) > 0.05 * spectrum.max();
    }

    static List<EdgeRise> rises(Spectrum raw) {
        List<EdgeRise> found = new ArrayList<>();
        if (isOnsetRelative(raw)) {
            return found;
        }
        Spectrum spectrum = DeadChannels.bridged(raw);
        for (EdgeTable.Entry entry : EdgeTable.ENTRIES) {
            if (spectrum.axis().contains(entry.edge().onset())) {
                EdgeRise rise = EdgeRise.find(spectrum, entry);
                if (rise != null) {
                    found.add(rise);
                }
            }
        }
        found.sort(Comparator.<EdgeRise>comparingInt(r -> r.entry().rank())
                .thenComparingDouble(r -> Math.abs(r.onset() - r.entry().edge().onset())));
        List<EdgeRise> apart = new ArrayList<>();
        for (EdgeRise rise : found) {
            if (apart.stream().noneMatch(other -> Math.abs(other.onset() - rise.onset()) < SAME)) {
                apart.add(rise);
            }
        }
        apart.sort(Comparator.comparingDouble(EdgeRise::height).reversed());
        return apart.stream()
                .filter(r -> r.height() >= LEAST_SHARE * apart.get(0).height())
                .toList();
    }
}
