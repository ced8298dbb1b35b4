package org.nearedge.process;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Random;
import org.nearedge.spectrum.DataAxis;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Metadata;
import org.nearedge.spectrum.NumberType;
import org.nearedge.spectrum.Samples;
import org.nearedge.spectrum.Spectrum;
import org.nearedge.spectrum.SpectrumImage;

/** Spectra for the benchmarks: a power law, an edge of varying height at 600 eV, and counting noise. */
final class ManySpectra {
    static final EnergyAxis AXIS = EnergyAxis.uniform(400, 0.25, 2048);

    private ManySpectra() {}

    static double[] counts(Random random) {
        double[] counts = new double[AXIS.size()];
        double height = 200 * random.nextDouble();
        for (int i = 0; i < counts.length; i++) {
            double e = AXIS.at(i);
            double mean = 1000 * Math.pow(e / 400, -3) + (e > 600 ? height * Math.pow(e / 600, -3) : 0);
            counts[i] = Math.max(0, Math.rint(mean + Math.sqrt(mean) * random.nextGaussian()));
        }
        return counts;
    }

    static Spectrum[] spectra(int count) {
        Random random = new Random(4);
        Spectrum[] spectra = new Spectrum[count];
        for (int i = 0; i < count; i++) {
            spectra[i] = new Spectrum("s", AXIS, counts(random), Metadata.EMPTY);
        }
        return spectra;
    }

    /** As a file holds them: single precision, spectrum after spectrum. */
    static SpectrumImage image(int count) {
        Random random = new Random(4);
        ByteBuffer block = ByteBuffer.allocate(4 * count * AXIS.size()).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < count; i++) {
            for (double value : counts(random)) {
                block.putFloat((float) value);
            }
        }
        List<DataAxis> axes = List.of(
                DataAxis.uniform("x", "nm", 0, 1, count),
                DataAxis.uniform("energy", "eV", AXIS.first(), AXIS.step(), AXIS.size()));
        try {
            return Dataset.ordered(
                            "image",
                            "benchmark",
                            axes,
                            Samples.of(block.flip(), NumberType.FLOAT32),
                            Metadata.EMPTY,
                            List.of())
                    .spectra()
                    .orElseThrow();
        } catch (InputException e) {
            throw new IllegalStateException(e);
        }
    }
}
