package org.nearedge.session;

/**
 * One number at every position of a spectrum image.
 *
 * @param name for files: {@code bond_length}, {@code bond_length_lower}, {@code valence_states}, …
 * @param unit empty for a count
 * @param values flat over the positions, the last axis fastest; NaN where the spectrum cannot be read. Not to be changed
 */
public record PositionMap(String name, String unit, float[] values) {}
