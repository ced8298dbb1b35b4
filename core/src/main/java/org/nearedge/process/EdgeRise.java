package org.nearedge.process;

import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/**
 * A rise of a spectrum where the table has an edge.
 *
 * @param onset where it rises, eV, by {@link Onset} after the background before it is taken off
 * @param height mean of the 10 eV above the onset over what lies before it, in the spectrum's unit
 */
record EdgeRise(EdgeTable.Entry entry, double onset, double height) {
    /** Stretch before the tolerance in which the background is fitted, eV. */
    private static final double BEFORE = 30;
    /** Stretch above the tolerance that is looked at, eV. */
    private static final double AFTER = 12;
    /** A background needs this many channels and eV. */
    private static final int FEWEST_CHANNELS = 8;

    private static final double SHORTEST = 8;
    /** An edge rises by this share of the whole signal there; what is less may be the fine structure of another. */
    private static final double LEAST_SHARE = 0.03;
    /** And by this many times the noise of its height. */
    private static final double SIGNIFICANT = 8;

    /** The rise near a tabulated edge, or null if there is none. */
    static EdgeRise find(Spectrum spectrum, EdgeTable.Entry entry) {
        double energy = entry.edge().onset();
        double tolerance = entry.tolerance();
        int from = StepInput.firstAtOrAbove(spectrum.axis(), energy - tolerance - BEFORE);
        int end = StepInput.firstAbove(spectrum.axis(), energy + tolerance + AFTER);
        if (end - from < 3) {
            return null;
        }
        Spectrum near = spectrum.slice(from, end);
        Spectrum raised = withoutBackground(near, energy - tolerance);
        try {
            double onset = Onset.of(raised);
            if (Math.abs(onset - energy) > tolerance) {
                return null;
            }
            EdgeContrast contrast = new EdgeContrast(UniformAxis.of(raised));
            EdgeContrast whole = new EdgeContrast(UniformAxis.of(near));
            int at = UniformAxis.of(raised).axis().indexOf(onset);
            double height = contrast.above[at] - contrast.below[at];
            double noise = Noise.deviation(raised)
                    * Math.sqrt(raised.axis().step())
                    * height
                    / Math.max(Double.MIN_NORMAL, contrast.prominence[at]);
            // A signal that has fallen before it rises again, and stays lower, is a transmitted or incident intensity.
            boolean fell = contrast.above[at] <= levelBefore(raised, energy - tolerance);
            boolean counts = !fell && height >= LEAST_SHARE * whole.below[at] && height >= SIGNIFICANT * noise;
            return counts ? new EdgeRise(entry, onset, height) : null;
        } catch (InputException e) {
            // No onset: no edge. That is the answer, not a fault.
            return null;
        }
    }

    /** Mean of the 8 eV below an energy; NaN if the spectrum does not show them. */
    private static double levelBefore(Spectrum raised, double energy) {
        int from = StepInput.firstAtOrAbove(raised.axis(), energy - EdgeContrast.BELOW_FROM);
        int end = StepInput.firstAbove(raised.axis(), energy);
        double sum = 0;
        for (int i = from; i < end; i++) {
            sum += raised.at(i);
        }
        return sum / (end - from);
    }

    private static Spectrum withoutBackground(Spectrum near, double before) {
        int end = StepInput.firstAbove(near.axis(), before);
        if (end < FEWEST_CHANNELS
                || near.axis().first() <= 0
                || before - near.axis().first() < SHORTEST) {
            return near;
        }
        PowerLaw law = PowerLaw.fit(near, 0, end);
        if (law == null) {
            return near;
        }
        double[] values = near.toArray();
        for (int i = 0; i < values.length; i++) {
            values[i] -= law.at(near.axis().at(i));
        }
        return near.withIntensity(values);
    }
}
