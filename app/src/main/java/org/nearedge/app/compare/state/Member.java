package org.nearedge.app.compare.state;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * One of the spectra that are compared.
 *
 * @param key tells it from the others, for as long as it is there
 * @param name as it is shown
 * @param colour place in the palette, from 0
 * @param component whether it is one of the components of a linear combination, if it is not what is fitted
 * @param scale factor on its intensities, after it was normalised
 * @param offset added to them
 * @param shift added to its energies, eV
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Member(
        int key,
        String name,
        Source source,
        int colour,
        boolean visible,
        boolean component,
        Normalisation normalise,
        double scale,
        double offset,
        double shift) {
    public Member {
        if (name == null || source == null || normalise == null) {
            throw new IllegalArgumentException("a spectrum that is compared has a name and a source");
        }
        if (!Double.isFinite(scale) || !Double.isFinite(offset) || !Double.isFinite(shift) || scale == 0) {
            throw new IllegalArgumentException("scale, offset and shift are numbers, and the scale is not 0");
        }
    }

    public Member(int key, String name, Source source, int colour) {
        this(key, name, source, colour, true, true, usual(source), 1, 0, 0);
    }

    /** References are computed in a unit of their own; a recipe's outcome has the maximum 1. */
    private static Normalisation usual(Source source) {
        return source instanceof Source.Record ? Normalisation.MAXIMUM : Normalisation.NONE;
    }

    public Member withSource(Source other) {
        return new Member(key, name, other, colour, visible, component, normalise, scale, offset, shift);
    }

    public Member withVisible(boolean on) {
        return new Member(key, name, source, colour, on, component, normalise, scale, offset, shift);
    }

    public Member withComponent(boolean on) {
        return new Member(key, name, source, colour, visible, on, normalise, scale, offset, shift);
    }

    public Member withColour(int other) {
        return new Member(key, name, source, other, visible, component, normalise, scale, offset, shift);
    }

    public Member withNormalise(Normalisation other) {
        return new Member(key, name, source, colour, visible, component, other, scale, offset, shift);
    }

    public Member withScale(double other) {
        return new Member(key, name, source, colour, visible, component, normalise, other, offset, shift);
    }

    public Member withOffset(double other) {
        return new Member(key, name, source, colour, visible, component, normalise, scale, other, shift);
    }

    public Member withShift(double other) {
        return new Member(key, name, source, colour, visible, component, normalise, scale, offset, other);
    }

    /** Normalised as it was when it was added, neither scaled, raised nor moved. */
    public Member untouched() {
        return new Member(key, name, source, colour, visible, component, usual(source), 1, 0, 0);
    }
}
