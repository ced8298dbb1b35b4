package org.nearedge.train;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.nearedge.library.PreparedReferences;
import org.nearedge.library.Reference;
import org.nearedge.library.Target;
import org.nearedge.model.OutputGrid;
import org.nearedge.process.InputGrid;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Pdos;

/** Reference spectra with their ground-state PDOS, prepared for a model's grids. */
final class PdosRecords {
    /** Channels at either end by which a spectrum can be moved: 1 eV at 0.1 eV a channel. */
    private static final int MARGIN = 10;

    private final PreparedReferences narrow;
    private final PreparedReferences wide;
    private final OutputGrid output;

    PdosRecords(List<Reference> references, InputGrid grid, OutputGrid output) throws InputException {
        InputGrid wider =
                new InputGrid(grid.first() - MARGIN * grid.step(), grid.step(), grid.size() + 2 * MARGIN, grid.sigma());
        narrow = PreparedReferences.of(references, grid);
        wide = PreparedReferences.of(references, wider);
        this.output = output;
    }

    /** Those that both grids can use. */
    List<Reference> usable() {
        return narrow.references().stream()
                .filter(reference -> wide.indexOf(reference.id()).isPresent())
                .toList();
    }

    LabelledRecords only(Collection<String> ids) throws InputException {
        Set<String> wanted = Set.copyOf(ids);
        List<Reference> chosen =
                usable().stream().filter(r -> wanted.contains(r.id())).toList();
        List<float[]> inputs = new ArrayList<>();
        List<float[]> moved = new ArrayList<>();
        List<float[]> targets = new ArrayList<>();
        for (Reference reference : chosen) {
            inputs.add(floats(narrow.row(narrow.indexOf(reference.id()).orElseThrow())));
            moved.add(floats(wide.row(wide.indexOf(reference.id()).orElseThrow())));
            Pdos pdos = Target.pdos(reference, output.sigma(), output.axis());
            targets.add(floats(Target.vector(pdos)));
        }
        return new LabelledRecords(
                chosen.stream().map(Reference::id).toList(),
                chosen.stream().map(Reference::structure).toList(),
                moved.toArray(float[][]::new),
                MARGIN,
                inputs.toArray(float[][]::new),
                targets.toArray(float[][]::new));
    }

    private static float[] floats(double[] values) {
        float[] result = new float[values.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = (float) values[i];
        }
        return result;
    }
}
