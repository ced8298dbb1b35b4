package org.nearedge.process.deconvolve;

import java.util.Arrays;

/**
 * The iteration of Richardson (J. Opt. Soc. Am. 1972, 62, 55) and Lucy (Astron. J. 1974, 79, 745) for a spectrum
 * (Gloter, Douiri, Tence and Colliex, Ultramicroscopy 2003, 96, 385): o becomes o P'(i / P o) / P'1, where P is the
 * convolution with the point spread and P' its transpose. It tends to the likeliest sharp spectrum behind Poisson counts,
 * never makes one negative, and keeps the area. Beyond the ends nothing was measured, so nothing is asked for there: the
 * sharp spectrum goes on outside them freely (Bertero and Boccacci, Astron. Astrophys. 2005, 437, 369), and the ends do
 * not ring.
 */
public final class LikelihoodIteration {
    /** Channels outside that less than this share of their counts would bring inside are left empty. */
    private static final double HARDLY_SEEN = 1e-3;

    private LikelihoodIteration() {}

    /**
     * @param measured shape (channels); below zero counts as zero
     * @param pointSpread shape (2 half + 1), sum 1, none below zero, the middle one for no shift
     * @return shape (channels)
     */
    public static double[] sharpened(double[] measured, double[] pointSpread, int iterations) {
        int n = measured.length;
        int half = pointSpread.length / 2;
        int whole = n + 2 * half;
        int size = Fourier.size(whole);
        double[] spread = new double[size];
        for (int k = -half; k <= half; k++) {
            spread[Math.floorMod(k, size)] += pointSpread[k + half];
        }
        Fourier p = Fourier.of(spread, size);
        double[] inside = new double[size];
        Arrays.fill(inside, half, half + n, 1);
        double[] weight = Fourier.of(inside, size).timesConjugate(p).inverse();
        double[] sharp = new double[size];
        for (int i = 0; i < whole; i++) {
            int at = Math.max(0, Math.min(n - 1, i - half));
            sharp[i] = weight[i] < HARDLY_SEEN ? 0 : Math.max(0, measured[at]);
        }
        double[] ratio = new double[size];
        for (int iteration = 0; iteration < iterations; iteration++) {
            double[] blurred = Fourier.of(sharp, size).times(p).inverse();
            for (int i = half; i < half + n; i++) {
                double counts = Math.max(0, measured[i - half]);
                ratio[i] = counts > 0 && blurred[i] > 0 ? counts / blurred[i] : 0;
            }
            double[] factor = Fourier.of(ratio, size).timesConjugate(p).inverse();
            for (int i = 0; i < whole; i++) {
                sharp[i] = sharp[i] > 0 ? sharp[i] * Math.max(0, factor[i]) / weight[i] : 0;
            }
        }
        return Arrays.copyOfRange(sharp, half, half + n);
    }
}
