package org.nearedge.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far a spectrum is from a model's training records. Which foretells the error better depends on the edge. */
public enum NoveltyMeasure {
    /** Mean Euclidean distance to the three nearest. */
    @JsonProperty("distance")
    DISTANCE,
    /** The same over how far those three are from their own nearest of other structures: 1 is no farther than usual. */
    @JsonProperty("relative_distance")
    RELATIVE_DISTANCE
}
