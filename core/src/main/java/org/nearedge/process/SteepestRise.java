package org.nearedge.process;

import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/** Where an absorption edge rises: E0 as Athena and Larch take it, the energy of the largest first derivative. */
final class SteepestRise {
    /** A glitch of the monochromator farther from the onset is not looked at, eV. */
    private static final double NEAR = 15;

    private SteepestRise() {}

    /**
     * Energy of the channel with the largest slope within 15 eV of the onset, eV. The slope is that of the spectrum
     * smoothed by a Gaussian of one channel.
     */
    static double of(Spectrum in) throws InputException {
        double onset = Onset.of(in);
        Spectrum even = UniformAxis.of(in);
        EnergyAxis axis = even.axis();
        double[] smooth = GaussianKernel.convolve(even.toArray(), GaussianKernel.of(1));
        int best = -1;
        for (int i = 1; i < smooth.length - 1; i++) {
            boolean near = Math.abs(axis.at(i) - onset) <= NEAR;
            if (near && (best < 0 || smooth[i + 1] - smooth[i - 1] > smooth[best + 1] - smooth[best - 1])) {
                best = i;
            }
        }
        return best < 0 ? onset : in.axis().at(in.axis().indexOf(axis.at(best)));
    }
}
