package org.nearedge.train;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nearedge.library.LocalProperty;
import org.nearedge.library.PreparedReferences;
import org.nearedge.library.Reference;
import org.nearedge.library.Target;
import org.nearedge.model.ModelOutput;
import org.nearedge.model.OutputGrid;
import org.nearedge.model.OutputProperties;
import org.nearedge.model.SinglePrecision;
import org.nearedge.process.InputGrid;
import org.nearedge.spectrum.InputException;

/** What a model should answer of each reference, in physical units; references that lack it are left out. */
final class ReferenceTargets {
    private final Map<String, float[]> rows = new HashMap<>();
    private final OutputGrid curves;
    private final List<LocalProperty> properties;

    /** @param edge grid of an edge that is to be given */
    ReferenceTargets(List<Reference> references, TrainingConfiguration configuration, InputGrid edge)
            throws InputException {
        properties = configuration.properties();
        switch (configuration.gives()) {
            case PDOS -> {
                curves = OutputGrid.pdos(Target.SIGMA);
                InputException last = null;
                for (Reference reference : references) {
                    try {
                        double[] numbers = Target.vector(Target.pdos(reference, curves.sigma(), curves.axis()));
                        rows.put(reference.id(), SinglePrecision.of(numbers));
                    } catch (InputException e) {
                        last = e;
                    }
                }
                if (rows.isEmpty() && last != null) {
                    throw last;
                }
            }
            case EDGE -> {
                curves = OutputGrid.edge(edge);
                PreparedReferences prepared = PreparedReferences.of(references, edge);
                for (int i = 0; i < prepared.size(); i++) {
                    rows.put(prepared.reference(i).id(), SinglePrecision.of(prepared.row(i)));
                }
            }
            default -> {
                curves = null;
                references.forEach(this::addProperties);
            }
        }
    }

    private void addProperties(Reference reference) {
        float[] numbers = new float[properties.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (float) properties.get(i).of(reference);
            if (!Float.isFinite(numbers[i])) {
                return;
            }
        }
        rows.put(reference.id(), numbers);
    }

    boolean holds(String id) {
        return rows.containsKey(id);
    }

    /** What the numbers mean, with scales from these records. */
    ModelOutput output(List<String> ids) {
        if (curves != null) {
            return curves;
        }
        List<Double> scales = new ArrayList<>();
        for (int i = 0; i < properties.size(); i++) {
            int column = i;
            double mean = ids.stream()
                    .mapToDouble(id -> rows.get(id)[column])
                    .average()
                    .orElse(0);
            double squares = ids.stream()
                    .mapToDouble(id -> Math.pow(rows.get(id)[column] - mean, 2))
                    .average()
                    .orElse(0);
            scales.add(squares > 0 ? Math.sqrt(squares) : 1);
        }
        return new OutputProperties(properties, scales);
    }

    /** In the output's reduced units. */
    float[] reduced(String id, ModelOutput output) {
        float[] row = rows.get(id).clone();
        for (int i = 0; i < row.length; i++) {
            row[i] /= (float) output.scale(i);
        }
        return row;
    }
}
