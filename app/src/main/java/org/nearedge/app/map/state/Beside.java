package org.nearedge.app.map.state;

import java.util.List;
import org.nearedge.app.analyse.partner.LowLoss;
import org.nearedge.app.analyse.partner.LowLosses;
import org.nearedge.app.analyse.partner.OpenFile;
import org.nearedge.io.Spectra;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.InputException;

/**
 * The low-loss that was measured with the spectra of an image.
 *
 * @param lowLoss which it is
 * @param source reads it
 */
public record Beside(LowLoss lowLoss, Source source) {
    /** To be called in the background: it may read a file. */
    @FunctionalInterface
    public interface Source {
        Dataset open() throws InputException;
    }

    /**
     * @param lowLoss null: none
     * @param open files that need not be read again
     * @return null without a low-loss
     */
    public static Beside of(LowLoss lowLoss, LowLosses lowLosses, List<OpenFile> open) {
        return lowLoss == null ? null : new Beside(lowLoss, () -> lowLosses.find(lowLoss, open));
    }

    /** From the disk. */
    public static Beside of(LowLoss lowLoss) {
        return of(lowLoss, new LowLosses(Spectra::open), List.of());
    }
}
