package org.nearedge.app.analyse;

import org.nearedge.process.Recipe;

/**
 * Everything the user decides about one open file. A value: undo is the previous one.
 *
 * @param dataset index of the data set in the file
 * @param position flat index of one spectrum of a spectrum image; {@link #SUM}: the sum of all
 * @param edge the edge it is read as, for example {@code Si-K}; null: the one that is found
 * @param recipe null: not made yet, an automatic one is wanted
 */
public record Treatment(int dataset, int position, String edge, Recipe recipe) {
    public static final int SUM = -1;

    public static Treatment automatic(int dataset) {
        return new Treatment(dataset, SUM, null, null);
    }

    public Treatment withRecipe(Recipe other) {
        return new Treatment(dataset, position, edge, other);
    }

    /** Another spectrum of the same kind: the recipe stays. */
    public Treatment withPosition(int other) {
        return new Treatment(dataset, other, edge, recipe);
    }

    /** Another edge wants another recipe. */
    public Treatment withEdge(String other) {
        return new Treatment(dataset, position, other, null);
    }

    /** Another data set may show another edge: the recipe is made anew. */
    public Treatment withDataset(int other) {
        return automatic(other);
    }
}
