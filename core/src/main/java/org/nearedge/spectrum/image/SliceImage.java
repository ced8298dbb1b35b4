package org.nearedge.spectrum.image;

import java.util.List;
import org.nearedge.spectrum.DataAxis;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Metadata;
import org.nearedge.spectrum.SpectrumImage;

/** The spectra of an image whose slowest position axes stand at fixed indices; with none fixed, the image itself. */
public final class SliceImage implements SpectrumImage {
    private final SpectrumImage image;
    private final List<Integer> fixed;
    /** Flat position of the first spectrum in the whole image. */
    private final int first;

    /** @param fixed an index for each of the slowest axes */
    public SliceImage(SpectrumImage image, List<Integer> fixed) {
        List<DataAxis> axes = image.positionAxes();
        if (fixed.size() > axes.size()) {
            throw new IllegalArgumentException(fixed.size() + " of " + axes.size() + " axes are fixed");
        }
        int flat = 0;
        for (int i = 0; i < axes.size(); i++) {
            int index = i < fixed.size() ? fixed.get(i) : 0;
            if (index < 0 || index >= axes.get(i).size()) {
                throw new IllegalArgumentException("index " + index + " on " + axes.get(i));
            }
            flat = flat * axes.get(i).size() + index;
        }
        this.image = image;
        this.fixed = List.copyOf(fixed);
        this.first = flat;
    }

    @Override
    public EnergyAxis axis() {
        return image.axis();
    }

    @Override
    public Metadata metadata() {
        return image.metadata();
    }

    @Override
    public String title() {
        return image.title();
    }

    @Override
    public List<DataAxis> positionAxes() {
        return image.positionAxes().subList(fixed.size(), image.positionAxes().size());
    }

    @Override
    public void rows(int from, int to, int channel, int channelEnd, double[] into) throws InputException {
        image.rows(first + from, first + to, channel, channelEnd, into);
    }

    @Override
    public void plane(int channel, int from, int to, double[] into) throws InputException {
        image.plane(channel, first + from, first + to, into);
    }

    @Override
    public boolean isStoredByPosition() {
        return image.isStoredByPosition();
    }

    @Override
    public int channelsTogether() {
        return image.channelsTogether();
    }
}
