package org.nearedge.library.own;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nearedge.library.ConductionPdos;
import org.nearedge.library.LocalProperty;
import org.nearedge.library.PreparedReferences;
import org.nearedge.library.Reference;
import org.nearedge.library.Target;
import org.nearedge.process.InputGrid;
import org.nearedge.spectrum.InputException;

/** What records that are good enough to be kept still cannot be used for. */
final class Uses {
    /** Energies beyond the model's own by which training moves an edge, eV. */
    private static final double MOVED = 1;

    private static final List<LocalProperty> LEARNED = List.of(
            LocalProperty.BOND_LENGTH,
            LocalProperty.BOND_ANGLE,
            LocalProperty.VORONOI_VOLUME,
            LocalProperty.BOND_OVERLAP_POPULATION,
            LocalProperty.MULLIKEN_CHARGE,
            LocalProperty.EXCITATION_ENERGY);

    private final Map<String, List<String>> lacking = new TreeMap<>();

    private interface Preparing {
        void run() throws InputException;
    }

    void look(Reference record) {
        InputGrid grid = InputGrid.of(record.edge(), Target.SIGMA).orElseThrow();
        int margin = (int) Math.round(MOVED / grid.step());
        InputGrid wide =
                new InputGrid(grid.first() - margin * grid.step(), grid.step(), grid.size() + 2 * margin, grid.sigma());
        note(record, "models that read an edge", () -> PreparedReferences.of(record, wide));
        note(record, "models that give a PDOS", () -> Target.pdos(record));
        note(record, "models that read a PDOS", () -> ConductionPdos.of(record, ConductionPdos.grid(Target.SIGMA)));
        if (record.edge().equals("O-K") && LEARNED.stream().anyMatch(property -> Double.isNaN(property.of(record)))) {
            add("models that give local properties (it does not have all of them)", record);
        }
    }

    private void note(Reference record, String use, Preparing preparing) {
        try {
            preparing.run();
        } catch (InputException e) {
            add(use + " (" + e.reason() + ")", record);
        }
    }

    private void add(String use, Reference record) {
        lacking.computeIfAbsent(use, key -> new ArrayList<>()).add(record.id());
    }

    /** One sentence for each thing that some records cannot do. */
    List<String> sentences() {
        return lacking.entrySet().stream()
                .map(entry -> {
                    List<String> ids = entry.getValue();
                    String who = ids.size() == 1
                            ? ids.get(0)
                            : ids.get(0) + " and " + (ids.size() - 1) + (ids.size() == 2 ? " other" : " others");
                    return who + " can be compared with, but cannot train " + entry.getKey() + ".";
                })
                .toList();
    }
}
