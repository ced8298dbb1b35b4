package org.nearedge.app.analyse;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.nearedge.io.SpectrumFiles;
import org.nearedge.library.Reference;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.process.Broaden;
import org.nearedge.spectrum.DataAxis;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Metadata;
import org.nearedge.spectrum.Samples;
import org.nearedge.spectrum.Spectrum;

/** Spectra for the tests, made from the reference library. */
public final class Fixtures {
    /** Where the lowest empty state of the Si-K measurement lies, eV. */
    public static final double THRESHOLD = 1839;

    private Fixtures() {}

    /** A Si-K measurement of the first reference: power law and noise of a thousandth, 0.25 eV a channel. */
    public static Spectrum siliconK(String name) throws InputException {
        Reference reference = ReferenceLibrary.bundled().edge("Si-K").get(0);
        Spectrum edge = new Broaden(reference.sigma(), 0.5).apply(reference.spectrum());
        EnergyAxis axis = EnergyAxis.uniform(THRESHOLD - 70, 0.25, 400);
        Random random = new Random(7);
        double[] counts = new double[axis.size()];
        for (int i = 0; i < counts.length; i++) {
            double relative = axis.at(i) - THRESHOLD;
            double signal = relative < edge.axis().first() ? 0 : 700 * edge.valueAt(relative) / edge.max();
            counts[i] = 1000 * Math.pow(axis.at(i) / THRESHOLD, -3) + signal + random.nextGaussian();
        }
        return new Spectrum(name, axis, counts, Metadata.EMPTY);
    }

    public static Path siliconKFile(Path folder, String file) throws InputException {
        Path path = folder.resolve(file);
        SpectrumFiles.save(siliconK("Si-K " + file), path);
        return path;
    }

    /** An image of 2 x 3 positions; each spectrum is the measurement times its flat index + 1. */
    public static Dataset spectrumImage() throws InputException {
        Spectrum spectrum = siliconK("image");
        double[] values = IntStream.range(0, 6)
                .boxed()
                .flatMapToDouble(
                        position -> java.util.Arrays.stream(spectrum.toArray()).map(v -> v * (position + 1)))
                .toArray();
        List<DataAxis> axes = List.of(
                DataAxis.uniform("y", "nm", 0, 1, 2),
                DataAxis.uniform("x", "nm", 0, 1, 3),
                DataAxis.uniform(
                        "energy", "eV", spectrum.axis().first(), spectrum.axis().step(), spectrum.size()));
        return Dataset.ordered("image", "test", axes, Samples.of(values), Metadata.EMPTY, List.of());
    }

    /** A picture without an energy axis. */
    public static Dataset picture() {
        List<DataAxis> axes = List.of(DataAxis.uniform("y", "nm", 0, 1, 4), DataAxis.uniform("x", "nm", 0, 1, 5));
        return Dataset.ordered("picture", "test", axes, Samples.of(new double[20]), Metadata.EMPTY, List.of());
    }

    public static Dataset dataset(Spectrum spectrum) {
        List<DataAxis> axes = List.of(DataAxis.uniform(
                "energy", "eV", spectrum.axis().first(), spectrum.axis().step(), spectrum.size()));
        return Dataset.ordered(
                spectrum.name(), "test", axes, Samples.of(spectrum.toArray()), spectrum.metadata(), List.of());
    }
}
