package org.nearedge.app.analyse;

import java.util.List;
import org.nearedge.spectrum.Dataset;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Pdos;

/** The spectra that travel with the program. */
public interface SampleSource {
    /**
     * One of them.
     *
     * @param title short, for its card
     * @param description what it is and where it comes from
     */
    record Sample(String id, String title, String description) {}

    /**
     * What a sample holds.
     *
     * @param file its file name
     * @param truth the PDOS behind it; null where it is not known
     * @param sigma Gaussian broadening it has, eV; null where it is not known
     */
    record Content(String file, List<Dataset> datasets, Pdos truth, Double sigma) {}

    List<Sample> samples();

    /** To be called in the background. */
    Content open(Sample sample) throws InputException;
}
