package org.nearedge.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.nearedge.library.Neighbour;
import org.nearedge.library.ReferenceLibrary;
import org.nearedge.process.InputGrid;
import org.nearedge.spectrum.EnergyAxis;
import org.nearedge.spectrum.InputException;
import org.nearedge.spectrum.Metadata;
import org.nearedge.spectrum.Spectrum;

/**
 * Neighbours among all references of a model's edge, by Euclidean distance over all its curves; prepared when first
 * asked for. Told numbers do not count.
 */
final class LibraryNeighbours implements NeighbourSource {
    private final ReferenceLibrary library;
    private final ModelCard card;
    private ReferenceInputs references;

    LibraryNeighbours(ReferenceLibrary library, ModelCard card) {
        this.library = library;
        this.card = card;
    }

    private record Found(int index, double square) {}

    @Override
    public List<Neighbour> nearest(float[] curves, int count) throws InputException {
        ReferenceInputs all = references();
        Comparator<Found> farthestFirst = Comparator.comparingDouble(Found::square)
                .thenComparingInt(Found::index)
                .reversed();
        PriorityQueue<Found> nearest = new PriorityQueue<>(farthestFirst);
        for (int i = 0; i < all.size(); i++) {
            double square = square(curves, all.row(i));
            if (nearest.size() < count) {
                nearest.add(new Found(i, square));
            } else if (count > 0 && square < nearest.peek().square()) {
                nearest.poll();
                nearest.add(new Found(i, square));
            }
        }
        List<Neighbour> found = new ArrayList<>();
        while (!nearest.isEmpty()) {
            Found next = nearest.poll();
            found.add(
                    0,
                    new Neighbour(
                            all.reference(next.index()), firstCurve(all, next.index()), Math.sqrt(next.square())));
        }
        return found;
    }

    /** In double precision: distances are told to people. */
    private double square(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < card.input().curves(); i++) {
            double d = (double) a[i] - b[i];
            sum += d * d;
        }
        return sum;
    }

    private Spectrum firstCurve(ReferenceInputs all, int index) {
        InputGrid grid = card.input().grid();
        float[] row = Arrays.copyOf(all.row(index), grid.size());
        double[] values = new double[row.length];
        Arrays.setAll(values, i -> row[i]);
        EnergyAxis axis = EnergyAxis.uniform(grid.first(), grid.step(), grid.size());
        return new Spectrum(all.reference(index).id(), axis, values, Metadata.EMPTY);
    }

    private synchronized ReferenceInputs references() throws InputException {
        if (references == null) {
            references = new ReferenceInputs(library.edge(card.edge()), card.input());
        }
        return references;
    }
}
