package org.nearedge.session;

import java.util.BitSet;

/**
 * One number at every position of a spectrum image.
 *
 * @param name for files: {@code bond_length}, {@code bond_length_lower}, {@code valence_states}, …
 * @param unit empty for a count
 * @param values flat over the positions, the last axis fastest; NaN where the spectrum cannot be read. Not to be changed
 */
public record PositionMap(String name, String unit, float[] values) {
    /** The same with NaN at the positions outside a mask. */
    public PositionMap within(BitSet inside) {
        float[] kept = values.clone();
        for (int i = inside.nextClearBit(0); i < kept.length; i = inside.nextClearBit(i + 1)) {
            kept[i] = Float.NaN;
        }
        return new PositionMap(name, unit, kept);
    }
}
