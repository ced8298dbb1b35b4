package org.nearedge.app.analyse;

import java.util.List;
import org.nearedge.session.Analysis;

/** What the analysis noted and the evidence column does not tell in a place of its own. */
final class EvidenceNotes {
    private EvidenceNotes() {}

    /** Broadening and a missing model have their own blocks, in words that fit the recipe as it is edited. */
    static List<String> of(Analysis analysis) {
        return analysis.notes().stream()
                .filter(note -> !note.contains("sigma") && !note.startsWith("No model for "))
                .toList();
    }
}
