package org.nearedge.session;

import java.util.BitSet;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.PositionSum;
import org.nearedge.spectrum.Spectrum;
import org.nearedge.spectrum.SpectrumImage;

/** The sum over all positions of an image, to which a dead pixel adds nothing. It reads the whole image. */
public final class ImageTotal {
    private ImageTotal() {}

    /**
     * @param threads how many share the work; the numbers are the same to the bit whatever it is
     * @param progress told the share that is read, 0 to 1, in the calling thread
     * @param cancelled asked in the calling thread
     * @return NaN in a channel in which no position has a number
     * @throws CancellationException if it was cancelled before all was read
     * @throws InputException if no position has a number in any channel, or the image can no longer be read
     */
    public static Spectrum of(SpectrumImage image, int threads, DoubleConsumer progress, BooleanSupplier cancelled)
            throws InputException {
        double[] plain = sum(image, false, threads, progress, cancelled);
        double[] finite = null;
        for (int i = 0; i < plain.length; i++) {
            if (!Double.isFinite(plain[i])) {
                finite = finite == null ? sum(image, true, threads, progress, cancelled) : finite;
                // Nothing was added: a channel that is dead everywhere, which the sum leaves out.
                plain[i] = finite[i] == 0 ? Double.NaN : finite[i];
            }
        }
        return image.summed(plain);
    }

    private static double[] sum(
            SpectrumImage image,
            boolean skipsNotFinite,
            int threads,
            DoubleConsumer progress,
            BooleanSupplier cancelled)
            throws InputException {
        BitSet all = new BitSet(image.count());
        all.set(0, image.count());
        double[] sum = new PositionSum(image, all, skipsNotFinite, threads).sum(progress, cancelled);
        if (sum == null) {
            throw new CancellationException("sum");
        }
        return sum;
    }
}
