package org.nearedge.process;

import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/**
 * What a step may need beside the spectrum it is done to. Not part of a recipe, which is the same for many spectra; what
 * is there is said by whoever runs it.
 *
 * @param lowLoss the low-loss spectrum of the same place, with its zero-loss peak, for example of a dual-EELS pair; its
 *     axis as measured, eV. Null: there is none
 * @param components principal components of the spectrum image that the spectrum is from; null: there is no image
 */
public record Partners(Spectrum lowLoss, Components components) {
    /** Nothing but the spectrum itself. */
    public static final Partners NONE = new Partners(null, null);

    /**
     * A spectrum seen in the few components of its image; what {@code Denoise} of a spectrum image needs. The components
     * belong to the axis that the steps before leave.
     */
    public interface Components {
        /**
         * @param rank how many components are kept, at least 1
         * @throws InputException if the spectrum's axis is not that of the components, or there are fewer
         */
        Spectrum denoised(Spectrum in, int rank) throws InputException;

        /** How many components rise above the noise, by a published rule; 0: not known. */
        default int proposedRank() {
            return 0;
        }

        /** A few words on what so many components hold. */
        default String words(int rank) {
            return "";
        }
    }

    public static Partners ofLowLoss(Spectrum lowLoss) {
        return new Partners(lowLoss, null);
    }

    public Partners withLowLoss(Spectrum other) {
        return new Partners(other, components);
    }

    public Partners withComponents(Components other) {
        return new Partners(lowLoss, other);
    }
}
