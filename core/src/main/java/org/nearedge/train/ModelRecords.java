package org.nearedge.train;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.nearedge.library.Reference;
import org.nearedge.model.ModelInput;
import org.nearedge.model.ModelOutput;
import org.nearedge.model.ModelReads;
import org.nearedge.model.ReferenceInputs;
import org.nearedge.process.InputGrid;
import org.nearedge.spectrum.InputException;

/** References with what a model sees of them and what it should answer: the one place that knows both. */
public final class ModelRecords {
    /** Channels at either end by which an edge can be moved: 1 eV at 0.1 eV a channel. */
    private static final int MARGIN = 10;

    private final ModelInput input;
    private final ReferenceInputs narrow;
    private final ReferenceInputs wide;
    private final ReferenceTargets targets;
    private final int margin;

    /** @param sigma broadening of edges and of PDOS that are read, eV; not below the library's own */
    public ModelRecords(List<Reference> references, TrainingConfiguration configuration, double sigma)
            throws InputException {
        this(references, configuration, sigma, whole -> whole);
    }

    /** @param seeing what a study lets the model see of its input */
    ModelRecords(
            List<Reference> references,
            TrainingConfiguration configuration,
            double sigma,
            UnaryOperator<ModelInput> seeing)
            throws InputException {
        this(references, configuration, sigma, seeing, MARGIN);
    }

    /** Records that are looked at but not learned from: their edges cannot be moved. */
    static ModelRecords still(List<Reference> references, TrainingConfiguration configuration, double sigma)
            throws InputException {
        return new ModelRecords(references, configuration, sigma, whole -> whole, 0);
    }

    private ModelRecords(
            List<Reference> references,
            TrainingConfiguration configuration,
            double sigma,
            UnaryOperator<ModelInput> seeing,
            int most)
            throws InputException {
        InputGrid edge = configuration.edgeGrid(sigma);
        input = seeing.apply(configuration.input(sigma));
        margin = input.reads() == ModelReads.EDGE ? most : 0;
        narrow = new ReferenceInputs(references, input);
        wide = margin == 0 ? narrow : new ReferenceInputs(references, input, margin);
        targets = new ReferenceTargets(narrow.references(), configuration, edge);
    }

    public ModelInput input() {
        return input;
    }

    /** Records that can be used for all of it. */
    public List<Reference> usable() {
        return narrow.references().stream()
                .filter(reference -> wide.holds(reference.id()) && targets.holds(reference.id()))
                .toList();
    }

    /** What the model's numbers mean, with scales from these records. */
    public ModelOutput output(List<String> ids) {
        return targets.output(ids);
    }

    /** Those whose id is given, in the library's order. */
    public LabelledRecords only(Collection<String> ids, ModelOutput output) {
        Set<String> wanted = Set.copyOf(ids);
        List<Reference> chosen =
                usable().stream().filter(r -> wanted.contains(r.id())).toList();
        return new LabelledRecords(
                chosen,
                input,
                chosen.stream().map(r -> wide.row(r.id())).toArray(float[][]::new),
                margin,
                chosen.stream().map(r -> narrow.row(r.id())).toArray(float[][]::new),
                chosen.stream().map(r -> targets.reduced(r.id(), output)).toArray(float[][]::new));
    }
}
