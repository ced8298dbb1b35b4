package org.nearedge.app.analyse.partner;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.nearedge.app.provenance.Key;
import org.nearedge.app.provenance.Origin;
import org.nearedge.io.FileName;
import org.nearedge.spectrum.InputException;

/** What a figure tells of the low-loss that stood beside its spectra, and the other way round. */
public final class LowLossOrigin {
    private LowLossOrigin() {}

    /**
     * Whole, but for another data set of the spectrum's own file, which is looked for wherever it is.
     *
     * @param lowLoss null: none
     * @param own name of the spectrum's file
     * @return null without a low-loss
     */
    public static String file(LowLoss lowLoss, String own) {
        if (lowLoss == null) {
            return null;
        }
        boolean bare = lowLoss.path() == null || lowLoss.file().equals(own);
        return bare ? lowLoss.file() : lowLoss.path().toAbsolutePath().toString();
    }

    /** A bare name is a data set of a sample, or of the spectrum's own file; null: the figure tells of none. */
    public static LowLoss of(Origin origin) throws InputException {
        Optional<String> file = origin.text(Key.LOW_LOSS);
        if (file.isEmpty()) {
            return null;
        }
        try {
            Path path = Path.of(file.get());
            int dataset = origin.index(Key.LOW_LOSS_DATASET, 0);
            return path.isAbsolute()
                    ? new LowLoss(path, FileName.of(path), dataset)
                    : new LowLoss(null, file.get(), dataset);
        } catch (InvalidPathException e) {
            throw new InputException(origin.source(), "low-loss", e.getMessage(), "open the spectra by hand", e);
        }
    }
}
