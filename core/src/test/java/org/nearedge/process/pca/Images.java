package org.nearedge.process.pca;

import java.util.List;
import org.nearedge.spectrum.DataAxis;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Metadata;
import org.nearedge.spectrum.Samples;
import org.nearedge.spectrum.SpectrumImage;

/** Line scans for the tests. */
final class Images {
    private Images() {}

    /** Spectra of 1 eV a channel from 500 eV. */
    static SpectrumImage of(double[][] spectra) throws InputException {
        int channels = spectra[0].length;
        double[] values = new double[spectra.length * channels];
        for (int i = 0; i < spectra.length; i++) {
            System.arraycopy(spectra[i], 0, values, i * channels, channels);
        }
        List<DataAxis> axes = List.of(
                DataAxis.uniform("x", "nm", 0, 1, spectra.length), DataAxis.uniform("energy", "eV", 500, 1, channels));
        return Dataset.ordered("scan", "test", axes, Samples.of(values), Metadata.EMPTY, List.of())
                .spectra()
                .orElseThrow();
    }
}
