package org.nearedge.app.map.state;

import java.util.BitSet;

/**
 * What falls into an energy window at every position.
 *
 * @param values flat, columns fastest, in the intensity's unit; NaN where no background could be fitted
 * @param window as it was when this was computed
 * @param background fit window of the power law that was taken away in each pixel; null: none was
 * @param coarse whether neighbouring positions share one number, for the moment
 * @param unread number of positions without a number
 * @param reason why the first of them has none; null if all have
 */
public record WindowShown(
        float[] values, EnergyWindow window, EnergyWindow background, boolean coarse, int unread, String reason) {
    public static WindowShown gross(float[] values, EnergyWindow window, boolean coarse) {
        return new WindowShown(values, window, null, coarse, 0, null);
    }

    /** Positions without a number, flat. */
    public BitSet missing() {
        BitSet missing = new BitSet();
        for (int i = 0; i < values.length; i++) {
            missing.set(i, Float.isNaN(values[i]));
        }
        return missing;
    }
}
