package org.nearedge.session;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.nearedge.process.Partners;
import org.nearedge.process.pca.ImageComponents;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;
import org.nearedge.spectrum.SpectrumImage;
import org.nearedge.spectrum.image.Region;
import org.nearedge.spectrum.image.RegionSum;

/**
 * What the spectra of an image have beside them: at each position the low-loss of the same position, or one spectrum for
 * all, and the components of the image, which are the same everywhere. Safe for several threads.
 */
public final class PartnersOfImage implements ImageComponents.Beside {
    public static final PartnersOfImage NONE = new PartnersOfImage(null, Partners.NONE);

    /** Null: one low-loss for all, or none. */
    private final SpectrumImage lowLoss;

    private final Partners forAll;

    private PartnersOfImage(SpectrumImage lowLoss, Partners forAll) {
        this.lowLoss = lowLoss;
        this.forAll = forAll;
    }

    /** The same partners at every position. */
    public static PartnersOfImage ofAll(Partners partners) {
        return new PartnersOfImage(null, partners);
    }

    /**
     * @param image the spectra themselves, one or many
     * @param lowLoss a single spectrum, or one a position of the image
     * @throws InputException if the low-loss holds no energy axis, or another number of positions
     */
    public static PartnersOfImage ofLowLoss(SpectrumImage image, Dataset lowLoss) throws InputException {
        if (lowLoss.isSpectrum()) {
            return ofAll(Partners.ofLowLoss(lowLoss.spectrum()));
        }
        SpectrumImage spectra = lowLoss.spectra()
                .orElseThrow(() ->
                        new InputException(lowLoss.title(), "low-loss", "holds no energy axis", "choose a spectrum"));
        return ofLowLoss(image, spectra);
    }

    /**
     * @param image the spectra themselves
     * @param spectra low-losses at as many positions, for example the same slice and bins of another data set
     * @throws InputException if the positions are others; those of a single spectrum are summed
     */
    public static PartnersOfImage ofLowLoss(SpectrumImage image, SpectrumImage spectra) throws InputException {
        if (image.count() == 1) {
            return ofAll(Partners.ofLowLoss(spectra.sum()));
        }
        if (!Arrays.equals(spectra.positions(), image.positions())) {
            throw new InputException(
                    spectra.title(),
                    "low-loss",
                    "has %s positions, and the spectrum image has %s"
                            .formatted(shape(spectra.positions()), shape(image.positions())),
                    "choose the low-loss image of the same scan, or a single spectrum");
        }
        return new PartnersOfImage(spectra, Partners.NONE);
    }

    private static String shape(int[] positions) {
        return String.join(
                " x ", Arrays.stream(positions).mapToObj(String::valueOf).toList());
    }

    /** With the image's components at every position. */
    public PartnersOfImage withComponents(Partners.Components components) {
        return new PartnersOfImage(lowLoss, forAll.withComponents(components));
    }

    public boolean hasLowLoss() {
        return lowLoss != null || forAll.lowLoss() != null;
    }

    /** Of the spectrum at a flat position. */
    @Override
    public Partners at(int position) throws InputException {
        return lowLoss == null ? forAll : forAll.withLowLoss(lowLoss.at(position));
    }

    @Override
    public ImageComponents.Beside block(int from, int end) throws InputException {
        if (lowLoss == null) {
            return this;
        }
        int channels = lowLoss.axis().size();
        double[] rows = new double[(end - from) * channels];
        lowLoss.rows(from, end, 0, channels, rows);
        return position -> {
            int start = (position - from) * channels;
            return forAll.withLowLoss(lowLoss.spectrum(position, Arrays.copyOfRange(rows, start, start + channels)));
        };
    }

    /** Of the sum over all positions. May read the whole image. */
    public Partners sum() throws InputException {
        return lowLoss == null ? forAll : forAll.withLowLoss(lowLoss.sum());
    }

    /**
     * The same, with progress.
     *
     * @param progress told the share that is read, 0 to 1, in the calling thread
     * @param cancelled asked in the calling thread
     * @throws CancellationException if it was cancelled before all was read
     */
    public Partners sum(DoubleConsumer progress, BooleanSupplier cancelled) throws InputException {
        if (lowLoss == null) {
            return forAll;
        }
        int threads = Runtime.getRuntime().availableProcessors();
        return forAll.withLowLoss(ImageTotal.of(lowLoss, threads, progress, cancelled));
    }

    /** Of the sum over a region: the low-loss summed over the same positions. */
    public Partners region(Region region) throws InputException {
        if (lowLoss == null) {
            return forAll;
        }
        Spectrum sum = RegionSum.of(lowLoss, region, lowLoss.title(), share -> {}, () -> Thread.currentThread()
                .isInterrupted());
        if (sum == null) {
            throw new InputException(lowLoss.title(), "low-loss", "was not summed: cancelled", "");
        }
        return forAll.withLowLoss(sum);
    }
}
