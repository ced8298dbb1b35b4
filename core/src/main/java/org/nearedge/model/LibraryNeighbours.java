package org.nearedge.model;

import java.util.List;
import org.nearedge.library.Metric;
import org.nearedge.library.Neighbour;
import org.nearedge.library.Neighbours;
import org.nearedge.library.PreparedReferences;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Spectrum;

/** Neighbours among all references of a model's edge, by Euclidean distance; prepared when first asked for. */
final class LibraryNeighbours implements NeighbourSource {
    private final ReferenceLibrary library;
    private final ModelCard card;
    private Neighbours neighbours;

    LibraryNeighbours(ReferenceLibrary library, ModelCard card) {
        this.library = library;
        this.card = card;
    }

    @Override
    public List<Neighbour> nearest(Spectrum input, int count) throws InputException {
        return neighbours().nearest(input, count, Metric.EUCLIDEAN);
    }

    private synchronized Neighbours neighbours() throws InputException {
        if (neighbours == null) {
            neighbours = Neighbours.of(PreparedReferences.of(library, card.edge(), card.input()));
        }
        return neighbours;
    }
}
