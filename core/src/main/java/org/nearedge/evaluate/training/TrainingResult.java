package org.nearedge.evaluate.training;

import org.nearedge.model.ModelBundle;
import org.nearedge.train.GridSearch;

/**
 * What came out of a training.
 *
 * @param bundle null if it was cancelled before any network had learned something
 * @param search what was tried; null if nothing was to be searched
 * @param cancelled whether it was ended early
 */
public record TrainingResult(ModelBundle bundle, GridSearch search, boolean cancelled) {}
