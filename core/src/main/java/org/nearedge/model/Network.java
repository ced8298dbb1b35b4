package org.nearedge.model;

/** A network with its weights; safe to call from several threads. */
public interface Network {
    /**
     * @param inputs shape (batch, inputs), normalised
     * @return shape (batch, outputs), normalised
     */
    float[][] outputs(float[][] inputs);
}
