package org.nearedge.process.fit.mixture;

import java.util.List;
import org.nearedge.process.fit.FitQuality;
import org.nearedge.process.fit.Measured;
import org.nearedge.spectrum.Spectrum;

/**
 * A spectrum as a linear combination of others.
 *
 * @param weights one a component, in the order they were given
 * @param sum of the weights; without error where they were made to add up to one
 * @param offset the constant; 0 without error if there is none
 * @param data the fitted channels
 * @param fit on the same axis, as {@code residual} (data - fit) and the {@code parts}
 * @param parts weight times component, one a component
 * @param notes sentences that a reader of the weights has to know
 */
public record Mixture(
        List<Weight> weights,
        Measured sum,
        Measured offset,
        FitQuality quality,
        Spectrum data,
        Spectrum fit,
        Spectrum residual,
        List<Spectrum> parts,
        List<String> notes) {
    public Mixture {
        weights = List.copyOf(weights);
        parts = List.copyOf(parts);
        notes = List.copyOf(notes);
    }
}
