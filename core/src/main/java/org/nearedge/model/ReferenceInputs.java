package org.nearedge.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nearedge.library.ConductionPdos;
import org.nearedge.library.LocalProperty;
import org.nearedge.library.PreparedReferences;
import org.nearedge.library.Reference;
import org.nearedge.process.InputGrid;
import org.nearedge.spectrum.InputException;

/** References as a model would see them; records that its grid cannot use are left out. */
public final class ReferenceInputs {
    private final List<Reference> references = new ArrayList<>();
    private final List<float[]> rows = new ArrayList<>();
    private final Map<String, Integer> indices = new HashMap<>();

    /** @throws InputException if no record can be used */
    public ReferenceInputs(List<Reference> records, ModelInput input) throws InputException {
        this(records, input, 0);
    }

    /**
     * @param margin channels more at either end of each curve, shape (channels, grid + 2 margin); an edge is then
     *     scaled to its maximum over all of them
     */
    public ReferenceInputs(List<Reference> records, ModelInput input, int margin) throws InputException {
        InputGrid own = input.grid();
        InputGrid grid =
                new InputGrid(own.first() - margin * own.step(), own.step(), own.size() + 2 * margin, own.sigma());
        if (input.reads() == ModelReads.EDGE) {
            PreparedReferences prepared = PreparedReferences.of(records, grid);
            for (int i = 0; i < prepared.size(); i++) {
                add(prepared.reference(i), prepared.row(i), input.told());
            }
        } else {
            InputException last = null;
            for (Reference reference : records) {
                try {
                    add(reference, ConductionPdos.of(reference, grid), input.told());
                } catch (InputException e) {
                    last = e;
                }
            }
            if (references.isEmpty() && last != null) {
                throw last;
            }
        }
    }

    private void add(Reference reference, double[] curves, List<LocalProperty> told) {
        float[] row = new float[curves.length + told.size()];
        System.arraycopy(SinglePrecision.of(curves), 0, row, 0, curves.length);
        for (int i = 0; i < told.size(); i++) {
            row[curves.length + i] = (float) told.get(i).of(reference);
            if (!Float.isFinite(row[curves.length + i])) {
                return;
            }
        }
        indices.put(reference.id(), references.size());
        references.add(reference);
        rows.add(row);
    }

    public List<Reference> references() {
        return List.copyOf(references);
    }

    public boolean holds(String id) {
        return indices.containsKey(id);
    }

    public int size() {
        return references.size();
    }

    public Reference reference(int index) {
        return references.get(index);
    }

    /** Curves, then what is told; not to be changed. */
    public float[] row(int index) {
        return rows.get(index);
    }

    /** @throws IllegalArgumentException if there is no such record */
    public float[] row(String id) {
        Integer index = indices.get(id);
        if (index == null) {
            throw new IllegalArgumentException("no record " + id);
        }
        return rows.get(index);
    }
}
