package org.nearedge.evaluate.training;

import org.nearedge.library.ReferenceLibrary;
import org.nearedge.library.Split;
import org.nearedge.train.SearchSpace;
import org.nearedge.train.TrainingConfiguration;

/**
 * What is to be trained.
 *
 * @param library the records
 * @param sigma Gaussian broadening of the inputs, eV
 * @param search settings that are tried first; null: the configuration is taken as it is
 * @param folds of the search, or of a cross-validation where nothing is searched; 0: none
 * @param name of the result
 */
public record TrainingPlan(
        ReferenceLibrary library,
        TrainingConfiguration configuration,
        double sigma,
        Split.Scheme scheme,
        SearchSpace search,
        int folds,
        String name) {

    /** Networks that are fitted in all. */
    public int networks() {
        int before = search != null ? search.combinations().size() * folds : folds * configuration.members();
        return before + configuration.members();
    }

    /** Most epochs of all networks together. */
    public long epochs() {
        return (long) networks() * configuration.epochs();
    }
}
