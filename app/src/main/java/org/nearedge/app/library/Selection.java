package org.nearedge.app.library;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nearedge.library.Reference;

/**
 * The records that are selected, and the one that is looked at.
 *
 * @param current one of them; null if there are none
 */
record Selection(List<Reference> records, Reference current) {
    static final Selection NONE = new Selection(List.of(), null);

    Selection {
        records = List.copyOf(records);
    }

    /**
     * @param byId records that there are; ids of others are passed over
     * @param wanted id of the one to be looked at; null, or none of them: the first
     */
    static Selection of(Map<String, Reference> byId, Collection<String> ids, String wanted) {
        List<Reference> records = new ArrayList<>();
        for (String id : new LinkedHashSet<>(ids)) {
            if (byId.containsKey(id)) {
                records.add(byId.get(id));
            }
        }
        if (records.isEmpty()) {
            return NONE;
        }
        Reference current = wanted != null && ids.contains(wanted) ? byId.get(wanted) : null;
        return new Selection(records, current == null ? records.get(0) : current);
    }

    Set<String> ids() {
        Set<String> ids = new LinkedHashSet<>();
        records.forEach(record -> ids.add(record.id()));
        return ids;
    }
}
