package org.nearedge.evaluate.inspect;

import java.util.ArrayList;
import java.util.List;
import org.nearedge.evaluate.baseline.LabelledSpectra;
import org.nearedge.train.LabelledRecords;

/**
 * The records that a model was fitted to, searched by the distance that template matching goes by: over all that simple
 * methods see, on the absolute axis where the model is told it. The nearest is the match.
 */
final class KnownRecords {
    private final LabelledRecords records;
    private final LabelledSpectra spectra;

    /**
     * @param spectra the same records in the same order, as simple methods see them
     */
    KnownRecords(LabelledRecords records, LabelledSpectra spectra) {
        if (!records.references().equals(spectra.references())) {
            throw new IllegalArgumentException("other records than simple methods are fitted to");
        }
        this.records = records;
        this.spectra = spectra;
    }

    /** @param row in {@link #records} */
    record Found(int row, double distance) {}

    LabelledRecords records() {
        return records;
    }

    /**
     * The nearest to a record, nearest first; of equals the first.
     *
     * @param input as simple methods see it
     */
    List<Found> nearest(double[] input, int count) {
        List<Found> found = new ArrayList<>();
        for (int row = 0; row < spectra.size(); row++) {
            double squares = squares(input, spectra.inputs()[row]);
            if (found.size() == count && squares >= found.get(count - 1).distance()) {
                continue;
            }
            int place = found.size();
            while (place > 0 && found.get(place - 1).distance() > squares) {
                place--;
            }
            found.add(place, new Found(row, squares));
            if (found.size() > count) {
                found.remove(count);
            }
        }
        // Compared as squares, as the match is: roots of different squares may be equal.
        return found.stream()
                .map(one -> new Found(one.row(), Math.sqrt(one.distance())))
                .toList();
    }

    private static double squares(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            double d = a[i] - b[i];
            sum += d * d;
        }
        return sum;
    }
}
