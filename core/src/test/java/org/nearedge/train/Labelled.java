package org.nearedge.train;

import java.util.ArrayList;
import java.util.List;
import org.nearedge.library.Reference;
import org.nearedge.library.References;
import org.nearedge.model.ModelInput;
import org.nearedge.model.OutputGrid;
import org.nearedge.process.InputGrid;

/** Records with inputs and targets that a test makes up. */
final class Labelled {
    private Labelled() {}

    /** Edges, one record a structure: {@code s0}, {@code s1}, … */
    static LabelledRecords of(float[][] inputs, float[][] targets) {
        List<String> structures = new ArrayList<>();
        for (int i = 0; i < inputs.length; i++) {
            structures.add("s" + i);
        }
        return of(structures, inputs, 0, inputs, targets);
    }

    /** Edges; sites of a structure are numbered in their order. */
    static LabelledRecords of(
            List<String> structures, float[][] wide, int margin, float[][] inputs, float[][] targets) {
        int size = inputs.length == 0 ? 2 : inputs[0].length;
        ModelInput input = ModelInput.edge(new InputGrid(0, 0.1, size, 0.5));
        return new LabelledRecords(references(structures), input, wide, margin, inputs, targets);
    }

    static List<Reference> references(List<String> structures) {
        List<Reference> references = new ArrayList<>();
        for (int i = 0; i < structures.size(); i++) {
            String structure = structures.get(i);
            int site = (int)
                    structures.subList(0, i).stream().filter(structure::equals).count();
            references.add(References.of(structure, site));
        }
        return references;
    }

    /** One curve, never negative. */
    static OutputGrid curve(int size) {
        return new OutputGrid(List.of("a"), 0, 0.1, size, 0.5, "1");
    }
}
