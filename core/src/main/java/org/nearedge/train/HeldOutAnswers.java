package org.nearedge.train;

import org.nearedge.model.Ensemble;

/** What an ensemble says of structures that it was not fitted to, row by row. */
record HeldOutAnswers(Ensemble.Answer answer, LabelledRecords records) {}
