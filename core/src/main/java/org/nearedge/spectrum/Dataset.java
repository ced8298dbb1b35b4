package org.nearedge.spectrum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One data set of a file: numbers, axes (slowest first; the energy axis, if there is one, last), metadata, and notices
 * that the user should read. The numbers stay in the file's own order; strides say where each axis steps.
 */
public final class Dataset {
    private final String title;
    private final String format;
    private final List<DataAxis> axes;
    private final Samples samples;
    private final long[] strides;
    private final Metadata metadata;
    private final List<String> notices;

    /**
     * @param format for example {@code DM4} or {@code EMSA/MAS}
     * @param axes slowest first, the energy axis last; empty for a single number
     * @param strides for each axis, how many elements of {@code samples} one index step is
     * @throws IllegalArgumentException if an index would fall outside the samples
     */
    public Dataset(
            String title,
            String format,
            List<DataAxis> axes,
            Samples samples,
            long[] strides,
            Metadata metadata,
            List<String> notices) {
        long reach = 0;
        for (int i = 0; i < axes.size(); i++) {
            reach = Math.addExact(reach, Math.multiplyExact(axes.get(i).size() - 1L, strides[i]));
        }
        if (strides.length != axes.size() || reach < 0 || reach >= samples.size()) {
            throw new IllegalArgumentException("axes " + axes + " reach outside " + samples.size() + " samples");
        }
        this.title = title;
        this.format = format;
        this.axes = List.copyOf(axes);
        this.samples = samples;
        this.strides = strides.clone();
        this.metadata = metadata;
        this.notices = List.copyOf(notices);
    }

    /** A data set whose samples lie in the order of its axes, the last one fastest. */
    public static Dataset ordered(
            String title,
            String format,
            List<DataAxis> axes,
            Samples samples,
            Metadata metadata,
            List<String> notices) {
        long[] strides = new long[axes.size()];
        long stride = 1;
        for (int i = axes.size() - 1; i >= 0; i--) {
            strides[i] = stride;
            stride = Math.multiplyExact(stride, axes.get(i).size());
        }
        return new Dataset(title, format, axes, samples, strides, metadata, notices);
    }

    /**
     * The same numbers with the energy axis moved last, as this class wants it; the given order is kept otherwise.
     *
     * @param strides as the constructor's
     */
    public static Dataset energyLast(
            String title,
            String format,
            List<DataAxis> axes,
            Samples samples,
            long[] strides,
            Metadata metadata,
            List<String> notices) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, axes.size()).boxed().toList());
        order.sort(Comparator.comparing(i -> axes.get(i).isEnergy()));
        return new Dataset(
                title,
                format,
                order.stream().map(axes::get).toList(),
                samples,
                order.stream().mapToLong(i -> strides[i]).toArray(),
                metadata,
                notices);
    }

    public String title() {
        return title;
    }

    public String format() {
        return format;
    }

    public List<DataAxis> axes() {
        return axes;
    }

    /** The numbers in the order of the file. */
    public Samples samples() {
        return samples;
    }

    public NumberType type() {
        return samples.type();
    }

    public Metadata metadata() {
        return metadata;
    }

    /** Sentences for the user: points left out, a wrong count in the header, a guess that was made. */
    public List<String> notices() {
        return notices;
    }

    /** Number of elements on each axis, slowest first. */
    public int[] shape() {
        return axes.stream().mapToInt(DataAxis::size).toArray();
    }

    /** Number of elements. */
    public long count() {
        return axes.stream().mapToLong(DataAxis::size).reduce(1, (a, b) -> a * b);
    }

    /** Element at a flat index in the order of the axes, the last one fastest. Of many, {@link #copy} is the way. */
    public double value(long flat) {
        return samples.get(position(flat));
    }

    /** Imaginary part at a flat index; 0 unless the type is complex. */
    public double imaginary(long flat) {
        return samples.imaginary(position(flat));
    }

    private long position(long flat) {
        long rest = flat;
        long position = 0;
        for (int i = axes.size() - 1; i >= 0; i--) {
            int size = axes.get(i).size();
            position += rest % size * strides[i];
            rest /= size;
        }
        return position;
    }

    /**
     * Elements in the order of the axes, the last one fastest; of complex numbers the real parts.
     *
     * @param from flat index of the first
     * @param into gets them from its first element on
     * @throws InputException if the file can no longer be read
     */
    public void copy(long from, int count, double[] into) throws InputException {
        StillThere.read(samples, () -> {
            int last = axes.size() - 1;
            int size = last < 0 ? 1 : axes.get(last).size();
            for (int done = 0; done < count; ) {
                long at = from + done;
                int lines = lines(at, count - done);
                if (lines > 1) {
                    turned(at, lines, into, done);
                    done += lines * size;
                } else {
                    int some = (int) Math.min(count - done, size - at % size);
                    samples.copy(position(at), last < 0 ? 1 : strides[last], some, into, done);
                    done += some;
                }
            }
        });
    }

    /** Whole lines from a flat index on that are better read across, as they lie across in the file; 0 if none are. */
    private int lines(long at, int count) {
        int last = axes.size() - 1;
        if (last < 1 || samples.isNearer(strides[last], strides[last - 1])) {
            return 0;
        }
        int size = axes.get(last).size();
        int across = axes.get(last - 1).size();
        return at % size == 0 ? (int) Math.min(count / size, across - at / size % across) : 0;
    }

    private void turned(long at, int lines, double[] into, int to) throws InputException {
        int last = axes.size() - 1;
        int size = axes.get(last).size();
        long start = position(at);
        Turned.read(
                lines,
                size,
                (i, line, first) -> samples.copy(start + i * strides[last], strides[last - 1], lines, line, first),
                into,
                to);
    }

    public boolean hasEnergyAxis() {
        return !axes.isEmpty() && axes.get(axes.size() - 1).isEnergy() && !type().isComplex();
    }

    /** One spectrum, if that is all this data set holds. */
    public boolean isSpectrum() {
        return hasEnergyAxis() && count() == axes.get(axes.size() - 1).size();
    }

    /** Present if there is an energy axis: its spectra, one per position of the other axes. */
    public Optional<SpectrumImage> spectra() throws InputException {
        return hasEnergyAxis() ? Optional.of(new DatasetImage(this, samples, strides)) : Optional.empty();
    }

    /** The only spectrum, or the sum over all positions of a spectrum image. */
    public Spectrum spectrum() throws InputException {
        if (type().isComplex()) {
            throw new InputException(
                    title, "", "holds complex numbers and no intensities", "save their modulus or real part");
        }
        return spectra()
                .orElseThrow(() -> new InputException(
                        title,
                        "",
                        "holds no energy axis (shape " + Arrays.toString(shape()) + ", axes " + axes + ")",
                        "open a spectrum or a spectrum image"))
                .sum();
    }
}
