package org.nearedge.spectrum;

import java.util.Arrays;
import java.util.List;

/**
 * Spectra on one energy axis (eV, ascending), one per position. Positions are flat over the position axes, the last one
 * fastest. The numbers may stay in the file: everything is read when it is asked for, by several threads if need be.
 */
public interface SpectrumImage {
    EnergyAxis axis();

    /** Of the data set, and so of each of its spectra. */
    Metadata metadata();

    /** What the data set is called. */
    String title();

    /** The axes without the energy axis, slowest first; empty for a single spectrum. */
    List<DataAxis> positionAxes();

    /**
     * Intensities of some channels at some positions, shape (positions, channels); may hold values that are not finite.
     *
     * @param from first position, included
     * @param to last position, excluded
     * @param channel first channel, included
     * @param channelEnd last channel, excluded
     * @param into gets them from its first element on
     * @throws InputException if the file can no longer be read
     */
    void rows(int from, int to, int channel, int channelEnd, double[] into) throws InputException;

    /**
     * Intensities of one channel at some positions, shape (positions); may hold values that are not finite.
     *
     * @param from first position, included
     * @param to last position, excluded
     * @param into gets them from its first element on
     * @throws InputException if the file can no longer be read
     */
    void plane(int channel, int from, int to, double[] into) throws InputException;

    /** Whether a whole spectrum lies together in the file, and not a whole image of one energy: says how to read fast. */
    boolean isStoredByPosition();

    /** How many neighbouring channels are read from the file together, wanted or not. */
    default int channelsTogether() {
        return 1;
    }

    /** Shape without the energy axis, slowest first; empty for a single spectrum. */
    default int[] positions() {
        return positionAxes().stream().mapToInt(DataAxis::size).toArray();
    }

    /** Number of spectra. */
    default int count() {
        int count = 1;
        for (DataAxis axis : positionAxes()) {
            count = Math.multiplyExact(count, axis.size());
        }
        return count;
    }

    /** Intensities at a position, shape (channels), in the order of the axis; may hold values that are not finite. */
    default double[] row(int position) throws InputException {
        double[] row = new double[axis().size()];
        rows(position, position + 1, 0, row.length, row);
        return row;
    }

    /** One spectrum. Channels whose intensity is not finite are left out of its axis. */
    default Spectrum at(int position) throws InputException {
        return spectrum(position, row(position));
    }

    /**
     * The spectrum of a position whose intensities were read before.
     *
     * @param row shape (channels), as {@link #row}; channels that are not finite are left out of the spectrum's axis
     */
    default Spectrum spectrum(int position, double[] row) throws InputException {
        return finite(count() == 1 ? title() : title() + " [" + place(position) + "]", row);
    }

    /** A flat position in words: row and column, counted from 0, or the number where there is one axis alone. */
    default String place(int position) {
        int[] shape = positions();
        if (shape.length != 2) {
            return Integer.toString(position);
        }
        return "row " + position / shape[1] + ", column " + position % shape[1];
    }

    /** Sum over all positions, on all cores, as {@link FiniteSum} makes it. */
    default Spectrum sum() throws InputException {
        // A spectrum alone stays itself to the bit: -0.0 added to 0 would be 0.0.
        int threads = Runtime.getRuntime().availableProcessors();
        return count() == 1 ? at(0) : FiniteSum.of(this, threads, share -> {}, () -> false);
    }

    /**
     * The spectrum of a sum over positions that was made before.
     *
     * @param sum shape (channels); channels that are not finite are left out of the spectrum's axis
     */
    default Spectrum summed(double[] sum) throws InputException {
        return finite(title(), sum);
    }

    private Spectrum finite(String name, double[] row) throws InputException {
        int good = 0;
        double[] energies = new double[row.length];
        double[] intensity = new double[row.length];
        for (int i = 0; i < row.length; i++) {
            if (Double.isFinite(row[i])) {
                energies[good] = axis().at(i);
                intensity[good++] = row[i];
            }
        }
        if (good == 0) {
            throw new InputException(name, "", "has no finite intensity", "check the data column");
        }
        EnergyAxis kept = good == row.length ? axis() : EnergyAxis.of(Arrays.copyOf(energies, good));
        return new Spectrum(name, kept, Arrays.copyOf(intensity, good), metadata());
    }
}
