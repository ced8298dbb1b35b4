package org.nearedge.process;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/**
 * Leaves of a spectrum of an image what the first principal components of all spectra of that image hold; the rest is
 * mostly noise (Pearson, Phil. Mag. 1901, 2, 559; for spectrum images Bosman et al., Ultramicroscopy 2006, 106, 1024).
 * The components are those of the spectra as the steps before leave them; nothing is subtracted first, so that the sum of
 * the spectra is treated like each of them.
 *
 * @param rank how many components are kept, 1 to 1000
 * @param weighting null stands for none
 */
public record Pca(int rank, Weighting weighting) implements Step {
    static final String NAME = "pca";
    private static final int MOST = 1000;

    /** What the spectra are divided by before they are compared. */
    public enum Weighting {
        NONE,
        /**
         * Counts are divided by the root of the mean spectrum and of the mean image, so that their Poisson noise is the
         * same everywhere (Keenan and Kotula, Surf. Interface Anal. 2004, 36, 203).
         */
        POISSON;

        /** In JSON. */
        @JsonValue
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Pca {
        if (rank < 1 || rank > MOST) {
            throw new IllegalArgumentException("rank is " + rank + " and must be 1 to " + MOST);
        }
        weighting = weighting == null ? Weighting.NONE : weighting;
    }

    @Override
    public Spectrum apply(Spectrum in) throws InputException {
        return apply(in, Partners.NONE);
    }

    @Override
    public Spectrum apply(Spectrum in, Partners partners) throws InputException {
        if (partners.components() == null) {
            throw StepInput.fault(
                    in,
                    NAME,
                    "needs the spectrum image that the spectrum is from: components of a single spectrum tell nothing",
                    "use it on a spectrum image, or smooth by savitzky-golay");
        }
        return partners.components().denoised(in, rank);
    }

    @Override
    public StepReport report(Spectrum in, Partners partners) throws InputException {
        if (partners.components() == null) {
            return StepReport.NONE;
        }
        int proposed = partners.components().proposedRank();
        List<String> warnings = proposed > 0 && rank < proposed
                ? List.of(String.format(
                        Locale.ROOT,
                        "%d components rise above the noise and %d are kept: real differences may be lost.",
                        proposed,
                        rank))
                : List.of();
        return new StepReport(partners.components().words(rank), warnings, null);
    }
}
