package org.nearedge.train;

import org.nearedge.model.Ensemble;

/** What an ensemble says of structures that it was not fitted to, row by row. */
record HeldOutAnswers(Ensemble.Answer answer, LabelledRecords records) {
    /** Number of structures that the records are from. */
    int structures() {
        return (int) records.structures().stream().distinct().count();
    }
}
