package org.nearedge.app.analyse;

import java.util.ArrayList;
import java.util.List;
import org.nearedge.app.analyse.cards.MeasuredWidth;
import org.nearedge.process.lowloss.ZeroLossFit;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/** The zero-loss peaks that are at hand: of the spectrum's own low-loss first, then of what else is open. */
final class ZeroLossWidths {
    private ZeroLossWidths() {}

    static List<MeasuredWidth> of(AnalyseModel model) {
        List<MeasuredWidth> widths = new ArrayList<>();
        OpenSpectrum item = model.selectedProperty().get();
        if (item != null) {
            add(widths, "Its low-loss", item.lowLossProperty().get().spectrum());
        }
        for (OpenSpectrum other : model.spectra()) {
            if (other.outcome() != null) {
                add(widths, other.name(), other.outcome().raw());
            }
        }
        return widths;
    }

    private static void add(List<MeasuredWidth> widths, String name, Spectrum spectrum) {
        if (spectrum == null) {
            return;
        }
        try {
            ZeroLossFit peak = ZeroLossFit.of(spectrum);
            widths.add(new MeasuredWidth(name, peak.fwhm(), peak.fwhmError()));
        } catch (InputException e) {
            // A core loss: it has no zero-loss peak to offer.
            return;
        }
    }
}
