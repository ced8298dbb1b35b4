package org.nearedge.model;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * What a model's numbers mean. Networks, targets and errors of training are in reduced units, the physical ones divided
 * by {@link #scale}: so that quantities of different units count alike. Curves are reduced by 1.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = OutputGrid.class, name = "curves"),
    @JsonSubTypes.Type(value = OutputProperties.class, name = "properties")
})
public sealed interface ModelOutput permits OutputGrid, OutputProperties {
    /** Numbers in one answer. */
    int total();

    /** Unit of each number, physical. */
    String unit(int index);

    /** Physical unit over reduced unit of each number. */
    double scale(int index);

    /** Whether an answer below zero makes no sense. */
    @JsonIgnore
    boolean isNonNegative();

    /** Numbers that belong to one curve: what is smoothed along it must not reach over its end. */
    int block();

    /** Numbers to either side in a curve whose errors are alike. */
    int reach();
}
