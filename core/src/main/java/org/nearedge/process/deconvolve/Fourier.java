package org.nearedge.process.deconvolve;

import org.apache.commons.math3.transform.DftNormalization;
import org.apache.commons.math3.transform.FastFourierTransformer;
import org.apache.commons.math3.transform.TransformType;

/** Discrete Fourier transform of real numbers on a power of two of channels, not normalised forwards. */
final class Fourier {
    final double[] real;
    final double[] imaginary;

    private Fourier(double[] real, double[] imaginary) {
        this.real = real;
        this.imaginary = imaginary;
    }

    /** The smallest power of two that is not below a number of channels. */
    static int size(int channels) {
        if (channels > 1 << 28) {
            throw new IllegalArgumentException(channels + " channels are too many for a Fourier transform");
        }
        return channels <= 2 ? 2 : Integer.highestOneBit(channels - 1) << 1;
    }

    /** @param values shape (channels), followed by zeros up to the size */
    static Fourier of(double[] values, int size) {
        double[][] data = new double[2][size];
        System.arraycopy(values, 0, data[0], 0, values.length);
        FastFourierTransformer.transformInPlace(data, DftNormalization.STANDARD, TransformType.FORWARD);
        return new Fourier(data[0], data[1]);
    }

    /** Zeros, to be filled. */
    static Fourier empty(int size) {
        return new Fourier(new double[size], new double[size]);
    }

    int size() {
        return real.length;
    }

    /** Frequency of an index, cycles per channel, -0.5 to 0.5. */
    double frequency(int index) {
        int n = size();
        return (index <= n / 2 ? index : index - n) / (double) n;
    }

    double magnitude(int index) {
        return Math.hypot(real[index], imaginary[index]);
    }

    /** Real part of the inverse transform; this one is used up. */
    double[] inverse() {
        FastFourierTransformer.transformInPlace(
                new double[][] {real, imaginary}, DftNormalization.STANDARD, TransformType.INVERSE);
        return real;
    }

    /** The product with another, in place. */
    Fourier times(Fourier other) {
        for (int i = 0; i < real.length; i++) {
            double re = real[i] * other.real[i] - imaginary[i] * other.imaginary[i];
            imaginary[i] = real[i] * other.imaginary[i] + imaginary[i] * other.real[i];
            real[i] = re;
        }
        return this;
    }

    /** The product with the conjugate of another, in place: what a convolution is to its transpose. */
    Fourier timesConjugate(Fourier other) {
        for (int i = 0; i < real.length; i++) {
            double re = real[i] * other.real[i] + imaginary[i] * other.imaginary[i];
            imaginary[i] = imaginary[i] * other.real[i] - real[i] * other.imaginary[i];
            real[i] = re;
        }
        return this;
    }
}
