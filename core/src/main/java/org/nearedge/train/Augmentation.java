package org.nearedge.train;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What is done anew to each training spectrum each time it is shown, so that few records stand for many measurements.
 * 0 leaves a step out. Energies in eV; intensities as parts of the maximum.
 *
 * @param sameStructure share of spectra that are mixed with another site of their structure, as a real probe sees
 *     several sites; the target is mixed alike
 * @param anyStructure share of spectra that are mixed with any other record
 * @param onsetJitter standard deviation of a shift of the energy axis
 * @param broadening largest further Gaussian broadening, added in quadrature
 * @param whiteNoise largest standard deviation of noise that is the same everywhere
 * @param leastCounts fewest counts at the maximum for Poisson-like noise; 0 for none
 * @param mostCounts most counts at the maximum
 * @param dispersion channels in which noise is drawn before it is interpolated
 */
public record Augmentation(
        @JsonProperty("same_structure") double sameStructure,
        @JsonProperty("any_structure") double anyStructure,
        @JsonProperty("onset_jitter") double onsetJitter,
        double broadening,
        @JsonProperty("white_noise") double whiteNoise,
        @JsonProperty("least_counts") double leastCounts,
        @JsonProperty("most_counts") double mostCounts,
        double dispersion) {
    public static final Augmentation NONE = new Augmentation(0, 0, 0, 0, 0, 0, 0, 0);

    /** As wide as half of what a model sees, eV. */
    private static final double WIDEST = 10;

    public Augmentation {
        if (sameStructure < 0 || anyStructure < 0 || sameStructure + anyStructure > 1) {
            throw new IllegalArgumentException("shares of mixtures " + sameStructure + " and " + anyStructure);
        }
        if (onsetJitter < 0 || broadening < 0 || whiteNoise < 0 || dispersion < 0) {
            throw new IllegalArgumentException("an augmentation below 0");
        }
        if (onsetJitter > WIDEST || broadening > WIDEST || dispersion > WIDEST) {
            throw new IllegalArgumentException("an augmentation of more than " + WIDEST + " eV");
        }
        if (leastCounts < 0 || mostCounts < leastCounts) {
            throw new IllegalArgumentException("counts from " + leastCounts + " to " + mostCounts);
        }
    }
}
