package org.nearedge.process.deconvolve;

import java.util.Arrays;
import org.nearedge.process.lowloss.ZeroLossPeak;
import org.nearedge.spectrum.Spectrum;

/**
 * A low-loss on channels, taken apart into its zero-loss peak and the rest.
 *
 * @param values the whole low-loss, shape (channels), in its unit
 * @param first energy of the first channel from the centre of the zero-loss peak, channels
 * @param step eV a channel
 * @param fwhm of the zero-loss peak, eV
 * @param elastic the zero-loss peak alone
 */
record LowLossKernel(double[] values, double first, double step, double fwhm, Elastic elastic) {
    /**
     * @param lowLoss on an even axis
     * @param step eV a channel that is wanted, the low-loss's own or more
     * @param cut where the zero-loss peak ends, eV from its centre; null: at the first minimum
     */
    static LowLossKernel of(Spectrum lowLoss, ZeroLossPeak zero, double step, Double cut) {
        double own = lowLoss.axis().step();
        double[] values = lowLoss.toArray();
        double start = lowLoss.axis().first();
        if (step > own * (1 + 1e-6)) {
            int size = (int) Math.floor(values.length * own / step);
            values = wider(values, step / own, Math.max(1, size));
            start += 0.5 * (step - own);
        }
        double centre = (zero.centre() - start) / step;
        Elastic elastic =
                Elastic.of(values, centre, zero.fwhm() / step, cut == null ? null : (Double) (centre + cut / step));
        return new LowLossKernel(values, -centre, step, zero.fwhm(), elastic);
    }

    /** Channels that hold what falls into them of narrower ones: no count is lost. */
    private static double[] wider(double[] values, double ratio, int size) {
        double[] out = new double[size];
        for (int i = 0; i < size; i++) {
            double from = i * ratio;
            double to = from + ratio;
            for (int k = (int) from; k < Math.min(values.length, Math.ceil(to - 1e-9)); k++) {
                out[i] += values[k] * (Math.min(to, k + 1.0) - Math.max(from, k));
            }
        }
        return out;
    }

    /** The whole low-loss continued to a size, transformed. */
    Fourier whole(int size) {
        return Fourier.of(Ends.continued(values, 0, size - values.length, first), size);
    }

    /** The zero-loss peak alone, transformed. */
    Fourier peak(int size) {
        return Fourier.of(elastic.peak(), size);
    }

    /**
     * A Gaussian of the intensity and the place of the zero-loss peak, transformed.
     *
     * @param width full width at half maximum, eV
     */
    Fourier gaussian(double width, int size) {
        double sigma = width / (2 * Math.sqrt(2 * Math.log(2))) / step;
        Fourier out = Fourier.empty(size);
        for (int i = 0; i < size; i++) {
            double turn = 2 * Math.PI * out.frequency(i);
            double height = elastic.intensity() * Math.exp(-0.5 * turn * turn * sigma * sigma);
            out.real[i] = height * Math.cos(turn * first);
            out.imaginary[i] = i == size / 2 ? 0 : height * Math.sin(turn * first);
        }
        return out;
    }

    /** What a sharp line becomes: the Gaussian, or the zero-loss peak if no width is given. */
    Fourier resolution(Double width, int size) {
        return width == null ? peak(size) : gaussian(width, size);
    }

    /**
     * The zero-loss peak around its centre, sum 1, so far as it is above a ten-thousandth of its height.
     *
     * @return shape (2 half + 1)
     */
    double[] pointSpread() {
        double[] peak = elastic.peak();
        double centre = -first;
        double height = Arrays.stream(peak).max().orElseThrow();
        int half = 1;
        for (int i = 0; i < peak.length; i++) {
            if (peak[i] > 1e-4 * height) {
                half = (int) Math.max(half, Math.ceil(Math.abs(i - centre)));
            }
        }
        half = Math.min(half, (int) Math.ceil(25 * fwhm / step));
        double[] out = new double[2 * half + 1];
        double sum = 0;
        for (int i = 0; i < out.length; i++) {
            out[i] = Math.max(0, cubic(peak, centre + i - half));
            sum += out[i];
        }
        for (int i = 0; i < out.length; i++) {
            out[i] /= sum;
        }
        return out;
    }

    /** Catmull-Rom interpolation; 0 outside. */
    private static double cubic(double[] values, double at) {
        int left = (int) Math.floor(at);
        double t = at - left;
        double a = at(values, left - 1);
        double b = at(values, left);
        double c = at(values, left + 1);
        double d = at(values, left + 2);
        return b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
    }

    private static double at(double[] values, int index) {
        return index < 0 || index >= values.length ? 0 : values[index];
    }
}
