package org.nearedge.spectrum;

import java.util.Arrays;
import java.util.List;

/** The spectra of a data set, one per position; the energy axis in eV, ascending. Reads lazily from the data set. */
public final class SpectrumImage {
    private final Dataset dataset;
    private final EnergyAxis axis;
    private final boolean descending;

    SpectrumImage(Dataset dataset) throws InputException {
        this.dataset = dataset;
        List<DataAxis> axes = dataset.axes();
        DataAxis energy = axes.get(axes.size() - 1);
        double[] values = Arrays.stream(energy.toArray())
                .map(e -> e * energy.electronVolts())
                .toArray();
        this.descending = values.length > 1 && values[values.length - 1] < values[0];
        if (descending) {
            reverse(values);
        }
        try {
            double scale = Math.abs(energy.scale()) * energy.electronVolts();
            this.axis = energy.isUniform() && scale > 0
                    ? EnergyAxis.uniform(values[0], scale, values.length)
                    : EnergyAxis.of(values);
        } catch (IllegalArgumentException e) {
            throw new InputException(
                    dataset.title(), "energy axis", e.getMessage(), "correct the calibration of the file");
        }
    }

    public EnergyAxis axis() {
        return axis;
    }

    /** Of the data set, and so of each of its spectra. */
    public Metadata metadata() {
        return dataset.metadata();
    }

    /** What the data set is called. */
    public String title() {
        return dataset.title();
    }

    /** The axes without the energy axis, slowest first; empty for a single spectrum. */
    public List<DataAxis> positionAxes() {
        return dataset.axes().subList(0, dataset.axes().size() - 1);
    }

    /** Shape without the energy axis, slowest first; empty for a single spectrum. */
    public int[] positions() {
        int[] shape = dataset.shape();
        return Arrays.copyOf(shape, shape.length - 1);
    }

    /** Number of spectra. */
    public int count() {
        return Math.toIntExact(dataset.count() / axis.size());
    }

    /**
     * One spectrum. Channels whose intensity is not finite are left out of its axis.
     *
     * @param position flat index over the other axes, the last one fastest
     */
    public Spectrum at(int position) throws InputException {
        String suffix = count() == 1 ? "" : " [" + position + "]";
        return finite(dataset.title() + suffix, row(position));
    }

    /** Sum over all positions. */
    public Spectrum sum() throws InputException {
        double[] sum = row(0);
        for (int i = 1; i < count(); i++) {
            double[] row = row(i);
            for (int k = 0; k < sum.length; k++) {
                sum[k] += row[k];
            }
        }
        return finite(dataset.title(), sum);
    }

    /** Intensities at a position, shape (channels), in the order of the axis; may hold values that are not finite. */
    public double[] row(int position) {
        double[] row = dataset.row(position);
        if (descending) {
            reverse(row);
        }
        return row;
    }

    private Spectrum finite(String name, double[] row) throws InputException {
        int good = 0;
        double[] energies = new double[row.length];
        double[] intensity = new double[row.length];
        for (int i = 0; i < row.length; i++) {
            if (Double.isFinite(row[i])) {
                energies[good] = axis.at(i);
                intensity[good++] = row[i];
            }
        }
        if (good == 0) {
            throw new InputException(name, "", "has no finite intensity", "check the data column");
        }
        EnergyAxis kept = good == row.length ? axis : EnergyAxis.of(Arrays.copyOf(energies, good));
        return new Spectrum(name, kept, Arrays.copyOf(intensity, good), dataset.metadata());
    }

    private static void reverse(double[] values) {
        for (int i = 0, j = values.length - 1; i < j; i++, j--) {
            double kept = values[i];
            values[i] = values[j];
            values[j] = kept;
        }
    }
}
