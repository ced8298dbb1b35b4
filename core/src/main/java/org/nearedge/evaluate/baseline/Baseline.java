package org.nearedge.evaluate.baseline;

import java.util.List;

/** A simple method that a network has to beat on the same split. Deterministic. */
public interface Baseline {
    /** Short name for tables and legends. */
    String name();

    /** @param train at least one record */
    VectorPredictor fit(LabelledSpectra train);

    /** All there are, template matching first: the one the papers compare with. */
    static List<Baseline> all() {
        return List.of(new TemplateMatching(), new TrainingMean(), new Ridge(), new KernelRidge());
    }
}
