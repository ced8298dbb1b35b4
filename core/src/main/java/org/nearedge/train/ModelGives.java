package org.nearedge.train;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a model learns to give. */
public enum ModelGives {
    /** Ground-state s- and p-PDOS of the site. */
    @JsonProperty("pdos")
    PDOS,
    /** The core-loss edge, as other models see it. */
    @JsonProperty("edge")
    EDGE,
    /** Single numbers about the site. */
    @JsonProperty("properties")
    PROPERTIES
}
