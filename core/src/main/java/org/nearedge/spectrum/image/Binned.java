package org.nearedge.spectrum.image;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.nearedge.spectrum.DataAxis;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Metadata;
import org.nearedge.spectrum.SpectrumImage;

/**
 * An image seen coarser: the intensities of neighbouring positions and channels are summed, as counts add up. Positions
 * and channels that are left over at the far end of an axis are left out. Nothing is computed before it is asked for.
 */
public final class Binned implements SpectrumImage {
    /** Numbers of the finer image that are held at once, 2 MB. */
    private static final int HELD = 1 << 18;

    private final SpectrumImage fine;
    private final EnergyAxis axis;
    private final List<DataAxis> positionAxes = new ArrayList<>();
    /** For each position axis, how many positions are put together. */
    private final int[] factors;

    private final int channels;

    private Binned(SpectrumImage fine, int[] factors, int channels) {
        this.fine = fine;
        this.factors = factors;
        this.channels = channels;
        this.axis = binned(fine.axis(), channels);
        for (int i = 0; i < factors.length; i++) {
            positionAxes.add(binned(fine.positionAxes().get(i), factors[i]));
        }
    }

    /**
     * @param rows positions that are put together along the last axis but one; a line scan has none
     * @param columns positions that are put together along the last axis
     * @param channels channels that are put together
     * @throws InputException if one is below 1, or above the size of its axis
     */
    public static SpectrumImage of(SpectrumImage image, int rows, int columns, int channels) throws InputException {
        int[] sizes = image.positions();
        int[] factors = new int[sizes.length];
        for (int i = 0; i < sizes.length; i++) {
            factors[i] = i == sizes.length - 1 ? columns : i == sizes.length - 2 ? rows : 1;
            require(image, "positions", factors[i], sizes[i]);
        }
        require(image, "channels", channels, image.axis().size());
        return new Binned(image, factors, channels);
    }

    private static void require(SpectrumImage image, String what, int factor, int size) throws InputException {
        if (factor < 1 || factor > size) {
            throw new InputException(
                    image.title(),
                    "binning",
                    "cannot put " + factor + " " + what + " together where there are " + size,
                    "choose 1 to " + size);
        }
    }

    private static EnergyAxis binned(EnergyAxis axis, int factor) {
        int size = axis.size() / factor;
        if (axis.isUniform()) {
            return EnergyAxis.uniform(axis.first() + (factor - 1) / 2.0 * axis.step(), axis.step() * factor, size);
        }
        return EnergyAxis.of(means(axis::at, factor, size));
    }

    private static DataAxis binned(DataAxis axis, int factor) {
        int size = axis.size() / factor;
        if (axis.isUniform()) {
            double offset = axis.offset() + (factor - 1) / 2.0 * axis.scale();
            return DataAxis.uniform(axis.name(), axis.units(), offset, axis.scale() * factor, size);
        }
        return DataAxis.listed(axis.name(), axis.units(), means(axis::at, factor, size));
    }

    private static double[] means(IntToDoubleFunction values, int factor, int size) {
        double[] means = new double[size];
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < factor; k++) {
                means[i] += values.applyAsDouble(i * factor + k) / factor;
            }
        }
        return means;
    }

    @Override
    public EnergyAxis axis() {
        return axis;
    }

    @Override
    public Metadata metadata() {
        return fine.metadata();
    }

    @Override
    public String title() {
        return fine.title();
    }

    @Override
    public List<DataAxis> positionAxes() {
        return List.copyOf(positionAxes);
    }

    @Override
    public boolean isStoredByPosition() {
        return fine.isStoredByPosition();
    }

    @Override
    public int channelsTogether() {
        return Math.max(1, fine.channelsTogether() / channels);
    }

    @Override
    public void rows(int from, int to, int channel, int channelEnd, double[] into) throws InputException {
        int width = (channelEnd - channel) * channels;
        int columns = last(factors);
        for (int position = from; position < to; ) {
            int some = Math.min(together(position, to), Math.max(1, HELD / (width * columns)));
            double[] sums = new double[some * width];
            double[] finer = new double[some * columns * width];
            for (int start : lines(position)) {
                fine.rows(start, start + some * columns, channel * channels, channelEnd * channels, finer);
                for (int p = 0; p < some * columns; p++) {
                    for (int i = 0; i < width; i++) {
                        sums[p / columns * width + i] += finer[p * width + i];
                    }
                }
            }
            int at = (position - from) * (channelEnd - channel);
            for (int i = 0; i < some * (channelEnd - channel); i++) {
                double sum = 0;
                for (int k = 0; k < channels; k++) {
                    sum += sums[i * channels + k];
                }
                into[at + i] = sum;
            }
            position += some;
        }
    }

    @Override
    public void plane(int channel, int from, int to, double[] into) throws InputException {
        int width = positionAxes.isEmpty() ? 1 : last(positions());
        int lines = positionAxes.size() < 2
                ? 1
                : positionAxes.get(positionAxes.size() - 2).size();
        int down = factors.length < 2 ? 1 : factors[factors.length - 2];
        int fineWidth = fine.positionAxes().isEmpty() ? 1 : last(fine.positions());
        for (int position = from; position < to; ) {
            int line = position / width;
            int some = Math.min((to - 1) / width - line + 1, lines - line % lines);
            some = Math.max(1, Math.min(some, HELD / (down * fineWidth)));
            int end = Math.min(to, (line + some) * width);
            // Finer lines that are summed lie one after the other; of one line alone no more is read than is wanted.
            int skipped = some == 1 ? position % width : 0;
            int wanted = some == 1 ? end - position : width;
            double[] sums = plane(channel, lines(line * width + skipped)[0], some, wanted);
            System.arraycopy(sums, some == 1 ? 0 : position % width, into, position - from, end - position);
            position = end;
        }
    }

    /**
     * @param start finer position where the first line begins
     * @param count lines
     * @param wanted positions of each line
     */
    private double[] plane(int channel, int start, int count, int wanted) throws InputException {
        int columns = last(factors);
        int down = factors.length < 2 ? 1 : factors[factors.length - 2];
        int fineWidth = fine.positionAxes().isEmpty() ? 1 : last(fine.positions());
        double[] all = new double[count * wanted];
        double[] finer = new double[(count * down - 1) * fineWidth + wanted * columns];
        for (int c = channel * channels; c < (channel + 1) * channels; c++) {
            fine.plane(c, start, start + finer.length, finer);
            double[] sums = new double[all.length];
            for (int row = 0; row < count * down; row++) {
                for (int p = 0; p < wanted * columns; p++) {
                    sums[row / down * wanted + p / columns] += finer[row * fineWidth + p];
                }
            }
            for (int p = 0; p < all.length; p++) {
                all[p] += sums[p];
            }
        }
        return all;
    }

    private static int last(int[] factors) {
        return factors.length == 0 ? 1 : factors[factors.length - 1];
    }

    /** Positions from one on that lie in the same line of the image. */
    private int together(int position, int to) {
        int width = positionAxes.isEmpty() ? 1 : last(positions());
        return Math.min(to - position, width - position % width);
    }

    /** First positions of the finer lines that are summed into the line of a position, from that position on. */
    private int[] lines(int position) {
        int[] sizes = fine.positions();
        int[] starts = {0};
        int rest = position;
        int stride = 1;
        for (int i = factors.length - 1; i >= 0; i--) {
            int coordinate = rest % positionAxes.get(i).size();
            rest /= positionAxes.get(i).size();
            // Along a line the finer positions are read together.
            int several = i == factors.length - 1 ? 1 : factors[i];
            int[] more = new int[starts.length * several];
            for (int k = 0; k < more.length; k++) {
                more[k] = starts[k % starts.length] + (coordinate * factors[i] + k / starts.length) * stride;
            }
            starts = more;
            stride *= sizes[i];
        }
        return starts;
    }
}
