package org.nearedge.evaluate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.nearedge.library.PreparedReferences;
import org.nearedge.library.Reference;
import org.nearedge.library.Target;
import org.nearedge.spectrum.InputException;

/**
 * Records with what goes in and what should come out. The arrays are not to be changed.
 *
 * @param inputs shape (records, channels), maximum of each 1
 * @param targets shape (records, outputs)
 */
public record LabelledSpectra(List<Reference> references, double[][] inputs, double[][] targets) {
    public LabelledSpectra {
        references = List.copyOf(references);
        if (inputs.length != references.size() || targets.length != references.size()) {
            throw new IllegalArgumentException(
                    references.size() + " records, " + inputs.length + " inputs, " + targets.length + " targets");
        }
    }

    /** Spectra with their ground-state PDOS, s then p on {@link Target#AXIS}, states/eV/spin. */
    public static LabelledSpectra pdos(PreparedReferences prepared) throws InputException {
        double[][] inputs = new double[prepared.size()][];
        double[][] targets = new double[prepared.size()][];
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = prepared.row(i);
            targets[i] = Target.vector(Target.pdos(prepared.reference(i)));
        }
        return new LabelledSpectra(prepared.references(), inputs, targets);
    }

    /** Those whose id is given, for example one part of a split; ids that are not here are passed over. */
    public LabelledSpectra only(Collection<String> ids) {
        Set<String> wanted = Set.copyOf(ids);
        List<Integer> chosen = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            if (wanted.contains(references.get(i).id())) {
                chosen.add(i);
            }
        }
        return at(chosen.stream().mapToInt(i -> i).toArray());
    }

    LabelledSpectra at(int[] chosen) {
        List<Reference> some = new ArrayList<>();
        double[][] in = new double[chosen.length][];
        double[][] out = new double[chosen.length][];
        for (int i = 0; i < chosen.length; i++) {
            some.add(references.get(chosen[i]));
            in[i] = inputs[chosen[i]];
            out[i] = targets[chosen[i]];
        }
        return new LabelledSpectra(some, in, out);
    }

    public int size() {
        return references.size();
    }
}
