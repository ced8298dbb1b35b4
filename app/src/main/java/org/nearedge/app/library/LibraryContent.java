package org.nearedge.app.library;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.nearedge.app.library.figures.LibrarySource;
import org.nearedge.app.library.figures.MapColour;
import org.nearedge.library.LocalProperty;
import org.nearedge.library.PreparedReferences;
import org.nearedge.library.Reference;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.library.Target;
import org.nearedge.library.map.PrincipalMap;
import org.nearedge.library.own.OwnReferences;
import org.nearedge.library.own.Refused;
import org.nearedge.process.InputGrid;
import org.nearedge.spectrum.InputException;

/**
 * All references of one edge, read and prepared.
 *
 * @param edges all that there are records of
 * @param byId every record of the edge
 * @param kinds number of records of each kind
 * @param prepared those that models can see, at the broadening of {@link Target#SIGMA}; null: no grid, or none usable
 * @param map of the prepared ones; null as they are
 * @param problems what stands in the user's folder, or cannot be prepared
 */
record LibraryContent(
        LibrarySource source,
        List<String> edges,
        List<Reference> records,
        Map<String, Reference> byId,
        SortedMap<String, Integer> kinds,
        PreparedReferences prepared,
        PrincipalMap map,
        List<Refused> problems) {

    /** Reads and prepares all of it; takes as long as that takes. */
    static LibraryContent load(OwnReferences own, String edge) throws InputException {
        return load(own.together(), own.problems(), edge);
    }

    static LibraryContent load(ReferenceLibrary library, List<Refused> found, String edge) throws InputException {
        List<Reference> records = library.edge(edge);
        List<Refused> problems = new ArrayList<>(found);
        PreparedReferences prepared = null;
        InputGrid grid = InputGrid.of(edge, Target.SIGMA).orElse(null);
        if (grid != null) {
            prepared = PreparedReferences.of(records, grid);
            for (PreparedReferences.Dropped dropped : prepared.dropped()) {
                problems.add(new Refused(
                        library.name(), dropped.reference().id(), "is not on the map (" + dropped.reason() + ")", ""));
            }
        }
        Map<String, Reference> byId = new HashMap<>();
        SortedMap<String, Integer> kinds = new TreeMap<>();
        for (Reference record : records) {
            byId.put(record.id(), record);
            kinds.merge(record.kind(), 1, Integer::sum);
        }
        return new LibraryContent(
                new LibrarySource(library.name(), edge, library.hash(edge)),
                library.edges(),
                records,
                byId,
                kinds,
                prepared,
                prepared == null ? null : PrincipalMap.of(prepared),
                problems);
    }

    /** Properties that at least one record of the edge has. */
    List<LocalProperty> properties() {
        return Arrays.stream(LocalProperty.values())
                .filter(property -> records.stream().anyMatch(record -> !Double.isNaN(property.of(record))))
                .toList();
    }

    /** What the points of the map can be coloured by. */
    List<MapColour> colours() {
        List<LocalProperty> there = properties();
        return MapColour.all().stream()
                .filter(colour -> !(colour instanceof MapColour.Number number) || there.contains(number.property()))
                .toList();
    }
}
