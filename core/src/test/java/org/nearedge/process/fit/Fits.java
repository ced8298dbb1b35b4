package org.nearedge.process.fit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.StreamSupport;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.Metadata;
import org.nearedge.spectrum.Spectrum;

/** Spectra whose answer is known, and the numbers of scipy (make.py beside them). */
public final class Fits {
    private static final double LN2 = Math.log(2);

    private Fits() {}

    public static JsonNode scipy() {
        try (InputStream in = Fits.class.getResourceAsStream("fits.json")) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static double[] numbers(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .mapToDouble(JsonNode::asDouble)
                .toArray();
    }

    public static Spectrum spectrum(String name, double[] energies, double[] intensity) {
        return new Spectrum(name, EnergyAxis.of(energies), intensity, Metadata.EMPTY);
    }

    /** Sampled from first, step eV apart. */
    public static Spectrum sampled(String name, double first, double step, int size, DoubleUnaryOperator curve) {
        EnergyAxis axis = EnergyAxis.uniform(first, step, size);
        return new Spectrum(name, axis, Arrays.stream(axis.toArray()).map(curve).toArray(), Metadata.EMPTY);
    }

    public static double gaussian(double x, double height, double centre, double fwhm) {
        double t = (x - centre) / fwhm;
        return height * Math.exp(-4 * LN2 * t * t);
    }

    public static double arctangent(double x, double height, double centre, double fwhm) {
        return height * (0.5 + Math.atan(2 * (x - centre) / fwhm) / Math.PI);
    }

    /** With normal noise of a standard deviation. */
    public static Spectrum noisy(Spectrum in, double sigma, Random random) {
        return in.withIntensity(Arrays.stream(in.toArray())
                .map(v -> v + sigma * random.nextGaussian())
                .toArray());
    }

    /** Errors that are the same in all channels, and known. */
    public static ChannelErrors known(Spectrum of, double sigma) {
        double[] all = new double[of.size()];
        Arrays.fill(all, sigma);
        return ChannelErrors.given(all);
    }
}
