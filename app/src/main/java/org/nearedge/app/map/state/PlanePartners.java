package org.nearedge.app.map.state;

import java.util.List;
import org.nearedge.session.PartnersOfImage;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.SpectrumImage;

/** The low-loss beside a plane: the same slice and the same bins as of the image itself. To be done in the background. */
final class PlanePartners {
    private PlanePartners() {}

    /**
     * @param binning positions in each direction that are summed
     * @throws InputException if the low-loss cannot be read, or is of another scan
     */
    static PartnersOfImage of(OpenImage from, List<Integer> slice, int binning, Plane plane, Beside beside)
            throws InputException {
        if (beside == null) {
            return PartnersOfImage.NONE;
        }
        Dataset lowLoss = beside.source().open();
        SpectrumImage own = from.dataset().spectra().orElseThrow();
        if (lowLoss.isSpectrum() || own.count() == 1) {
            return PartnersOfImage.ofLowLoss(plane.image(), lowLoss);
        }
        // A low-loss of another scan is told by its own shape, not by that of its bins.
        PartnersOfImage.ofLowLoss(own, lowLoss);
        SpectrumImage spectra = lowLoss.spectra().orElseThrow();
        return PartnersOfImage.ofLowLoss(
                plane.image(), Plane.of(spectra, slice).binned(binning).image());
    }
}
