package org.nearedge.spectrum.image;

import java.util.Iterator;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;
import org.nearedge.spectrum.SpectrumImage;

/** The sum of the spectra of a region. */
public final class RegionSum {
    private RegionSum() {}

    /**
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
        double[] sum = new double[image.axis().size()];
        int total = region.count();
        int done = 0;
        for (Iterator<Integer> positions = region.positions().iterator(); positions.hasNext(); ) {
            if (cancelled.getAsBoolean()) {
                return null;
            }
            double[] row = image.row(positions.next());
            for (int i = 0; i < sum.length; i++) {
                sum[i] += Double.isFinite(row[i]) ? row[i] : 0;
            }
            progress.accept(++done / (double) total);
        }
        return new Spectrum(name, image.axis(), sum, image.metadata());
    }
}
