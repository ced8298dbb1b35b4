package org.nearedge.process.deconvolve;

/**
 * The elastic part of a low-loss: the zero-loss peak alone. Up to a cut it is the spectrum itself; beyond, where losses
 * begin, it goes on as the mirror image of the peak's other side, where nothing is lost, scaled to meet the spectrum at
 * the cut (the reflected tail of Egerton, Electron Energy-Loss Spectroscopy in the Electron Microscope, 3rd ed., section
 * 4.3.1).
 *
 * @param peak shape (channels), in the spectrum's unit
 * @param cut channel after the last one that is taken as it is
 * @param intensity I0, the sum of the peak
 * @param total It, the sum of the spectrum
 */
record Elastic(double[] peak, int cut, double intensity, double total) {
    /** Where no minimum follows the peak it ends so many full widths after its centre. */
    private static final double WIDTHS = 2.5;

    /**
     * @param spectrum shape (channels)
     * @param centre of the zero-loss peak, channels
     * @param fwhm of the zero-loss peak, channels
     * @param wantedCut channels from the first; null: the first minimum after the peak
     */
    static Elastic of(double[] spectrum, double centre, double fwhm, Double wantedCut) {
        int n = spectrum.length;
        int cut = wantedCut == null ? minimum(spectrum, centre, fwhm) : (int) Math.ceil(wantedCut);
        cut = Math.max((int) Math.ceil(centre) + 1, Math.min(n, cut));
        double[] peak = new double[n];
        System.arraycopy(spectrum, 0, peak, 0, cut);
        double there = mirrored(spectrum, centre, cut - 1);
        double scale = there > 0 ? Math.max(0, spectrum[cut - 1] / there) : 0;
        for (int i = cut; i < n; i++) {
            double tail = Math.min(scale, 1) * Math.max(0, mirrored(spectrum, centre, i));
            peak[i] = Math.max(0, Math.min(tail, Math.max(0, spectrum[i])));
        }
        double intensity = 0;
        double total = 0;
        for (int i = 0; i < n; i++) {
            intensity += peak[i];
            total += spectrum[i];
        }
        return new Elastic(peak, cut, intensity, total);
    }

    /** Thickness in mean free paths of inelastic scattering, t/lambda = ln(It / I0) (Egerton, section 5.1). */
    double thickness() {
        return Math.log(total / intensity);
    }

    /** The spectrum on the other side of the peak's centre; 0 where it was not recorded. */
    private static double mirrored(double[] spectrum, double centre, int channel) {
        double at = 2 * centre - channel;
        int left = (int) Math.floor(at);
        if (left < 0 || left + 1 >= spectrum.length) {
            return 0;
        }
        return spectrum[left] + (at - left) * (spectrum[left + 1] - spectrum[left]);
    }

    /** Channel after the first minimum that is one within a full width to either side. */
    private static int minimum(double[] spectrum, double centre, double fwhm) {
        int reach = (int) Math.max(2, Math.round(fwhm));
        int from = (int) Math.ceil(centre + 0.5 * fwhm) + 1;
        int last = (int) Math.min(spectrum.length - 1.0 - reach, centre + 10 * fwhm);
        for (int i = from; i <= last; i++) {
            boolean least = true;
            for (int k = 1; k <= reach && least; k++) {
                least = spectrum[i] <= spectrum[i + k] && spectrum[i] <= spectrum[Math.max(from - 1, i - k)];
            }
            if (least) {
                return i + 1;
            }
        }
        return (int) Math.ceil(centre + WIDTHS * fwhm);
    }
}
