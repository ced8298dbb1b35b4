package org.nearedge.spectrum.image;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.nearedge.spectrum.FiniteSum;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;
import org.nearedge.spectrum.SpectrumImage;

/** The sum of the spectra of a region, on all cores; the same to the bit whatever their number. */
public final class RegionSum {
    private RegionSum() {}

    /**
     * A position with a number that is not finite adds nothing ({@link FiniteSum}).
     *
     * @param name of the sum
     * @param progress told the share that is done, 0 to 1
     * @param cancelled once true, the sum is given up
     * @return null if it was cancelled
     * @throws InputException if the region is empty, or the numbers can no longer be read
     */
    public static Spectrum of(
            SpectrumImage image, Region region, String name, DoubleConsumer progress, BooleanSupplier cancelled)
            throws InputException {
        if (region.isEmpty()) {
            throw new InputException(name, "", "no position is chosen", "drag a region on the image");
        }
        try {
            return FiniteSum.of(image, region.inside(), Runtime.getRuntime().availableProcessors(), progress, cancelled)
                    .withName(name);
        } catch (CancellationException e) {
            return null;
        }
    }
}
