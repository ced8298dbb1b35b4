package org.nearedge.process;

import java.util.Arrays;
import org.nearedge.process.background.FittedCurve;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/**
 * What stands above a background: the signal from the edge's onset up to 50 eV above it, and how well it stands out.
 *
 * @param onset eV; NaN if no edge is found
 * @param reach last energy that is looked at, eV
 * @param height of the edge: mean of the 10 eV above the onset; without one the highest channel; in the spectrum's unit
 * @param h variance of the signal's sum against that of the background counts under it alone, h = (I_b + var(I_b)) / I_b:
 *     1 for a background that is known exactly, larger for one that is extrapolated (Egerton, Electron Energy-Loss
 *     Spectroscopy in the Electron Microscope, 3rd ed. 2011, section 4.4.4)
 * @param signalToNoise I_k / sqrt(I_k + h I_b), both I in counts (Egerton, same section); intensities that are no counts
 *     are taken in units of their dispersion, which makes them such
 */
record EdgeAbove(double onset, double reach, double height, double h, double signalToNoise) {
    private static final double REACH = 50;
    private static final double SMALL = 0.3;

    /** @param signal what the background left over */
    static EdgeAbove of(BackgroundWindow window, FittedCurve curve, Spectrum signal) {
        EnergyAxis axis = signal.axis();
        double onset = onset(signal, window);
        double start = Double.isNaN(onset) ? window.last() : Math.max(onset, window.first());
        double reach = Math.min(axis.last(), start + REACH);
        int from = Math.min(StepInput.firstAtOrAbove(axis, start), axis.size() - 1);
        int end = Math.max(from + 1, StepInput.firstAbove(axis, reach));
        double[] energies = new double[end - from];
        Arrays.setAll(energies, i -> axis.at(from + i));
        double above = 0;
        double below = 0;
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = from; i < end; i++) {
            above += signal.at(i);
            below += curve.at(axis.at(i));
            highest = Math.max(highest, signal.at(i));
        }
        double dispersion = window.counts()
                ? Math.max(1, curve.goodness().dispersion())
                : curve.goodness().dispersion();
        double variance = curve.varianceOfSum(energies);
        double h = 1 + variance / (dispersion * below);
        double noise = Math.sqrt(dispersion * Math.max(0, above + below) + variance);
        double height = Double.isNaN(onset) ? highest : mean(signal, from, onset + EdgeContrast.ABOVE);
        return new EdgeAbove(onset, reach, height, h, above / noise);
    }

    boolean isFound() {
        return !Double.isNaN(onset);
    }

    private static double mean(Spectrum signal, int from, double to) {
        double sum = 0;
        int end = Math.max(from + 1, StepInput.firstAbove(signal.axis(), to));
        for (int i = from; i < end; i++) {
            sum += signal.at(i);
        }
        return sum / (end - from);
    }

    /** A hump inside the window that is small against what follows is a bad fit and no edge: then the edge comes later. */
    private static double onset(Spectrum signal, BackgroundWindow window) {
        EnergyAxis axis = signal.axis();
        double onset = onsetFrom(signal, window.first());
        if (onset <= window.last()) {
            double height = mean(signal, StepInput.firstAtOrAbove(axis, onset), onset + EdgeContrast.ABOVE);
            int after = Math.min(StepInput.firstAbove(axis, window.last()), axis.size() - 1);
            double highest = signal.slice(after, axis.size()).max();
            return height < SMALL * highest ? onsetFrom(signal, window.last() - EdgeContrast.BELOW_FROM) : onset;
        }
        return onset;
    }

    private static double onsetFrom(Spectrum signal, double energy) {
        try {
            return Onset.of(signal.slice(StepInput.firstAtOrAbove(signal.axis(), energy), signal.size()));
        } catch (InputException e) {
            // No edge: then there is none to be overlapped.
            return Double.NaN;
        }
    }
}
