package org.nearedge.session;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.nearedge.spectrum.FiniteSum;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;
import org.nearedge.spectrum.SpectrumImage;

/** The sum over all positions of an image, to which a dead pixel adds nothing. It reads the whole image. */
public final class ImageTotal {
    private ImageTotal() {}

    /**
     * @param threads how many share the work; the numbers are the same to the bit whatever it is
     * @param progress told the share that is read, 0 to 1, in the calling thread
     * @param cancelled asked in the calling thread
     * @return without the channels in which no position has a number
     * @throws CancellationException if it was cancelled before all was read
     * @throws InputException if no position has a number in any channel, or the image can no longer be read
     */
    public static Spectrum of(SpectrumImage image, int threads, DoubleConsumer progress, BooleanSupplier cancelled)
            throws InputException {
        return FiniteSum.of(image, threads, progress, cancelled);
    }
}
