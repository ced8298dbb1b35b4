package org.nearedge.evaluate.inspect;

import java.util.List;
import java.util.stream.Stream;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.model.ModelCard;
import org.nearedge.spectrum.InputException;

/** Which of several libraries a model was trained on: a user's model may know records that did not come with the program. */
public final class LibraryChoice {
    private LibraryChoice() {}

    /**
     * The first whose records have the hash on the card; otherwise the one that holds most records of the model's split,
     * of equals the first.
     *
     * @param libraries at least one; those without records of the model's edge are passed over
     * @throws InputException if none has records of the edge
     */
    public static ReferenceLibrary of(ModelCard card, List<ReferenceLibrary> libraries) throws InputException {
        ReferenceLibrary best = null;
        long most = -1;
        InputException fault = null;
        for (ReferenceLibrary library : libraries) {
            try {
                if (library.hash(card.edge()).equals(card.data().hash())) {
                    return library;
                }
                long holds = holds(library, card);
                if (holds > most) {
                    most = holds;
                    best = library;
                }
            } catch (InputException e) {
                fault = fault == null ? e : fault;
            }
        }
        if (best == null) {
            throw fault;
        }
        return best;
    }

    private static long holds(ReferenceLibrary library, ModelCard card) throws InputException {
        List<String> ids = Stream.of(
                        card.split().train(),
                        card.split().validation(),
                        card.split().test())
                .flatMap(List::stream)
                .toList();
        long held = 0;
        for (String id : ids) {
            held += library.find(card.edge(), id).isPresent() ? 1 : 0;
        }
        return held;
    }
}
