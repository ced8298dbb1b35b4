package org.nearedge.library;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.nearedge.process.Broaden;
import org.nearedge.process.Crop;
import org.nearedge.spectrum.DataAxis;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Metadata;
import org.nearedge.spectrum.Samples;
import org.nearedge.spectrum.Spectrum;
import org.nearedge.spectrum.SpectrumImage;

/**
 * A spectrum image for benchmarks: the library's spectra in turn, position after position, on a falling background of
 * 10000 counts with 20000 counts at the highest point, and Gaussian noise of the counts' root.
 */
public final class ImageOfReferences {
    private static final double DISPERSION = 0.25;
    private static final double BEFORE = 80;
    private static final int CHANNELS = 456;
    private static final double BACKGROUND = 1e4;
    private static final double EDGE = 2e4;

    private ImageOfReferences() {}

    /**
     * @param threshold energy loss of the lowest empty state, eV
     * @param sigma broadening, eV; not below the records' own
     */
    public static SpectrumImage of(List<Reference> references, double threshold, double sigma, int rows, int columns)
            throws InputException {
        List<double[]> edges = new ArrayList<>();
        for (Reference reference : references) {
            edges.add(edge(reference, sigma));
        }
        SplittableRandom random = new SplittableRandom(1);
        double[] values = new double[rows * columns * CHANNELS];
        for (int i = 0; i < values.length; i++) {
            int channel = i % CHANNELS;
            double energy = threshold - BEFORE + channel * DISPERSION;
            double counts = BACKGROUND * Math.pow(energy / (threshold - BEFORE), -3)
                    + EDGE * edges.get(i / CHANNELS % edges.size())[channel];
            values[i] = counts + Math.sqrt(counts) * random.nextGaussian();
        }
        List<DataAxis> axes = List.of(
                DataAxis.uniform("y", "nm", 0, 1, rows),
                DataAxis.uniform("x", "nm", 0, 1, columns),
                DataAxis.uniform("Energy loss", "eV", threshold - BEFORE, DISPERSION, CHANNELS));
        return Dataset.ordered("references", "made here", axes, Samples.of(values), Metadata.EMPTY, List.of())
                .spectra()
                .orElseThrow();
    }

    /** On the image's channels, the highest point 1; above a record's last energy it stays as it ended. */
    private static double[] edge(Reference reference, double sigma) throws InputException {
        Spectrum own = reference.spectrum();
        if (reference.edgeTop() != null) {
            own = new Crop(own.axis().first(), reference.edgeTop()).apply(own);
        }
        Spectrum broadened = new Broaden(reference.sigma(), sigma).apply(own);
        double[] edge = new double[CHANNELS];
        for (int i = 0; i < CHANNELS; i++) {
            double energy = i * DISPERSION - BEFORE;
            edge[i] = energy < broadened.axis().first() ? 0 : broadened.valueAt(energy) / broadened.max();
        }
        return edge;
    }
}
