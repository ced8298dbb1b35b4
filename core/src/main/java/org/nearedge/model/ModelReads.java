package org.nearedge.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** The curves a model starts from. */
public enum ModelReads {
    /** A core-loss edge: onset at 0, maximum 1. */
    @JsonProperty("edge")
    EDGE(List.of("edge")),
    /** Ground-state s- and p-PDOS of the site, 0 at the bottom of the conduction band, states/eV/spin. */
    @JsonProperty("conduction_pdos")
    CONDUCTION_PDOS(List.of("s", "p"));

    private final List<String> channels;

    ModelReads(List<String> channels) {
        this.channels = channels;
    }

    /** Names of the curves, in the order of a model's numbers. */
    public List<String> channels() {
        return channels;
    }
}
