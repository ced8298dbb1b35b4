package org.nearedge.spectrum;

import java.util.Arrays;
import java.util.List;

/** The spectra of a data set, read in whatever order the file has them. */
final class DatasetImage implements SpectrumImage {
    private final Dataset dataset;
    private final Samples samples;
    private final EnergyAxis axis;
    private final boolean descending;
    /** Elements from one channel to the next. */
    private final long channelStride;
    /** Of the position axes, slowest first. */
    private final int[] sizes;

    private final long[] strides;
    private final int count;
    /** Positions that lie at one stride, and that stride. */
    private final int run;

    private final long runStride;

    DatasetImage(Dataset dataset, Samples samples, long[] allStrides) throws InputException {
        this.dataset = dataset;
        this.samples = samples;
        List<DataAxis> axes = dataset.axes();
        int last = axes.size() - 1;
        this.channelStride = allStrides[last];
        this.strides = Arrays.copyOf(allStrides, last);
        this.sizes = Arrays.copyOf(dataset.shape(), last);
        this.count = Math.toIntExact(dataset.count() / axes.get(last).size());
        int together = 1;
        int outer = last - 1;
        for (; outer >= 0 && strides[outer] == strides[last - 1] * together; outer--) {
            together *= sizes[outer];
        }
        this.run = together;
        this.runStride = last == 0 ? 1 : strides[last - 1];
        DataAxis energy = axes.get(last);
        double[] values = Arrays.stream(energy.toArray())
                .map(e -> e * energy.electronVolts())
                .toArray();
        this.descending = values.length > 1 && values[values.length - 1] < values[0];
        if (descending) {
            reverse(values, 0, values.length);
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

    @Override
    public EnergyAxis axis() {
        return axis;
    }

    @Override
    public Metadata metadata() {
        return dataset.metadata();
    }

    @Override
    public String title() {
        return dataset.title();
    }

    @Override
    public List<DataAxis> positionAxes() {
        return dataset.axes().subList(0, dataset.axes().size() - 1);
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public boolean isStoredByPosition() {
        return count == 1 || samples.isNearer(channelStride, runStride);
    }

    @Override
    public int channelsTogether() {
        return samples.together(channelStride);
    }

    @Override
    public void rows(int from, int to, int channel, int channelEnd, double[] into) throws InputException {
        StillThere.read(samples, () -> {
            if (isStoredByPosition()) {
                rowByRow(from, to, channel, channelEnd, into);
            } else {
                planeByPlane(from, to, channel, channelEnd, into);
            }
        });
    }

    @Override
    public void plane(int channel, int from, int to, double[] into) throws InputException {
        StillThere.read(samples, () -> readPlane(channel, from, to, into, 0));
    }

    private void rowByRow(int from, int to, int channel, int channelEnd, double[] into) throws InputException {
        int width = channelEnd - channel;
        int stored = descending ? axis.size() - channelEnd : channel;
        for (int position = from; position < to; position++) {
            int at = (position - from) * width;
            samples.copy(start(position) + stored * channelStride, channelStride, width, into, at);
            if (descending) {
                reverse(into, at, at + width);
            }
        }
    }

    private void planeByPlane(int from, int to, int channel, int channelEnd, double[] into) throws InputException {
        Turned.read(
                to - from, channelEnd - channel, (i, line, at) -> readPlane(channel + i, from, to, line, at), into, 0);
    }

    private void readPlane(int channel, int from, int to, double[] into, int at) throws InputException {
        long stored = (descending ? axis.size() - 1 - channel : channel) * channelStride;
        for (int position = from; position < to; ) {
            int some = Math.min(to - position, run - position % run);
            samples.copy(start(position) + stored, runStride, some, into, at + position - from);
            position += some;
        }
    }

    /** Where the first channel that is stored of a position lies. */
    private long start(int position) {
        int rest = position;
        long start = 0;
        for (int i = sizes.length - 1; i >= 0; i--) {
            start += rest % sizes[i] * strides[i];
            rest /= sizes[i];
        }
        return start;
    }

    private static void reverse(double[] values, int from, int to) {
        for (int i = from, j = to - 1; i < j; i++, j--) {
            double kept = values[i];
            values[i] = values[j];
            values[j] = kept;
        }
    }
}
