package org.nearedge.train;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.nearedge.library.Reference;
import org.nearedge.model.ModelInput;

/**
 * References with their answers, as plain numbers. The arrays are not to be changed.
 *
 * @param input what the numbers of an input are
 * @param wide each input with {@code margin} more channels at either end of its curves, so that it can be moved; shape
 *     (records, channels (grid + 2 margin) + told)
 * @param inputs shape (records, {@link ModelInput#numbers})
 * @param targets shape (records, outputs), in reduced units
 */
public record LabelledRecords(
        List<Reference> references, ModelInput input, float[][] wide, int margin, float[][] inputs, float[][] targets) {
    public LabelledRecords {
        references = List.copyOf(references);
        int n = references.size();
        if (wide.length != n || inputs.length != n || targets.length != n) {
            throw new IllegalArgumentException("parts of different lengths about " + n + " records");
        }
    }

    public int size() {
        return references.size();
    }

    /** Structure of each record. */
    public List<String> structures() {
        return references.stream().map(Reference::structure).toList();
    }

    /** Those at the places given, in that order. */
    public LabelledRecords at(int[] places) {
        return new LabelledRecords(
                IntStream.of(places).mapToObj(references::get).toList(),
                input,
                rows(wide, places),
                margin,
                rows(inputs, places),
                rows(targets, places));
    }

    /** Those whose id is given; ids that are not here are passed over. */
    public LabelledRecords only(Collection<String> ids) {
        Set<String> wanted = Set.copyOf(ids);
        return at(IntStream.range(0, size())
                .filter(i -> wanted.contains(references.get(i).id()))
                .toArray());
    }

    /** The same with other inputs or targets, as a study makes them. */
    public LabelledRecords with(ModelInput otherInput, float[][] otherInputs, float[][] otherTargets) {
        return new LabelledRecords(references, otherInput, otherInputs, 0, otherInputs, otherTargets);
    }

    private static float[][] rows(float[][] all, int[] places) {
        return IntStream.of(places).mapToObj(i -> all[i]).toArray(float[][]::new);
    }
}
