package org.nearedge.process.deconvolve;

/**
 * Continues a spectrum beyond its ends so that a Fourier transform does not see it cut off: upwards as a power law that
 * is fitted to its last channels (Egerton, Electron Energy-Loss Spectroscopy in the Electron Microscope, 3rd ed.,
 * section 4.3.2 and program FRAT) and turned to zero by a cosine bell, downwards by a cosine bell alone.
 */
final class Ends {
    /** Share of the channels that the continuation is fitted to. */
    private static final double FITTED = 0.1;

    private Ends() {}

    /**
     * @param values shape (channels)
     * @param below channels before the first
     * @param above channels after the last
     * @param first energy of the first channel in channels, above zero for a power law; else the end is turned to zero
     *     at once
     * @return shape (below + channels + above)
     */
    static double[] continued(double[] values, int below, int above, double first) {
        int n = values.length;
        double[] out = new double[below + n + above];
        System.arraycopy(values, 0, out, below, n);
        double start = mean(values, 0, Math.min(n, 4));
        for (int i = 0; i < below; i++) {
            out[i] = start * bell((below - i) / (below + 1.0));
        }
        int fitted = (int) Math.max(8, FITTED * n);
        double exponent = fitted <= n ? exponent(values, n - fitted, first) : Double.NaN;
        double end = fitted <= n && exponent >= 0 ? level(values, n - fitted, first, exponent) : values[n - 1];
        for (int i = 0; i < above; i++) {
            double energy = (first + n + i) / (first + n - 1);
            double fall = exponent >= 0 ? Math.pow(energy, -exponent) : 1;
            out[below + n + i] = end * fall * bell((i + 1) / (above + 1.0));
        }
        return out;
    }

    /** 1 at 0 and 0 at 1, flat at both. */
    private static double bell(double along) {
        double half = Math.cos(0.5 * Math.PI * along);
        return half * half;
    }

    private static double mean(double[] values, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += values[i];
        }
        return sum / (to - from);
    }

    /** By the areas of two halves (Egerton, section 4.4.2); NaN if the end does not fall as a power law. */
    private static double exponent(double[] values, int from, double first) {
        int middle = (from + values.length) / 2;
        double low = mean(values, from, middle);
        double high = mean(values, middle, values.length);
        double ratio = (first + 0.5 * (middle + values.length - 1)) / (first + 0.5 * (from + middle - 1));
        double exponent = Math.log(low / high) / Math.log(ratio);
        return first + from > 0 && low > 0 && high > 0 && exponent >= 0 ? Math.min(exponent, 50) : Double.NaN;
    }

    /** Of the power law at the last channel: the noise of a single channel must not be continued. */
    private static double level(double[] values, int from, double first, double exponent) {
        int n = values.length;
        double sum = 0;
        double law = 0;
        for (int i = from; i < n; i++) {
            sum += values[i];
            law += Math.pow((first + i) / (first + n - 1), -exponent);
        }
        return sum / law;
    }
}
