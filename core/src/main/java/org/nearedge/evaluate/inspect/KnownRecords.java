package org.nearedge.evaluate.inspect;

import java.util.ArrayList;
import java.util.List;
import org.nearedge.train.LabelledRecords;

/** The records that a model was fitted to, searched by distance. */
final class KnownRecords {
    private final LabelledRecords records;

    KnownRecords(LabelledRecords records) {
        this.records = records;
    }

    /** @param row in {@link #records} */
    record Found(int row, double distance) {}

    LabelledRecords records() {
        return records;
    }

    /** The nearest to a record's curves, nearest first; of equals the first. */
    List<Found> nearest(float[] input, int count) {
        List<Found> found = new ArrayList<>();
        for (int row = 0; row < records.size(); row++) {
            double distance = distance(input, records.inputs()[row]);
            if (found.size() == count && distance >= found.get(count - 1).distance()) {
                continue;
            }
            int place = found.size();
            while (place > 0 && found.get(place - 1).distance() > distance) {
                place--;
            }
            found.add(place, new Found(row, distance));
            if (found.size() > count) {
                found.remove(count);
            }
        }
        return found;
    }

    /** In double precision: distances are told to people. */
    private double distance(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < records.input().curves(); i++) {
            double d = (double) a[i] - b[i];
            sum += d * d;
        }
        return Math.sqrt(sum);
    }
}
