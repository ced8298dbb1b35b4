package org.nearedge.app.analyse;

import java.util.List;
import java.util.Optional;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Metadata;
import org.nearedge.spectrum.Pdos;
import org.nearedge.spectrum.Spectrum;
import org.nearedge.spectrum.SpectrumImage;

/**
 * What the charts are made of beside the outcome: the file's content and what the user decided about it.
 *
 * @param name of the file
 * @param truth the PDOS behind a simulated measurement; null otherwise
 */
public record FigureSource(String name, List<Dataset> datasets, Pdos truth, Treatment treatment) {
    static final String SIMULATED = "simulated measurement";

    public FigureSource {
        datasets = List.copyOf(datasets);
    }

    /** The data set that the treatment speaks of. */
    public Dataset dataset() throws InputException {
        if (treatment.dataset() >= datasets.size()) {
            throw new InputException(
                    name, "data set " + treatment.dataset(), "is not in the file", "it holds " + datasets.size());
        }
        return datasets.get(treatment.dataset());
    }

    /** The spectrum that the treatment speaks of. To be called in the background: it may sum a whole image. */
    public Spectrum raw() throws InputException {
        Dataset dataset = dataset();
        SpectrumImage image = dataset.spectra()
                .orElseThrow(() -> new InputException(
                        name,
                        dataset.title(),
                        "holds no energy axis, so there is no spectrum to show (shape "
                                + java.util.Arrays.toString(dataset.shape()) + ")",
                        "open the spectrum or the spectrum image that belongs to it"));
        if (treatment.position() == Treatment.SUM) {
            return image.sum();
        }
        if (treatment.position() >= image.count()) {
            throw new InputException(
                    name,
                    "position " + treatment.position(),
                    "is not in the spectrum image",
                    "it has " + image.count() + " positions");
        }
        return image.at(treatment.position());
    }

    static boolean isSimulated(Dataset dataset) {
        return provenance(dataset).isPresent();
    }

    private static Optional<String> provenance(Dataset dataset) {
        return dataset.metadata().text(Metadata.PROVENANCE).filter(text -> text.toLowerCase(java.util.Locale.ROOT)
                .contains(SIMULATED));
    }
}
