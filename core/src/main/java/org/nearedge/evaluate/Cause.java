package org.nearedge.evaluate;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Why an answer may be wrong (Kiyohara et al., J. Phys. Mater. 2019, 2, 024003): nothing similar was in the training
 * data, or similar spectra have different answers. Both are read from the indicators, which do not know the truth.
 */
public enum Cause {
    @JsonProperty("novel")
    NOVEL,
    @JsonProperty("ambiguous")
    AMBIGUOUS,
    @JsonProperty("both")
    BOTH,
    @JsonProperty("neither")
    NEITHER;

    /**
     * Percentile of the training records' own values from which an indicator counts as high: the upper quarter, from
     * which the window warns, too.
     */
    public static final double HIGH = 75;

    /** @param novelty percentile, 0 to 100; so is ambiguity */
    public static Cause of(double novelty, double ambiguity) {
        if (novelty >= HIGH) {
            return ambiguity >= HIGH ? BOTH : NOVEL;
        }
        return ambiguity >= HIGH ? AMBIGUOUS : NEITHER;
    }
}
