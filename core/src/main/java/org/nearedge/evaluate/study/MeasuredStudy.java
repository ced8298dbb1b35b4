package org.nearedge.evaluate.study;

import java.util.List;
import org.nearedge.evaluate.experiment.SimulatedExperiment;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.model.ModelCatalog;
import org.nearedge.spectrum.InputException;

/** A study that trains nothing: simulated measurements of the test records of the bundled models. */
abstract class MeasuredStudy implements Study {
    private final ReferenceLibrary library;
    private final ModelCatalog catalog;
    private final List<String> models;
    private final int repeats;

    /**
     * @param models ids; empty for all that read an edge
     * @param repeats measurements of each record
     */
    MeasuredStudy(ReferenceLibrary library, ModelCatalog catalog, List<String> models, int repeats) {
        this.library = library;
        this.catalog = catalog;
        this.models = List.copyOf(models);
        this.repeats = repeats;
    }

    /** One a model. */
    final List<SimulatedExperiment> experiments() throws InputException {
        return BundledExperiments.of(library, catalog, models, repeats);
    }
}
