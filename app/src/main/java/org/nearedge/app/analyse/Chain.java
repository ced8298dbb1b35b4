package org.nearedge.app.analyse;

import org.nearedge.app.task.Progress;
import org.nearedge.model.ModelCatalog;
import org.nearedge.process.Partners;
import org.nearedge.spectrum.Spectrum;

/** From a raw spectrum and what the user decided to all that is shown. Runs away from the window's thread. */
@FunctionalInterface
public interface Chain {
    Outcome run(Spectrum raw, Treatment treatment, Progress progress);

    /**
     * @param partners what some steps need beside the spectrum
     */
    default Outcome run(Spectrum raw, Treatment treatment, Partners partners, Progress progress) {
        return run(raw, treatment, progress);
    }

    /**
     * The same with the scatter of the raw intensities in its intervals, which takes longer.
     *
     * @param plain what the treatment has led to
     */
    default Outcome widened(Outcome plain, Treatment treatment, Partners partners) {
        return plain;
    }

    /** From now on these are the models there are. */
    default void know(ModelCatalog models) {}
}
