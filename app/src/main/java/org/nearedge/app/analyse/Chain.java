package org.nearedge.app.analyse;

import org.nearedge.app.task.Progress;
import org.nearedge.model.ModelCatalog;
import org.nearedge.spectrum.Spectrum;

/** From a raw spectrum and what the user decided to all that is shown. Runs away from the window's thread. */
@FunctionalInterface
public interface Chain {
    Outcome run(Spectrum raw, Treatment treatment, Progress progress);

    /** From now on these are the models there are. */
    default void know(ModelCatalog models) {}
}
