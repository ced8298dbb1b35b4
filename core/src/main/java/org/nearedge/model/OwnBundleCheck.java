package org.nearedge.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nearedge.library.ConductionPdos;
import org.nearedge.process.InputGrid;
import org.nearedge.spectrum.InputException;

/** Whether a bundle that was read can work beside the models of the program: name, edge, grids. */
final class OwnBundleCheck {
    private static final String CARD = "entry card.json";

    private final String file;
    private final ModelCard card;

    private OwnBundleCheck(String file, ModelCard card) {
        this.file = file;
        this.card = card;
    }

    /** @param shipped ids of the models that come with the program */
    static void require(String file, ModelCard card, List<String> shipped) throws InputException {
        new OwnBundleCheck(file, card).require(shipped);
    }

    private void require(List<String> shipped) throws InputException {
        if (shipped.contains(card.id())) {
            throw refused(
                    "bears the name " + card.id() + " of a model that comes with the program", "give it another name");
        }
        try {
            OwnModels.requireName(card.id(), List.of());
        } catch (InputException e) {
            throw refused("has the name \"" + card.id() + "\", which a model cannot have", "give it another name");
        }
        double sigma = card.input().sigma();
        Optional<InputGrid> edge = InputGrid.of(card.edge(), sigma);
        if (edge.isEmpty()) {
            throw refused("is for the edge " + card.edge() + ", of which there are no references", "use Si-K or O-K");
        }
        boolean readsEdge = card.input().reads() == ModelReads.EDGE;
        requireGrid(
                "reads",
                card.input().grid(),
                readsEdge ? edge.get() : ConductionPdos.grid(sigma),
                readsEdge ? "the " + card.edge() + " edge" : "a PDOS");
        if (card.output() instanceof OutputGrid grid) {
            boolean givesEdge = grid.channels().equals(List.of(OutputGrid.EDGE));
            OutputGrid wanted = givesEdge ? OutputGrid.edge(edge.get()) : OutputGrid.pdos(grid.sigma());
            if (!grid.channels().equals(wanted.channels())) {
                throw refused("gives " + String.join(", ", grid.channels()), "train it again");
            }
            requireGrid("gives", of(grid), of(wanted), givesEdge ? "the " + card.edge() + " edge" : "a PDOS");
        }
    }

    private static InputGrid of(OutputGrid grid) {
        return new InputGrid(grid.first(), grid.step(), grid.size(), grid.sigma());
    }

    private void requireGrid(String what, InputGrid own, InputGrid wanted, String whose) throws InputException {
        if (!own.equals(wanted)) {
            throw refused(
                    what + " " + words(own) + " where models of " + whose + " have " + words(wanted), "train it again");
        }
    }

    private static String words(InputGrid grid) {
        return String.format(Locale.ROOT, "%.1f to %.1f eV in %d channels", grid.first(), grid.last(), grid.size());
    }

    private InputException refused(String reason, String remedy) {
        return new InputException(file, CARD, reason, remedy);
    }
}
