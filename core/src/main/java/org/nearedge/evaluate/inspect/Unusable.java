package org.nearedge.evaluate.inspect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nearedge.library.ConductionPdos;
import org.nearedge.library.LocalProperty;
import org.nearedge.library.PreparedReferences;
import org.nearedge.library.Reference;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.library.Target;
import org.nearedge.model.ModelCard;
import org.nearedge.model.ModelInput;
import org.nearedge.model.ModelOutput;
import org.nearedge.model.ModelReads;
import org.nearedge.model.OutputGrid;
import org.nearedge.model.OutputProperties;
import org.nearedge.process.InputGrid;
import org.nearedge.spectrum.InputException;

/**
 * A record that takes no part though it should.
 *
 * @param id as {@link Reference#id()} gives it
 * @param reason one clause: {@code is not in the library}, {@code has no bond length}
 */
public record Unusable(String id, String reason) {
    /** How many channels more a training asks for at either end of an edge. */
    private static final int MARGIN = 10;

    /**
     * Those of the wanted records that a model cannot be asked about, with the reason.
     *
     * @param present ids of records that can be used
     */
    static List<Unusable> of(ReferenceLibrary library, ModelCard card, Collection<String> wanted, Set<String> present)
            throws InputException {
        List<Unusable> unusable = new ArrayList<>();
        for (String id : wanted) {
            if (!present.contains(id)) {
                Optional<Reference> reference = library.find(card.edge(), id);
                unusable.add(new Unusable(
                        id, reference.isEmpty() ? "is not in the library" : reason(reference.get(), card)));
            }
        }
        return unusable;
    }

    private static String reason(Reference reference, ModelCard card) {
        ModelInput input = card.input();
        ModelOutput output = card.output();
        try {
            if (input.reads() == ModelReads.EDGE) {
                prepare(reference, widened(input.grid()));
            } else {
                ConductionPdos.of(reference, input.grid());
            }
            if (output instanceof OutputGrid grid) {
                if (grid.channels().equals(List.of(OutputGrid.EDGE))) {
                    prepare(reference, new InputGrid(grid.first(), grid.step(), grid.size(), grid.sigma()));
                } else {
                    Target.pdos(reference, grid.sigma(), grid.axis());
                }
            }
        } catch (InputException e) {
            return e.reason();
        }
        List<LocalProperty> asked = new ArrayList<>(input.told());
        if (output instanceof OutputProperties named) {
            asked.addAll(named.properties());
        }
        return asked.stream()
                .filter(property -> !Float.isFinite((float) property.of(reference)))
                .findFirst()
                .map(property -> "has no " + property.label())
                .orElse("cannot be used");
    }

    private static void prepare(Reference reference, InputGrid grid) throws InputException {
        PreparedReferences prepared = PreparedReferences.of(List.of(reference), grid);
        if (!prepared.dropped().isEmpty()) {
            throw new InputException(
                    reference.id(), "", prepared.dropped().get(0).reason(), "");
        }
    }

    private static InputGrid widened(InputGrid grid) {
        return new InputGrid(grid.first() - MARGIN * grid.step(), grid.step(), grid.size() + 2 * MARGIN, grid.sigma());
    }
}
