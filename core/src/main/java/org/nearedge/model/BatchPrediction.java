package org.nearedge.model;

/**
 * What a model reads out of many spectra.
 *
 * @param mean shape (spectra, outputs); in the order of the card's output and in its units
 * @param lower lower end of the 90 % interval, same shape
 * @param upper upper end of the 90 % interval, same shape
 * @param novelty percentile, 0 to 100, of each spectrum
 * @param ambiguity percentile, 0 to 100, of each spectrum
 */
public record BatchPrediction(float[][] mean, float[][] lower, float[][] upper, double[] novelty, double[] ambiguity) {}
