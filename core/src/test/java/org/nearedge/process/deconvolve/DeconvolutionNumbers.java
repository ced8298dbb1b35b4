package org.nearedge.process.deconvolve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.Metadata;
import org.nearedge.spectrum.Spectrum;

/** What numpy made without a Fourier transform: deconvolution.py beside the numbers says how. */
public final class DeconvolutionNumbers {
    private final JsonNode all;

    public DeconvolutionNumbers() {
        try (InputStream in = DeconvolutionNumbers.class.getResourceAsStream("deconvolution.json")) {
            all = new JsonMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public double[] array(String name) {
        JsonNode values = all.get(name);
        double[] out = new double[values.size()];
        for (int i = 0; i < out.length; i++) {
            out[i] = values.get(i).asDouble();
        }
        return out;
    }

    /** @param first energy of the first channel, eV */
    public Spectrum spectrum(String name, double first) {
        double[] values = array(name);
        EnergyAxis axis = EnergyAxis.uniform(first, all.get("step").asDouble(), values.length);
        return new Spectrum(name, axis, values, Metadata.EMPTY);
    }

    public double first() {
        return all.get("first").asDouble();
    }
}
